package org.waymark.demo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.school.Placing;

/**
 * Leaves of a year's results those that have been entered so far: the first class of a year group is ahead of the
 * second, and within a class somebody works down the list.
 */
final class HalfEntered {

    private static final double SECOND_CLASS = 0.4;
    private static final double ONLY_CLASS = 0.6;
    private static final double JUDGED = 0.8;
    private static final double FIRST_GOALS_AHEAD = 0.3;
    private static final int FIRST_GOALS = 7;
    private static final double FIRST_PAPERS = 0.12;
    private static final String LAST_PAPER = "maths.p3";

    private final SchoolPlan plan;
    private final AcademicYear year;
    private final Map<String, Double> places = new HashMap<>();

    HalfEntered(SchoolPlan plan, AcademicYear year, List<DemoPupil> pupils) {
        this.plan = plan;
        this.year = year;
        Map<String, List<DemoPupil>> lists = pupils.stream()
                .filter(pupil -> pupil.find(year).isPresent())
                .sorted(Comparator.comparing(pupil -> pupil.details().listName()))
                .collect(Collectors.groupingBy(pupil -> {
                    Placing placing = pupil.find(year).orElseThrow();
                    return placing.yearGroup() + " " + placing.className();
                }));
        lists.values().forEach(list -> {
            for (int i = 0; i < list.size(); i++) {
                places.put(list.get(i).upn(), (double) i / list.size());
            }
        });
    }

    /** The marks that are entered already. */
    Pasted sofar(Edition edition, Pasted all) {
        return all.with(
                all.marks().stream().filter(mark -> isEntered(edition, mark)).toList());
    }

    private boolean isEntered(Edition edition, Mark mark) {
        Placing placing = mark.pupil().find(year).orElseThrow();
        double place = places.getOrDefault(mark.pupil().upn(), 0.0);
        boolean ahead = plan.className(placing.yearGroup(), 0).equals(placing.className());
        boolean several = plan.forms() > 1;
        double share = !several ? ONLY_CLASS : ahead ? 1 : SECOND_CLASS;
        Item item = edition.getItem(mark.item());
        return switch (edition.assessment()) {
            case EYFSP -> place < share || place < share + FIRST_GOALS_AHEAD && item.order() <= FIRST_GOALS;
            case PHONICS -> item.subject().code().equals("y1") ? place < share : ahead && several;
            case MTC, KS1, AUTUMN_1, AUTUMN_2, SPRING_1, SPRING_2, SUMMER_1, SUMMER_2 -> place < share;
            case KS2 ->
                switch (item.subject().code()) {
                    case "writing", "science" -> place < share * JUDGED;
                    // The marks of the last paper are still on their way.
                    case "maths" -> ahead && place < FIRST_PAPERS && !item.id().equals(LAST_PAPER);
                    default -> ahead && place < share;
                };
        };
    }
}
