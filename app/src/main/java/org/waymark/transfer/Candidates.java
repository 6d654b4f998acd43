package org.waymark.transfer;

import java.util.List;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.Enrolment;
import org.waymark.school.RegisteredPupil;

/** Shows pupils of the school to a person who has to say which of them a file's pupil is. */
final class Candidates {

    private Candidates() {}

    /** Whom a person may choose from, whatever the match. */
    static List<PlannedPupil.Candidate> of(PupilMatch match) {
        return switch (match) {
            case PupilMatch.Doubtful(String why, List<RegisteredPupil> candidates) -> describe(candidates);
            case PupilMatch.Nobody(List<RegisteredPupil> alike) -> describe(alike);
            case PupilMatch.Found found -> List.of();
        };
    }

    /** Pupils of the school as a person compares them with one of a file. */
    static List<PlannedPupil.Candidate> describe(List<RegisteredPupil> pupils) {
        return pupils.stream()
                .filter(pupil -> pupil.id() > 0)
                .map(pupil -> new PlannedPupil.Candidate(
                        pupil.id(),
                        pupil.details().listName(),
                        pupil.details().upn(),
                        pupil.details().dateOfBirth(),
                        where(pupil)))
                .toList();
    }

    private static String where(RegisteredPupil pupil) {
        if (pupil.enrolments().isEmpty()) {
            return "never on roll";
        }
        Enrolment last = pupil.enrolments().lastEntry().getValue();
        return YearGroup.find(last.yearGroup()).map(YearGroup::label).orElse(last.yearGroup())
                + (last.className() == null ? "" : ", " + last.className()) + ", "
                + new AcademicYear(last.year()).label();
    }
}
