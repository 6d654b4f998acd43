package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.access.SignedIn;
import org.waymark.catalogue.YearGroup;
import org.waymark.ctf.Upn;
import org.waymark.school.OnRoll;

/** A file from its drop to its undoing, at the keyboard, with scripts and without. */
class FilesTest extends BrowserTest {

    private static final int YEAR = InventedSchool.YEAR;

    private InventedSchool school;
    private List<OnRoll> pupils;
    private SignedIn person;

    @BeforeEach
    void aClassOfYearSix() {
        school = school().withClass(YEAR, YearGroup.YEAR_6, "6 Oak", 3);
        pupils = school.pupils(YEAR, YearGroup.YEAR_6);
        person = school.person("Samira Holt", Role.ASSESSMENT_LEAD);
    }

    @Test
    void aFileIsDroppedDecidedAboutAppliedAndUndone() {
        walk(visitor(person).open(files()));
    }

    @Test
    void theSameWithoutScriptsOnATelephone() {
        walk(visitor(options -> options.setJavaScriptEnabled(false).setViewportSize(390, 844))
                .signIn(sessions, person)
                .open(files()));
    }

    private void walk(Page page) {
        drop(page, "9991001_KS2_9991001_001.xml");
        assertThat(page.locator("h1")).hasText("Before anything changes");
        assertThat(page.locator("main")).containsText("<b>Bold</b>");
        assertThat(page.locator("main")).containsText("Nothing is lost");
        assertThat(school.stored("ks2", YEAR, pupils.get(0))).isEmpty();

        decide(page, pupils.get(1).listName(), "It is " + pupils.get(1).listName());
        decide(page, "<b>Bold</b>", "Leave out");
        page.locator("#who button").press("Enter");
        assertThat(page.locator("main [role=status]").first()).containsText("what would happen now");
        // Whoever changes their mind finds the question again.
        assertThat(who(page, "<b>Bold</b>")).hasValue("leave");

        apply(page).press("Enter");
        assertThat(page.locator("h1")).hasText("What was imported");
        assertThat(page.locator("main")).containsText("1 result kept as written");
        assertThat(school.stored("ks2", YEAR, pupils.get(0))).containsEntry("writing.ta", "EXS");
        assertThat(school.stored("ks2", YEAR, pupils.get(1))).containsEntry("writing.ta", "GDS");
        String report = page.url();

        page.navigate(report.replaceFirst("/imports/.*", ""));
        drop(page, "the same again.xml");
        decide(page, pupils.get(1).listName(), "It is " + pupils.get(1).listName());
        page.locator("#who button").press("Enter");
        assertThat(apply(page)).hasCount(0);

        page.navigate(report);
        page.locator("form[action$='/undo'] button").press("Enter");
        assertThat(page.locator("main [role=status]").first()).containsText("undone");
        assertThat(school.stored("ks2", YEAR, pupils.get(0))).isEmpty();
        assertThat(school.stored("ks2", YEAR, pupils.get(1))).isEmpty();
    }

    @Test
    void decisionsThatAreNotKeptYetAreNotLostWithApply() {
        Page page = visitor(person).open(files());
        drop(page, "9991001_KS2_9991001_001.xml");
        decide(page, pupils.get(1).listName(), "It is " + pupils.get(1).listName());
        apply(page).press("Enter");
        assertThat(page.locator("main [role=status]").first()).containsText("what would happen now");
        assertThat(page.locator("h1")).hasText("Before anything changes");
        assertThat(school.stored("ks2", YEAR, pupils.get(0))).isEmpty();
        apply(page).press("Enter");
        assertThat(page.locator("h1")).hasText("What was imported");
        assertThat(school.stored("ks2", YEAR, pupils.get(1))).containsEntry("writing.ta", "GDS");
    }

    @Test
    void theFirstStopsOfThePreviewAreItsOwn() {
        Page page = visitor(person).open(files());
        page.locator("#files").focus();
        page.keyboard().press("Tab");
        assertThat(page.locator("#year")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("form[action$='/files'] button.main")).isFocused();
    }

    private String files() {
        return "/schools/" + school.laestab() + "/files";
    }

    private void drop(Page page, String name) {
        OnRoll sure = pupils.get(0);
        OnRoll doubtful = pupils.get(1);
        byte[] ctf = InventedFiles.ctf(
                school.laestab(),
                InventedFiles.pupil(
                        Objects.requireNonNull(sure.upn()),
                        sure.surname(),
                        sure.forename(),
                        sure.dateOfBirth(),
                        InventedFiles.writing("EXS"),
                        InventedFiles.UNKNOWN),
                InventedFiles.pupil(
                        upn("888"),
                        doubtful.surname(),
                        doubtful.forename(),
                        doubtful.dateOfBirth(),
                        InventedFiles.writing("GDS")),
                InventedFiles.pupil(
                        upn("889"), "&lt;b&gt;Bold&lt;/b&gt;", "Rosie", "2015-03-03", InventedFiles.writing("WTS")));
        page.locator("#files").setInputFiles(new FilePayload(name, "text/xml", ctf));
        page.locator("form[action$='/files'] button.main").press("Enter");
        assertThat(page).hasURL(Pattern.compile("/deliveries/"));
    }

    private static Locator who(Page page, String name) {
        return page.locator("#who tr")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("select");
    }

    private static void decide(Page page, String name, String label) {
        who(page, name).selectOption(new SelectOption().setLabel(label));
    }

    private static Locator apply(Page page) {
        return page.locator("form[action$='/apply'] button");
    }

    private String upn(String serial) {
        String rest = school.laestab() + "23" + serial;
        return Upn.checkLetter(rest) + rest;
    }
}
