package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.access.SignedIn;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;

/** The outcomes of an assessment: on a screen, on a phone, without names, as files and on paper. */
class OutcomesPagesTest extends BrowserTest {

    private static final int YEAR = InventedSchool.YEAR;

    private InventedSchool school;
    private List<OnRoll> pupils;
    private SignedIn lead;
    private SignedIn governor;

    @BeforeEach
    void aYearSix() {
        school = school().withClass(YEAR, YearGroup.YEAR_6, "6 Oak", 12);
        pupils = school.pupils(YEAR, YearGroup.YEAR_6);
        lead = school.person("Samira Holt", Role.ASSESSMENT_LEAD);
        governor = school.person("Gil Vernon", Role.READER_WITHOUT_NAMES);
        // GDS 2, EXS 7, WTS 2; one without a result. Reading: eleven with 30 marks or a few more.
        for (int i = 0; i < 11; i++) {
            school.enter(
                    "ks2",
                    YEAR,
                    pupils.get(i),
                    Map.of(
                            "writing.ta",
                            i < 2 ? "GDS" : i < 9 ? "EXS" : "WTS",
                            "reading.raw",
                            Integer.toString(30 + i % 4)));
        }
    }

    private String address(String more) {
        return "/schools/" + school.laestab() + "/figures/outcomes" + more;
    }

    private static void isFine(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.url())
                .extracting(rule -> rule.getId() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits its screen", page.url())
                .isTrue();
    }

    @Test
    void countsLeadToPupilsAndPupilsToTheirPage() {
        Page page = visitor(lead).open(address(""));
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/figures/outcomes/ks2$"));
        assertThat(page.locator("main")).containsText("Writing: teacher assessment: 1 of 12 pupils");
        assertThat(page.locator("button[data-print]")).isVisible();
        isFine(page);

        page.locator("a[href*='names=writing.ta%7EGDS']").first().press("Enter");
        assertThat(page.locator("main")).containsText(pupils.getFirst().listName());
        assertThat(page.locator("a[href$='/figures/pupils/" + pupils.getFirst().pupilId() + "']"))
                .hasText(pupils.getFirst().listName());
        isFine(page);
    }

    @Test
    void aPhoneShowsTheNarrowPicturesAndNeedsNoScript() {
        Page page = visitor(options -> options.setJavaScriptEnabled(true).setViewportSize(390, 844))
                .signIn(sessions, lead)
                .open(address("/ks2?year=" + YEAR));
        assertThat(page.locator("svg.chart-narrow").first()).isVisible();
        assertThat(page.locator("svg.chart-wide").first()).isHidden();
        isFine(page);

        Page plain = visitor(options -> options.setJavaScriptEnabled(false))
                .signIn(sessions, lead)
                .open(address("/ks2?year=" + YEAR));
        assertThat(plain.locator("button[data-print]")).isHidden();
        plain.locator("select[name=group]").selectOption("girls");
        plain.locator("form[aria-label='Which pupils'] button").press("Enter");
        assertThat(plain.locator("main")).containsText("Girls · 6 pupils");
    }

    @Test
    void aGovernorSeesNoNamesAndNoSmallCounts() {
        Visitor visitor = visitor(governor);
        Page page = visitor.open(address("/ks2?year=" + YEAR + "&names=writing.ta~GDS&group=girls"));
        isFine(page);
        for (String shown : List.of(page.content(), text(visitor, "csv"))) {
            pupils.forEach(pupil -> assertThat(shown).doesNotContain(pupil.surname() + ", "));
            assertThat(shown).contains("hidden").doesNotContain("GDS,Working at greater depth,2");
        }
        assertThat(page.locator("select[name=group]")).hasCount(0);
        assertThat(page.locator("a[href*='names=']")).hasCount(0);
    }

    @Test
    void filesSayTheSameAsThePage() {
        Visitor visitor = visitor(lead);
        visitor.open(address("/ks2?year=" + YEAR));
        // Eleven count: 2, 7 and 2 of them.
        assertThat(text(visitor, "csv"))
                .contains("GDS,Working at greater depth,2,18")
                .contains("EXS,Working at the expected standard,7,64")
                .contains("WTS,Working towards the expected standard,2,18")
                .contains("No result yet,,1,–");
        assertThat(file(visitor, "pdf").headers().get("content-disposition")).contains("outcomes-ks2-2026.pdf");
        assertThat(new String(file(visitor, "pdf").body(), 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        assertThat(file(visitor, "xlsx").status()).isEqualTo(200);
    }

    @Test
    void theOthersSayThatThereIsNothingYet() {
        Visitor visitor = visitor(lead);
        for (String assessment : List.of("eyfsp", "phonics", "ks1", "mtc")) {
            Page page = visitor.open(address("/" + assessment + "?year=" + YEAR));
            assertThat(page.locator("main")).containsText("Nobody to show");
            isFine(page);
        }
    }

    private APIResponse file(Visitor visitor, String as) {
        return visitor.page().request().get("http://127.0.0.1:" + port + address("/ks2?year=" + YEAR + "&as=" + as));
    }

    private String text(Visitor visitor, String as) {
        return file(visitor, as).text();
    }
}
