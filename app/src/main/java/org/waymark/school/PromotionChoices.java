package org.waymark.school;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.YearGroup;

/**
 * What a person decides about moving everyone to the next year.
 *
 * @param repeating the pupils who stay in their year group
 * @param classNames the class for the pupils of a class and year group, by {@link Promotion.Naming#key()}; what is missing
 *     or blank is worked out from the old name
 * @param lastYearGroup the year group after which pupils leave this school
 * @param lastDay the last day of those who leave, or null to give none
 * @param addMissing whether to go on if the new year has pupils already, adding only those who are missing
 */
public record PromotionChoices(
        Set<Long> repeating,
        Map<String, String> classNames,
        YearGroup lastYearGroup,
        @Nullable LocalDate lastDay,
        boolean addMissing) {

    public PromotionChoices {
        repeating = Set.copyOf(repeating);
        classNames = Map.copyOf(classNames);
    }

    /** The choices before anybody has chosen: pupils leave after the last year group of the phase. */
    public static PromotionChoices of(School school) {
        YearGroup last = switch (school.phase()) {
            case "infant" -> YearGroup.YEAR_2;
            case "first" -> YearGroup.YEAR_4;
            default -> YearGroup.YEAR_6;
        };
        return new PromotionChoices(Set.of(), Map.of(), last, null, false);
    }
}
