package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.ChangeKind;
import org.waymark.school.OnRoll;

/** Blocks from a spreadsheet: sixty pupils by six columns. */
class PasteTest extends BrowserTest {

    private static final int YEAR = InventedSchool.YEAR;
    private static final int SIZE = 60;

    @Test
    void aBlockGoesWhereTheCursorStands() {
        InventedSchool school = school().withClass(YEAR, YearGroup.RECEPTION, "R Oak", SIZE);
        List<OnRoll> pupils = school.pupils(YEAR, YearGroup.RECEPTION);
        Grid grid = visitor(school.person("Samira Holt", Role.ASSESSMENT_LEAD)).edit(school.sheet("eyfsp", YEAR));
        String block = IntStream.range(0, SIZE)
                .mapToObj(row -> IntStream.range(0, 6)
                        .mapToObj(column -> (row + column) % 3 == 0 ? "1" : "2")
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));

        grid.goTo(pupils.getFirst(), "e01").paste(block);

        grid.holds(pupils.getLast(), "e06", "2").saved();
        assertThat(school.stored("eyfsp", YEAR, pupils.get(1))).hasSize(6).containsEntry("e03", "1");
        assertThat(school.steps("eyfsp", YEAR)).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(ChangeKind.PASTE);
            assertThat(step.changes()).isEqualTo(SIZE * 6);
            assertThat(step.pupils()).isEqualTo(SIZE);
        });

        grid.press("Control+z");
        grid.holds(pupils.getLast(), "e06", "")
                .holds(pupils.getFirst(), "e01", "")
                .saved();
        assertThat(school.stored("eyfsp", YEAR, pupils.get(1))).isEmpty();
    }

    @Test
    void rowsFindTheirPupilsByUpnAndWrongValuesAreShownFirst() {
        InventedSchool school = school().withClass(YEAR, YearGroup.YEAR_6, "6 Oak", SIZE);
        List<OnRoll> pupils = school.pupils(YEAR, YearGroup.YEAR_6);
        Grid grid = visitor(school.person("Samira Holt", Role.ASSESSMENT_LEAD)).edit(school.sheet("ks2", YEAR));
        // The spreadsheet has its rows in another order, its columns too, and two marks that cannot be.
        String rows = pupils.reversed().stream()
                .map(pupil -> pupil == pupils.get(7)
                        ? "20\t36\t20\t40\t21\t" + pupil.upn() + "\t31"
                        : pupil == pupils.get(9)
                                ? "20\t18\t20\t40\tx\t" + pupil.upn() + "\t31"
                                : "20\t18\t20\t40\t14\t" + pupil.upn() + "\t31")
                .collect(Collectors.joining("\n"));

        grid.goTo(pupils.get(4), "maths.p2")
                .paste("maths.p3\tmaths.p2\tgps.p1\tmaths.p1\tgps.p2\tUPN\treading.raw\n" + rows);

        assertThat(grid.dialog()).containsText("Matched by UPN.");
        assertThat(grid.dialog()).containsText("3 refused");
        assertThat(grid.dialog()).containsText("357 new");
        assertThat(grid.dialog().locator("tbody tr").nth(1)).containsText("36");
        assertThat(school.steps("ks2", YEAR)).isEmpty();
        grid.press("Enter");

        grid.holds(pupils.getFirst(), "maths.raw", "78")
                .state(pupils.get(7), "maths.p2", "wrong")
                .saved();
        assertThat(grid.part("wrong")).containsText("3 values are wrong and not saved");
        assertThat(school.stored("ks2", YEAR, pupils.get(30)))
                .containsEntry("reading.raw", "31")
                .containsEntry("gps.raw", "34")
                .containsEntry("maths.outcome", "AS");
        assertThat(school.steps("ks2", YEAR)).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(ChangeKind.PASTE);
            assertThat(step.changes()).isEqualTo(SIZE * 6 - 3);
        });

        // First the wrong ones, which were never sent, then the block: each a step of its own.
        grid.press("Control+z", "Control+z");
        grid.holds(pupils.getFirst(), "maths.raw", "").saved();
        assertThat(school.stored("ks2", YEAR, pupils.get(30))).isEmpty();
        assertThat(grid.part("wrong")).isEmpty();
    }
}
