package org.waymark.demo;

import java.util.List;
import java.util.Map;
import org.waymark.catalogue.YearGroup;

/**
 * What an invented school is like.
 *
 * @param laestab in local authority 999, which does not exist
 * @param urn beginning with 9999, which no school has
 * @param name the school's name
 * @param intake the places of a year group
 * @param nurseryPlaces the places of the nursery class, 0 for none
 * @param classNames for each year group its classes, the first form first
 * @param communities the weight of each {@link Community}, in their order
 * @param disadvantaged the share of pupils who have had free school meals, 0 to 1
 * @param advantage how far its pupils are ahead of all others like them, in standard deviations
 * @param optionalUntil the last year in which it kept the optional end of Key Stage 1 assessments
 */
record SchoolPlan(
        String laestab,
        String urn,
        String name,
        int intake,
        int nurseryPlaces,
        Map<YearGroup, List<String>> classNames,
        List<Double> communities,
        double disadvantaged,
        double advantage,
        int optionalUntil) {

    /** The trust of all of them. */
    static final String TRUST = "Lanternfield Trust (invented)";

    private static final int FOR_EVER = 9999;

    /** The largest first. */
    static List<SchoolPlan> list() {
        return List.of(lanternfield(60, 26), quillbrook(30), merrowdown());
    }

    static SchoolPlan lanternfield(int intake, int nurseryPlaces) {
        return new SchoolPlan(
                "9991001",
                "999901",
                "Lanternfield Primary School",
                intake,
                nurseryPlaces,
                Map.of(
                        YearGroup.NURSERY, List.of("Nursery"),
                        YearGroup.RECEPTION, List.of("R Oak", "R Ash"),
                        YearGroup.YEAR_1, List.of("1 Oak", "1 Ash"),
                        YearGroup.YEAR_2, List.of("2 Oak", "2 Ash"),
                        YearGroup.YEAR_3, List.of("3 Oak", "3 Ash"),
                        YearGroup.YEAR_4, List.of("4 Oak", "4 Ash"),
                        YearGroup.YEAR_5, List.of("5 Oak", "5 Ash"),
                        YearGroup.YEAR_6, List.of("6 Oak", "6 Ash")),
                List.of(48.0, 2.0, 8.0, 9.0, 5.0, 6.0, 8.0, 4.0, 6.0, 2.0, 2.0),
                0.29,
                0.0,
                2024);
    }

    static SchoolPlan quillbrook(int intake) {
        return new SchoolPlan(
                "9991002",
                "999902",
                "Quillbrook Primary School",
                intake,
                0,
                Map.of(
                        YearGroup.RECEPTION, List.of("Reception"),
                        YearGroup.YEAR_1, List.of("Year 1"),
                        YearGroup.YEAR_2, List.of("Year 2"),
                        YearGroup.YEAR_3, List.of("Year 3"),
                        YearGroup.YEAR_4, List.of("Year 4"),
                        YearGroup.YEAR_5, List.of("Year 5"),
                        YearGroup.YEAR_6, List.of("Year 6")),
                List.of(70.0, 3.0, 5.0, 3.0, 2.0, 5.0, 3.0, 2.0, 5.0, 1.0, 1.0),
                0.2,
                0.15,
                FOR_EVER);
    }

    private static SchoolPlan merrowdown() {
        return new SchoolPlan(
                "9991003",
                "999903",
                "Merrowdown Village School",
                13,
                0,
                Map.of(
                        YearGroup.RECEPTION, List.of("R/1 Robins"),
                        YearGroup.YEAR_1, List.of("R/1 Robins"),
                        YearGroup.YEAR_2, List.of("2/3 Wrens"),
                        YearGroup.YEAR_3, List.of("2/3 Wrens"),
                        YearGroup.YEAR_4, List.of("4/5 Herons"),
                        YearGroup.YEAR_5, List.of("4/5 Herons"),
                        YearGroup.YEAR_6, List.of("6 Owls")),
                List.of(88.0, 3.0, 3.0, 0.0, 0.0, 1.0, 1.0, 0.0, 4.0, 0.0, 0.0),
                0.14,
                -0.05,
                0);
    }

    /** The class of a form, which keeps its name through the years but for the year group. */
    String className(YearGroup yearGroup, int form) {
        List<String> classes = classNames.getOrDefault(yearGroup, List.of());
        return classes.get(form % classes.size());
    }

    boolean hasNursery() {
        return nurseryPlaces > 0;
    }

    int forms() {
        return classNames.getOrDefault(YearGroup.YEAR_6, List.of()).size();
    }
}
