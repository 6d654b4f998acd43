package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.ChangeKind;
import org.waymark.school.OnRoll;

/** The end of Key Stage 2, by keyboard. */
class Ks2EntryTest extends BrowserTest {

    private static final int YEAR = InventedSchool.YEAR;

    private InventedSchool school;
    private List<OnRoll> pupils;
    private Visitor lead;
    private Grid grid;

    @BeforeEach
    void openTheSheet() {
        school = school().withClass(YEAR, YearGroup.YEAR_6, "6 Oak", 12);
        pupils = school.pupils(YEAR, YearGroup.YEAR_6);
        lead = visitor(school.person("Samira Holt", Role.ASSESSMENT_LEAD));
        grid = lead.edit(school.sheet("ks2", YEAR));
    }

    @Test
    void papersBecomeTotalScaledScoreAndOutcome() {
        grid.goTo(pupils.get(0), "reading.raw").type("34");
        grid.holds(pupils.get(0), "reading.scaled", "106").holds(pupils.get(0), "reading.outcome", "AS");
        grid.goTo(pupils.get(0), "maths.p1").type("31");
        grid.goTo(pupils.get(0), "maths.p2").type("24");
        assertThat(grid.cell(pupils.get(0), "maths.raw")).hasText("");
        grid.goTo(pupils.get(0), "maths.p3").type("20");
        grid.holds(pupils.get(0), "maths.raw", "75")
                .holds(pupils.get(0), "maths.scaled", "104")
                .holds(pupils.get(0), "maths.outcome", "AS")
                .saved();
        assertThat(grid.cell(pupils.get(0), "maths.scaled")).hasAttribute("aria-readonly", "true");

        // The pupil did not take the test: the code goes to the outcome, whichever column it is typed in.
        grid.goTo(pupils.get(1), "maths.p2").type("a");
        grid.holds(pupils.get(1), "maths.outcome", "A").saved();
        assertThat(grid.cell(pupils.get(1), "maths.p1")).hasAttribute("data-ghost", "A");
        assertThat(school.stored("ks2", YEAR, pupils.get(1))).isEqualTo(Map.of("maths.outcome", "A"));

        // Nothing can be typed over what is worked out.
        grid.goTo(pupils.get(0), "maths.raw").type("9");
        grid.holds(pupils.get(0), "maths.raw", "75");
        assertThat(grid.tip()).containsText("cannot be typed");
    }

    @Test
    void aWrongValueStaysDescribedAndUnsaved() {
        // A 3 can begin no number up to 20: it must not be saved alone, with the 4 given to the next pupil.
        grid.goTo(pupils.get(2), "gps.p2").type("34").press("Enter");

        grid.state(pupils.get(2), "gps.p2", "wrong").holds(pupils.get(2), "gps.p2", "34");
        assertThat(grid.cell(pupils.get(2), "gps.p2"))
                .hasAccessibleDescription(Pattern.compile("34 is more than .*Not saved"));
        assertThat(grid.part("wrong")).containsText("1 value is wrong and not saved");
        grid.goTo(pupils.get(7), "science.ta").press("F8");
        assertThat(grid.cell(pupils.get(2), "gps.p2")).isFocused();
        assertThat(grid.tip()).containsText("0 to 20");

        // It waits over a reload, and is still not in the record.
        lead.page().reload();
        grid.ready().state(pupils.get(2), "gps.p2", "wrong");
        assertThat(school.stored("ks2", YEAR, pupils.get(2))).isEmpty();

        grid.goTo(pupils.get(2), "gps.p2").type("14");
        grid.holds(pupils.get(2), "gps.p2", "14").saved();
        assertThat(grid.part("wrong")).isEmpty();
        assertThat(school.stored("ks2", YEAR, pupils.get(2))).isEqualTo(Map.of("gps.p2", "14"));
    }

    @Test
    void aJudgementBelongsToAPupilBelowTheTest() {
        grid.goTo(pupils.get(0), "reading.raw")
                .type("30")
                .goTo(pupils.get(0), "reading.ta")
                .type("PK5");
        assertThat(grid.cell(pupils.get(0), "reading.ta")).hasAttribute("data-finding", "error");
        assertThat(grid.part("offer")).containsText("Clear the teacher assessment");
        grid.press("Alt+Enter");
        grid.holds(pupils.get(0), "reading.ta", "").saved();
        assertThat(school.steps("ks2", YEAR).getLast().kind()).isEqualTo(ChangeKind.REMEDY);

        grid.goTo(pupils.get(1), "reading.raw")
                .type("b")
                .goTo(pupils.get(1), "reading.ta")
                .type("PK5");
        grid.holds(pupils.get(1), "reading.outcome", "B")
                .holds(pupils.get(1), "reading.ta", "PK5")
                .saved();
        assertThat(school.stored("ks2", YEAR, pupils.get(1)))
                .isEqualTo(Map.of("reading.outcome", "B", "reading.ta", "PK5"));
        assertThat(lead.page().locator("td[data-finding=error]")).hasCount(0);
    }

    @Test
    void marksUnderACodeAreClearedInOneStep() {
        grid.goTo(pupils.get(0), "reading.raw").type("30").saved();
        grid.goTo(pupils.get(0), "reading.outcome").type("a");
        assertThat(grid.part("offer")).containsText("Clear the marks");
        grid.press("Alt+Enter", "Enter");
        grid.holds(pupils.get(0), "reading.raw", "").saved();
        assertThat(school.stored("ks2", YEAR, pupils.get(0))).isEqualTo(Map.of("reading.outcome", "A"));
    }

