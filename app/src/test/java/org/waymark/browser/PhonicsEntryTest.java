package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.access.Role;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;

/** The phonics check of Years 1 and 2, by keyboard. */
class PhonicsEntryTest extends BrowserTest {

    private static final int WITH_THRESHOLD = 2025;

    @Test
    void theOutcomeFollowsFromTheMarkWhereTheThresholdIsKnown() {
        InventedSchool school = school().withClass(WITH_THRESHOLD, YearGroup.YEAR_1, "1 Oak", 6)
                .withClass(WITH_THRESHOLD, YearGroup.YEAR_2, "2 Oak", 4);
        List<OnRoll> first = school.pupils(WITH_THRESHOLD, YearGroup.YEAR_1);
        List<OnRoll> second = school.pupils(WITH_THRESHOLD, YearGroup.YEAR_2);
        Visitor lead = visitor(school.person("Samira Holt", Role.ASSESSMENT_LEAD));
        Grid grid = lead.edit(school.sheet("phonics", WITH_THRESHOLD));

        grid.goTo(first.get(0), "y1.mark").type("32");
        grid.goTo(first.get(1), "y1.mark").type("31");
        grid.holds(first.get(0), "y1.outcome", "Wa").holds(first.get(1), "y1.outcome", "Wt");
        assertThat(grid.cell(first.get(0), "y1.outcome")).hasAttribute("data-mark", "met");
        assertThat(grid.cell(first.get(0), "y2.mark")).hasAttribute("data-kind", "na");

        // A pupil who did not take the check: the code typed beside the mark is kept in the outcome.
        grid.goTo(first.get(2), "y1.mark").type("a");
        grid.holds(first.get(2), "y1.outcome", "A").saved();
        assertThat(grid.cell(first.get(2), "y1.mark")).hasAttribute("data-ghost", "A");

        grid.goTo(second.get(0), "y2.mark").type("35");
        grid.holds(second.get(0), "y2.outcome", "Wa").saved();

        assertThat(school.stored("phonics", WITH_THRESHOLD, first.get(2))).isEqualTo(Map.of("y1.outcome", "A"));
        assertThat(school.stored("phonics", WITH_THRESHOLD, second.get(0)))
                .isEqualTo(Map.of("y2.mark", "35", "y2.outcome", "Wa"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027})
    void theOutcomeStaysOpenWhereTheThresholdIsAwaited(int year) {
        InventedSchool school = school().withClass(year, YearGroup.YEAR_1, "1 Oak", 3);
        OnRoll pupil = school.pupils(year, YearGroup.YEAR_1).getFirst();
        Visitor lead = visitor(school.person("Samira Holt", Role.ASSESSMENT_LEAD));
        Grid grid = lead.edit(school.sheet("phonics", year));

        assertThat(lead.page().locator("main .notice")).containsText("threshold");
        grid.goTo(pupil, "y1.mark").type("33");
        grid.holds(pupil, "y1.mark", "33").saved();

        assertThat(grid.cell(pupil, "y1.outcome")).hasText("");
        assertThat(school.stored("phonics", year, pupil)).isEqualTo(Map.of("y1.mark", "33"));
    }
}
