package org.waymark.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.catalogue.Edition;

/** A few entries of the current year that somebody will have to put right, so that there is something to find. */
final class PlannedFaults {

    private static final String SOURCE = "Spreadsheet: corrections";

    private PlannedFaults() {}

    /**
     * Entries that go wrong beside those that are there.
     *
     * @param entered what is entered of the edition so far
     */
    static List<Pasted> make(Edition edition, List<Pasted> entered) {
        List<Mark> marks =
                entered.stream().flatMap(paste -> paste.marks().stream()).toList();
        LocalDate on = entered.isEmpty()
                ? edition.year().firstDay()
                : entered.getLast().on();
        List<Mark> faults = new ArrayList<>();
        switch (edition.assessment()) {
            // One goal that could not be assessed, where all or none should be.
            case EYFSP -> find(marks, "e07", 4).ifPresent(pupil -> faults.add(new Mark(pupil, "e07", "A")));
            // Absent, though the mark stands.
            case PHONICS ->
                find(marks, "y1.mark", 6).ifPresent(pupil -> faults.add(new Mark(pupil, "y1.outcome", "A")));
            // A reason that only the check service gives.
            case MTC -> find(marks, "mtc.score", 7).ifPresent(pupil -> faults.add(new Mark(pupil, "mtc.score", "X")));
            case KS2 -> {
                // Absent, though the marks stand; a judgement beside a test result; below the test without one.
                find(marks, "gps.p1", 5).ifPresent(pupil -> faults.add(new Mark(pupil, "gps.outcome", "A")));
                find(marks, "reading.raw", 9).ifPresent(pupil -> faults.add(new Mark(pupil, "reading.ta", "PK6")));
                findWithout(marks, "maths", 12).ifPresent(pupil -> faults.add(new Mark(pupil, "maths.outcome", "B")));
            }
            case KS1, AUTUMN_1, AUTUMN_2, SPRING_1, SPRING_2, SUMMER_1, SUMMER_2 -> {}
        }
        return faults.isEmpty() ? List.of() : List.of(new Pasted(SOURCE, on, faults));
    }

    /** The pupil of the n-th number entered in an item. */
    private static Optional<DemoPupil> find(List<Mark> marks, String item, int number) {
        return marks.stream()
                .filter(mark -> mark.item().equals(item)
                        && Character.isDigit(mark.text().charAt(0)))
                .map(Mark::pupil)
                .skip(number - 1L)
                .findFirst();
    }

    private static Optional<DemoPupil> findWithout(List<Mark> marks, String subject, int number) {
        Stream<DemoPupil> pupils = marks.stream().map(Mark::pupil).distinct();
        return pupils.filter(pupil -> marks.stream()
                        .noneMatch(mark ->
                                mark.pupil().equals(pupil) && mark.item().startsWith(subject + ".")))
                .skip(number - 1L)
                .findFirst();
    }
}
