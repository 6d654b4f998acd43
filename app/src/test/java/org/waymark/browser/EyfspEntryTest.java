package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.ChangeKind;
import org.waymark.school.OnRoll;

/** The seventeen goals of a class, by keyboard. */
class EyfspEntryTest extends BrowserTest {

    private static final int YEAR = InventedSchool.YEAR;

    @Test
    void aTeacherTypesAColumnDownAndSettlesAnA() {
        InventedSchool school = school().withClass(YEAR, YearGroup.RECEPTION, "R Oak", 12);
        List<OnRoll> pupils = school.pupils(YEAR, YearGroup.RECEPTION);
        Visitor teacher = visitor(school.person("Bea Okafor", Role.TEACHER, school.classId(YEAR, "R Oak")));
        Grid grid = teacher.edit(school.sheet("eyfsp", YEAR));

        grid.goTo(pupils.get(0), "e01").type("212212212212");
        grid.holds(pupils.get(11), "e01", "2").saved();
        assertThat(school.stored("eyfsp", YEAR, pupils.get(1))).containsEntry("e01", "1");

        grid.goTo(pupils.get(3), "e05").type("a");
        grid.holds(pupils.get(3), "e05", "A");
        assertThat(grid.part("offer")).containsText("Use A for all 17 goals");
        grid.press("Alt+Enter", "Enter");
        grid.holds(pupils.get(3), "e17", "A").holds(pupils.get(3), "e01", "A").saved();
        assertThat(grid.part("offer")).isEmpty();
        assertThat(grid.cell(pupils.get(4), "e05")).isFocused();

        assertThat(school.stored("eyfsp", YEAR, pupils.get(3))).hasSize(17).containsValue("A");
        assertThat(school.steps("eyfsp", YEAR).getLast().kind()).isEqualTo(ChangeKind.REMEDY);
        assertThat(teacher.page().locator("tr.done")).hasCount(1);
        assertThat(grid.part("progress")).containsText("1 of 12 complete");
    }
}
