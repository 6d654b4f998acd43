package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;

/** The end of Key Stage 1 and the tables check, by keyboard. */
class OtherEntryTest extends BrowserTest {

    private static final int YEAR = InventedSchool.YEAR;

    @Test
    void keyStageOneTakesJudgementsAndAddsUpPapers() {
        InventedSchool school = school().withClass(YEAR, YearGroup.YEAR_2, "2 Oak", 4);
        List<OnRoll> pupils = school.pupils(YEAR, YearGroup.YEAR_2);
        Visitor lead = visitor(school.person("Samira Holt", Role.ASSESSMENT_LEAD));
        Grid grid = lead.edit(school.sheet("ks1", YEAR));

        // The first letter that cannot follow begins the next cell: g, w, ex enters GDS, WTS, EXS.
        grid.goTo(pupils.get(0), "reading.ta").type("gwex").press("Enter");
        grid.holds(pupils.get(0), "reading.ta", "GDS")
                .holds(pupils.get(1), "reading.ta", "WTS")
                .holds(pupils.get(2), "reading.ta", "EXS");

        grid.goTo(pupils.get(0), "maths.p1")
                .type("21")
                .goTo(pupils.get(0), "maths.p2")
                .type("30");
        grid.holds(pupils.get(0), "maths.raw", "51").saved();
        assertThat(grid.cell(pupils.get(0), "maths.raw")).hasAttribute("data-kind", "derived");
        assertThat(grid.cell(pupils.get(0), "maths.scaled")).hasText("");

        // The list of codes, by Alt and the arrow.
        grid.goTo(pupils.get(3), "writing.ta").press("Alt+ArrowDown");
        assertThat(lead.page().locator("#wg-codes [role=option]").first()).containsText("GDS");
        grid.press("ArrowDown", "Enter");
        grid.holds(pupils.get(3), "writing.ta", "EXS").saved();

        assertThat(school.stored("ks1", YEAR, pupils.get(0)))
                .isEqualTo(Map.of("reading.ta", "GDS", "maths.p1", "21", "maths.p2", "30", "maths.raw", "51"));
    }

    @Test
    void theTablesCheckTakesAScoreOrAReason() {
        InventedSchool school = school().withClass(YEAR, YearGroup.YEAR_4, "4 Oak", 5);
        List<OnRoll> pupils = school.pupils(YEAR, YearGroup.YEAR_4);
        Visitor lead = visitor(school.person("Samira Holt", Role.ASSESSMENT_LEAD));
        Grid grid = lead.edit(school.sheet("mtc", YEAR));

        // Two digits are a whole score and move on; one may be the first of two, so Enter says that it is all.
        grid.goTo(pupils.get(0), "mtc.score").type("25");
        grid.type("0").press("Enter");
        grid.type("9").press("Enter");
        grid.type("u");
        grid.holds(pupils.get(0), "mtc.score", "25")
                .holds(pupils.get(1), "mtc.score", "0")
                .holds(pupils.get(2), "mtc.score", "9")
                .holds(pupils.get(3), "mtc.score", "U");
        grid.type("26").press("Enter");
        grid.state(pupils.get(4), "mtc.score", "wrong");
        assertThat(grid.cell(pupils.get(4), "mtc.score")).hasAttribute("aria-invalid", "true");
        grid.saved();

        assertThat(school.stored("mtc", YEAR, pupils.get(3))).isEqualTo(Map.of("mtc.score", "U"));
        assertThat(school.stored("mtc", YEAR, pupils.get(4))).isEmpty();
    }
}
