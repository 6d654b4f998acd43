package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;

/** Two people in one grid. */
class TogetherTest extends BrowserTest {

    private static final int YEAR = InventedSchool.YEAR;

    private InventedSchool school;
    private List<OnRoll> pupils;
    private Visitor tom;
    private Grid samirasGrid;
    private Grid tomsGrid;

    @BeforeEach
    void bothOpenTheSheet() {
        school = school().withClass(YEAR, YearGroup.YEAR_6, "6 Oak", 6);
        pupils = school.pupils(YEAR, YearGroup.YEAR_6);
        Visitor samira = visitor(school.person("Samira Holt", Role.ASSESSMENT_LEAD));
        tom = visitor(school.person("Tom Pryor", Role.TEACHER, school.classId(YEAR, "6 Oak")));
        samirasGrid = samira.edit(school.sheet("ks2", YEAR));
        tomsGrid = tom.edit(school.sheet("ks2", YEAR));
        assertThat(samirasGrid.part("here")).containsText("Also here: Tom Pryor");
        assertThat(tomsGrid.part("here")).containsText("Also here: Samira Holt");
    }

    @Test
    void eachSeesWithinTwoSecondsWhatTheOtherSaves() {
        samirasGrid.goTo(pupils.get(0), "reading.raw").type("34").saved();
        tomsGrid.holds(pupils.get(0), "reading.scaled", "106");

        samirasGrid.goTo(pupils.get(1), "reading.raw").type("20").saved();
        assertThat(tomsGrid.cell(pupils.get(1), "reading.scaled"))
                .hasText("97", new LocatorAssertions.HasTextOptions().setTimeout(2000));
        tomsGrid.goTo(pupils.get(1), "reading.raw");
        assertThat(tomsGrid.tip()).containsText("Changed by Samira Holt");
    }

    @Test
    void theLaterOneSeesWhoChangedTheCellAndChooses() {
        tomsGrid.goTo(pupils.get(0), "reading.raw").type("2");
        samirasGrid.goTo(pupils.get(0), "reading.raw").type("34").saved();
        tomsGrid.holds(pupils.get(0), "reading.scaled", "106");
        tomsGrid.type("0");

        tomsGrid.state(pupils.get(0), "reading.raw", "conflict");
        assertThat(school.stored("ks2", YEAR, pupils.get(0))).containsEntry("reading.raw", "34");
        tomsGrid.press("F8");
        assertThat(tomsGrid.tip()).containsText("Samira Holt set this to 34");
        assertThat(tomsGrid.tip()).containsText("You typed 20");

        tomsGrid.press("Alt+Enter", "Tab", "Enter");
        tomsGrid.holds(pupils.get(0), "reading.scaled", "97").saved();
        samirasGrid.holds(pupils.get(0), "reading.raw", "20");
        assertThat(school.stored("ks2", YEAR, pupils.get(0)))
                .isEqualTo(Map.of("reading.raw", "20", "reading.scaled", "97", "reading.outcome", "NS"));
    }
}
