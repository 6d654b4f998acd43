package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.access.SignedIn;
import org.waymark.catalogue.YearGroup;
import org.waymark.parents.comments.CommentWrite;
import org.waymark.parents.comments.Comments;
import org.waymark.school.Attendance;
import org.waymark.school.Attendances;
import org.waymark.school.OnRoll;

/** Reports to parents as a school meets them: what is missing, a look at one, releasing them, and a correction. */
class ReportsPageTest extends BrowserTest {

    private static final int YEAR = InventedSchool.YEAR;

    private InventedSchool school;
    private List<OnRoll> pupils;
    private SignedIn person;
    private String path;

    @BeforeEach
    void aClassOfYearThreeWhoseReportsAreCompleteButOne() {
        school = school().withClass(YEAR, YearGroup.YEAR_3, "3 Oak", 3);
        pupils = school.pupils(YEAR, YearGroup.YEAR_3);
        person = school.person("Samira Holt", Role.ASSESSMENT_LEAD);
        path = "/schools/" + school.laestab() + "/parents";
        for (OnRoll pupil : pupils.subList(0, 2)) {
            rooms.getBean(Attendances.class)
                    .write(
                            school.keeper(),
                            "test",
                            List.of(new Attendance(pupil.pupilId(), YEAR, 380, 371, 9, 0, "hand")));
            write(pupil, "achievements", "Reads every day.", 0);
            write(pupil, "progress", "Good progress.", 0);
        }
    }

    private void write(OnRoll pupil, String part, String text, int version) {
        rooms.getBean(Comments.class)
                .save(school.keeper(), YEAR, List.of(new CommentWrite(pupil.pupilId(), part, text, version)));
    }

    /** Axe brings styles of its own and looks for ours where they are not; the frame of a draft runs nothing of it. */
    private static void accessible(Page page) {
        assertThat(new AxeBuilder(page)
                        .exclude(List.of(".report-frame"))
                        .analyze()
                        .getViolations())
                .as(page.url())
                .extracting(rule -> rule.getId() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits its screen", page.url())
                .isTrue();
    }

    private static void everywhere(Page page) {
        accessible(page);
        page.setViewportSize(390, 844);
        accessible(page);
        page.setViewportSize(1366, 768);
    }

    /** By its words: Playwright looks for no "link" where i has a capital of its own, as in these tests. */
    private static Locator link(Page page, String words) {
        return page.locator("a", new Page.LocatorOptions().setHasText(words));
    }

    @Test
    void aYearGroupIsReleasedByKeyboardAndCorrected() {
        Visitor lead = visitor(options -> options.setBypassCSP(true))
                .signIn(sessions, person)
                .expecting("\\.css")
                .expecting("Blocked script execution");
        Page page = lead.open(path + "?year=" + YEAR);
        everywhere(page);
        page.locator("a[aria-label=\'Open the reports of Year 3\']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".lacks")).containsText("General progress");
        assertThat(page.locator("input[name=pupil]:checked")).hasCount(2);
        everywhere(page);

        link(page, pupils.getFirst().listName()).focus();
        page.keyboard().press("Enter");
        assertThat(page.frameLocator(".report-frame").getByText("Good progress."))
                .isVisible();
        everywhere(page);
        page.goBack();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Release the ticked reports"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("2 reports released.")))
                .isVisible();
        everywhere(page);
        link(page, "Back to the reports").click();
        assertThat(page.locator(
                        "tr",
                        new Page.LocatorOptions().setHasText(pupils.getFirst().listName())))
                .containsText("Version 1");
        assertThat(page.locator("input[name=pupil]:checked")).hasCount(0);

        write(pupils.getFirst(), "progress", "Very good progress.", 1);
        page.reload();
        assertThat(page.locator(
                        "tr",
                        new Page.LocatorOptions().setHasText(pupils.getFirst().listName())))
                .containsText("Changed since release");
        link(page, pupils.getFirst().listName()).click();
        assertThat(page.locator("#since-title ~ ul del")).hasText("Good progress.");
        assertThat(page.locator("#since-title ~ ul ins")).hasText("Very good progress.");
        everywhere(page);
    }

    @Test
    void filesAreTakenAwayWithoutScripts() {
        Visitor lead = visitor(options -> options.setJavaScriptEnabled(false)).signIn(sessions, person);
        Page page = lead.open(path + "?year=" + YEAR + "&group=3");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("A ZIP of PDFs"))
                .click();
        link(page, "Download " + YEAR + "_Year-3_reports.zip").waitFor();
        Download download =
                page.waitForDownload(() -> page.getByText("Download " + YEAR).click());
        assertThat(download.suggestedFilename()).isEqualTo(YEAR + "_Year-3_reports.zip");
    }

    @Test
    void releasingWhatLacksSomethingAsksWhy() {
        // A draft stands in a frame that runs nothing, the test's own questions included.
        Visitor lead = visitor(person).expecting("422").expecting("Blocked script execution");
        Page page = lead.open(path + "/pupils/" + pupils.getLast().pupilId() + "?year=" + YEAR);
        assertThat(page.locator("#missing-title ~ ul")).containsText("By law");
        page.check("#anyway");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Release").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Say why");
    }
}