    @Test
    void valuesAreFilledDownFilledIntoBlanksAndCopied() {
        grid.goTo(pupils.get(0), "writing.ta").type("ex").press("Enter");
        grid.goTo(pupils.get(0), "writing.ta").press("Shift+ArrowDown", "Shift+ArrowDown", "Control+d");
        grid.holds(pupils.get(2), "writing.ta", "EXS")
                .holds(pupils.get(3), "writing.ta", "")
                .saved();

        grid.goTo(pupils.get(5), "writing.ta").type("g").press("Enter");
        grid.goTo(pupils.get(0), "writing.ta").press("Control+Shift+B");
        grid.holds(pupils.get(11), "writing.ta", "EXS")
                .holds(pupils.get(5), "writing.ta", "GDS")
                .saved();

        grid.goTo(pupils.get(4), "writing.ta").press("Shift+ArrowDown");
        assertThat(grid.copied()).isEqualTo("EXS\r\nGDS");
        grid.goTo(pupils.get(0), "science.ta").press("Shift+ArrowDown", "Control+v");
        // GDS is no code of science: shown before anything is put in.
        assertThat(grid.dialog()).containsText("1 refused");
        grid.press("Enter");
        grid.holds(pupils.get(0), "science.ta", "EXS")
                .state(pupils.get(1), "science.ta", "wrong")
                .saved();

        assertThat(school.steps("ks2", YEAR))
                .extracting(step -> step.kind())
                .containsExactly(ChangeKind.CELL, ChangeKind.FILL, ChangeKind.CELL, ChangeKind.FILL, ChangeKind.PASTE);
    }

    @Test
    void undoAndRedoOutliveAReload() {
        grid.goTo(pupils.get(0), "science.ta").type("e").press("Enter").saved();
        grid.goTo(pupils.get(0), "science.ta").type("h").press("Enter");
        grid.holds(pupils.get(0), "science.ta", "HNM").saved();

        lead.page().reload();
        grid.ready().enter().press("Control+z");
        grid.holds(pupils.get(0), "science.ta", "EXS");
        grid.press("Control+z");
        grid.holds(pupils.get(0), "science.ta", "");
        grid.saved();

        lead.page().reload();
        grid.ready().enter().press("Control+y");
        grid.holds(pupils.get(0), "science.ta", "EXS");
        grid.press("Control+Shift+z");
        grid.holds(pupils.get(0), "science.ta", "HNM").saved();
        assertThat(school.stored("ks2", YEAR, pupils.get(0))).isEqualTo(Map.of("science.ta", "HNM"));

        grid.goTo(pupils.get(0), "science.ta").press("Control+h");
        assertThat(grid.dialog()).containsText("Samira Holt");
        assertThat(grid.dialog().locator("li").first()).containsText("HNM");
        grid.press("Escape");
        assertThat(grid.cell(pupils.get(0), "science.ta")).isFocused();
    }

    @Test
    void theAddressHoldsSubjectClassAndWhomToShow() {
        school.withClass(YEAR, YearGroup.YEAR_6, "6 Elm", 3)
                .enter("ks2", YEAR, pupils.get(0), Map.of("science.ta", "EXS"));
        grid = lead.edit(school.sheet("ks2", YEAR));
        assertThat(lead.page().locator("tr[data-pupil]")).hasCount(15);

        lead.page().locator("nav.seg a:has-text('Science')").press("Enter");
        grid.ready();
        assertThat(lead.page().locator("thead th[data-item]")).hasCount(1);
        lead.page().locator("select[name=class]").selectOption("6 Oak");
        lead.page().locator(".bar-form button").press("Enter");
        grid.ready();
        assertThat(lead.page().locator("tr[data-pupil]")).hasCount(12);
        lead.page().locator("[data-show=blank]").press("Enter");
        assertThat(lead.page().locator("tr[data-pupil]:not([hidden])")).hasCount(11);

        lead.page().reload();
        grid.ready();
        assertThat(lead.page().locator("tr[data-pupil]:not([hidden])")).hasCount(11);
        assertThat(lead.page().locator("thead th[data-item]")).hasCount(1);
    }

    @Test
    void aSignedOffClassAsksBeforeItChanges() {
        lead.expecting("409");
        grid.goTo(pupils.get(0), "science.ta").type("e").press("Enter").saved();
        lead.open(school.sheet("ks2", YEAR) + "/sign-off");
        lead.page().locator("button:has-text('Sign off 6 Oak')").press("Enter");
        assertThat(lead.page().locator("main [role=status]")).containsText("Signed off");

        grid = lead.edit(school.sheet("ks2", YEAR));
        assertThat(grid.part("signed-off")).containsText("6 Oak was signed off by Samira Holt");
        grid.goTo(pupils.get(1), "science.ta").type("h").press("Enter");
        assertThat(grid.dialog()).containsText("6 Oak is signed off");
        assertThat(school.stored("ks2", YEAR, pupils.get(1))).isEmpty();
        grid.press("Tab", "Tab", "Enter");
        grid.saved();
        assertThat(school.stored("ks2", YEAR, pupils.get(1))).isEqualTo(Map.of("science.ta", "HNM"));
        assertThat(school.steps("ks2", YEAR))
                .extracting(step -> step.kind())
                .containsExactly(ChangeKind.CELL, ChangeKind.SIGN_OFF, ChangeKind.REOPEN, ChangeKind.CELL);
    }
}
