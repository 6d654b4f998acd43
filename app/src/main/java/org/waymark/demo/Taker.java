package org.waymark.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.Placing;

/**
 * A pupil who is to be assessed.
 *
 * @param left whether the pupil left shortly before, so that the code for that is entered
 */
record Taker(DemoPupil pupil, Placing placing, boolean left) {

    private static final int SHORTLY_MONTHS = 3;
    private static final int JUST_MONTHS = 8;

    /** Those of a year group who are assessed on a day. */
    static List<Taker> list(List<DemoPupil> pupils, Edition edition, YearGroup yearGroup, LocalDate on) {
        return pupils.stream()
                .flatMap(pupil -> find(pupil, edition, yearGroup, on).stream())
                .toList();
    }

    /** The same without those who left. */
    static List<Taker> listPresent(List<DemoPupil> pupils, Edition edition, YearGroup yearGroup, LocalDate on) {
        return list(pupils, edition, yearGroup, on).stream()
                .filter(taker -> !taker.left())
                .toList();
    }

    private static Optional<Taker> find(DemoPupil pupil, Edition edition, YearGroup yearGroup, LocalDate on) {
        Optional<Placing> placing = pupil.find(edition.year()).filter(place -> place.yearGroup() == yearGroup);
        LocalDate leaving = pupil.details().leavingDate();
        boolean left = leaving != null && leaving.isBefore(on);
        boolean longAgo = leaving != null && leaving.isBefore(on.minusMonths(SHORTLY_MONTHS));
        return placing.isEmpty() || longAgo || pupil.entry().isAfter(on)
                ? Optional.empty()
                : Optional.of(new Taker(pupil, placing.get(), left));
    }

    /** Whether the pupil has just come from another country. */
    boolean justArrived(LocalDate on) {
        return pupil.fromAbroad() && pupil.entry().isAfter(on.minusMonths(JUST_MONTHS));
    }

    /** How well the pupil does. */
    double on(Chance day, Domain domain) {
        return pupil.ability().on(day, placing.yearGroup(), domain);
    }

    Mark mark(String item, String text) {
        return new Mark(pupil, item, text);
    }

    /** The same code in all of these items. */
    List<Mark> marks(String text, String... items) {
        return Stream.of(items).map(item -> mark(item, text)).toList();
    }
}
