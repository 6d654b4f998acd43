package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.access.SignedIn;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.ChangeKind;
import org.waymark.school.OnRoll;

/** What works without a grid and without a script: the form, the paper and the history. */
class PlainPagesTest extends BrowserTest {

    private static final int YEAR = InventedSchool.YEAR;

    private InventedSchool school;
    private List<OnRoll> pupils;
    private SignedIn person;

    @BeforeEach
    void aClassOfYearSix() {
        school = school().withClass(YEAR, YearGroup.YEAR_6, "6 Oak", 6);
        pupils = school.pupils(YEAR, YearGroup.YEAR_6);
        person = school.person("Samira Holt", Role.ASSESSMENT_LEAD);
    }

    @Test
    void theFormSavesWithoutScripts() {
        Visitor lead = visitor(options -> options.setJavaScriptEnabled(false).setViewportSize(390, 844))
                .signIn(sessions, person)
                .expecting("422");
        Page page =
                lead.open(school.sheet("ks2", YEAR) + "/pupils/" + pupils.get(1).pupilId());

        page.locator("[id='reading.raw']").fill("77");
        page.locator("[id='writing.ta']").fill("exs");
        page.locator("[id='writing.ta']").press("Enter");

        assertThat(page.locator(".error-summary")).containsText("Reading test: mark");
        assertThat(page.locator("[id='reading.raw']")).hasValue("77");
        assertThat(page.locator("[id='reading.raw']")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("[id='writing.ta']")).hasValue("EXS");
        assertThat(school.stored("ks2", YEAR, pupils.get(1))).isEqualTo(Map.of("writing.ta", "EXS"));

        page.locator(".error-summary a").press("Enter");
        page.locator("[id='reading.raw']").fill("34");
        page.locator("[id='reading.raw']").press("Enter");

        assertThat(page.locator("main [role=status]")).containsText("saved");
        assertThat(page.locator("output[id='reading.scaled']")).hasText("106");
        assertThat(school.stored("ks2", YEAR, pupils.get(1))).containsEntry("reading.outcome", "AS");
        page.locator("a[rel=next]").press("Enter");
        assertThat(page.locator("h1")).hasText(pupils.get(2).listName());
    }

    @Test
    void paperShowsTheResultsOrRoomForThem() {
        school.enter("ks2", YEAR, pupils.get(0), Map.of("reading.raw", "34"));
        Visitor lead = visitor(person);
        Page page = lead.open(school.sheet("ks2", YEAR) + "/print");
        assertThat(page.locator("table.grid tbody tr").first()).containsText("106");
        page.locator("a:has-text('Blank sheet')").press("Enter");
        assertThat(page.locator("table.blank tbody tr")).hasCount(6);
        assertThat(page.locator("table.blank")).not().containsText("106");
        assertThat(page.locator("table.blank")).containsText(pupils.get(0).listName());
    }

    @Test
    void theHistoryUndoesAStepUnlessLaterOnesStandOnIt() {
        school.enter("ks2", YEAR, pupils.get(0), Map.of("reading.raw", "30"))
                .enter("ks2", YEAR, pupils.get(0), Map.of("reading.raw", "31"))
                .enter("ks2", YEAR, pupils.get(1), Map.of("reading.raw", "32"));
        Visitor lead = visitor(person).expecting("409");
        Page page = lead.open(school.sheet("ks2", YEAR) + "/history");
        assertThat(page.locator("tbody tr")).hasCount(3);

        page.locator("tbody tr").last().locator("button").press("Enter");
        assertThat(page.locator(".error-summary")).containsText("This was not undone");
        assertThat(page.locator(".error-summary li"))
                .containsText(pupils.get(0).listName() + ", Reading test: mark: changed later by Tests");
        assertThat(school.stored("ks2", YEAR, pupils.get(0))).containsEntry("reading.raw", "31");

        page.locator("tbody tr").first().locator("button").press("Enter");
        assertThat(page.locator("main [role=status]")).containsText("Undone");
        assertThat(school.stored("ks2", YEAR, pupils.get(1))).isEmpty();
        assertThat(school.steps("ks2", YEAR).getLast().kind()).isEqualTo(ChangeKind.UNDO);
        assertThat(page.locator("tbody tr").nth(1)).containsText("undone");

        page.locator("tbody tr").first().locator("button").press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(5);
        assertThat(school.stored("ks2", YEAR, pupils.get(1))).containsEntry("reading.raw", "32");
    }
}
