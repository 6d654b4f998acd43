package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.access.SignedIn;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;

/** Figures as those who look at them do: by keyboard, without scripts, on a phone, on paper, and switched off. */
class FiguresTest extends BrowserTest {

    private static final int YEAR = InventedSchool.YEAR;

    private InventedSchool school;
    private List<OnRoll> sixes;
    private SignedIn administrator;
    private String home = "";

    @BeforeEach
    void aYearSixHalfEntered() {
        school = school().withClass(YEAR, YearGroup.YEAR_6, "6 Oak", 6);
        sixes = school.pupils(YEAR, YearGroup.YEAR_6);
        administrator = school.person("Rowan Adair", Role.ADMINISTRATOR);
        home = "/schools/" + school.laestab();
        for (int i = 0; i < 4; i++) {
            school.enter(
                    "ks2",
                    YEAR,
                    sixes.get(i),
                    Map.of(
                            "reading.raw", String.valueOf(20 + 6 * i),
                            "writing.ta", i == 0 ? "WTS" : "EXS",
                            "maths.p1", "30",
                            "maths.p2", "20",
                            "maths.p3", "20"));
        }
    }

    private Visitor withoutScripts() {
        return visitor(options -> options.setJavaScriptEnabled(false).setViewportSize(390, 844))
                .signIn(sessions, administrator);
    }

    private static void press(Locator link) {
        link.focus();
        link.press("Enter");
    }

    private String story(OnRoll pupil) {
        return home + "/figures/pupils/" + pupil.pupilId();
    }

    /** Goes on with Tab until a link or button of these words has the focus, and presses it. */
    private static void tabTo(Page page, String words) {
        for (int i = 0; i < 300; i++) {
            page.keyboard().press("Tab");
            String focused = String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
            if (focused.startsWith(words)) {
                page.keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError("Tab does not come to " + words + " on " + page.url());
    }

    @Test
    void fromTheDashboardToThePupilsBehindAFigureAndBackByKeyboardAlone() {
        Visitor admin = visitor(administrator);
        Page page = admin.open(home + "/figures?year=" + YEAR);
        tabTo(page, "Reading, writing and maths, expected standard");
        assertThat(page.locator("h1")).hasText("Reading, writing and maths, expected standard");
        tabTo(page, "Counted, not met:");
        assertThat(page.locator("#pupils tbody")).containsText(sixes.get(0).listName());
        tabTo(page, sixes.get(0).listName());
        assertThat(page.locator("h1")).hasText(sixes.get(0).listName());
        for (int i = 0; i < 3; i++) {
            page.goBack();
        }
        assertThat(page.locator("h1")).hasText("Statutory dashboard");
    }

    @Test
    void aGovernorIsLedNowhereTheyMayNotGo() {
        SignedIn governor = school.person("Gwen Prior", Role.READER_WITHOUT_NAMES);
        Page page = visitor(governor).open(home + "/figures?year=" + YEAR);
        for (String tab : page.locator("nav[aria-label=Figures] a").all().stream()
                .map(link -> Objects.requireNonNull(link.getAttribute("href")))
                .toList()) {
            page.navigate(page.url().replaceFirst("(//[^/]*)/.*", "$1") + tab);
            assertThat(page.locator("nav[aria-label=Figures] a[aria-current=page]"))
                    .hasCount(1);
            String words = page.innerText("main");
            for (OnRoll pupil : sixes) {
                assertThat(words).as(tab).doesNotContain(pupil.surname());
            }
        }
    }

    @Test
    void aPupilsStoryLeadsToItsCellsAndBackWithoutScripts() {
        OnRoll pupil = sixes.get(3);
        Page page = withoutScripts().open(home + "/pupils?year=" + YEAR);
        press(page.locator("a:has-text('Story of " + pupil.listName() + "')"));
        assertThat(page.locator("h1")).hasText(pupil.listName());
        Locator reading = page.locator("tr:has(th:has-text('Reading test'))");
        assertThat(reading).containsText("38 of 50 marks");
        String story = page.url();
        press(reading.locator("td a").first());
        assertThat(page.locator("[id='reading.raw']")).hasValue("38");
        page.locator("[id='reading.raw']").fill("39");
        page.locator("[id='reading.raw']").press("Enter");
        // Only once the answer is there: whoever leaves before has left it in the middle of saving.
        assertThat(page.locator("[role=status]").first()).containsText("saved");
        page.navigate(story);
        assertThat(reading).containsText("39 of 50 marks");
        press(reading.locator("th a"));
        assertThat(page.locator("h1")).hasText(pupil.listName() + ": changes");
        assertThat(page.locator("tbody")).containsText("Entered in the form");
        press(page.locator(".crumbs a:has-text('" + pupil.listName() + "')"));
        assertThat(page.locator("h1")).hasText(pupil.listName());
    }

    @Test
    void aStoryIsHandedOutInEveryForm() {
        Visitor lead = visitor(administrator);
        Page page = lead.open(story(sixes.get(1)));
        for (Locator link : page.locator(".report-actions a").all()) {
            String address = Objects.requireNonNull(link.getAttribute("href"));
            APIResponse answer = page.request().get(page.url().replaceFirst("(//[^/]*)/.*", "$1") + address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(answer.body().length).as(address).isGreaterThan(500);
        }
        assertThat(page.request().get(page.url() + "?as=csv").text())
                .contains(sixes.get(1).listName(), "Reading test", "26 of 50 marks", "How");
    }

    @Test
    void theLightEditionIsSwitchedOnAndOffByKeyboard() {
        Visitor admin = visitor(administrator).expecting("404").expecting("status of 404");
        Page page = admin.open(home + "/school");
        assertThat(page.locator(".nav")).containsText("Figures");
        press(page.locator("button:has-text('Switch figures off')"));
        assertThat(page.locator("main [role=status]")).containsText("Figures are off");
        assertThat(page.locator(".nav")).not().containsText("Figures");
        admin.open(story(sixes.get(0)));
        assertThat(page.locator("main")).containsText("has switched figures off");
        admin.open(home + "/pupils?year=" + YEAR);
        assertThat(page.locator("main")).not().containsText("Story");
        admin.open(home + "/school");
        press(page.locator("button:has-text('Switch figures on')"));
        admin.open(story(sixes.get(0)));
        assertThat(page.locator("main")).containsText("20 of 50 marks");
    }
}
