package org.waymark.school;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waymark.catalogue.YearGroup;

/**
 * A pupil with every year in which they were on roll.
 *
 * @param id the pupil's key within the school; below 0 for one who is not kept yet
 * @param details what is known of the pupil
 * @param enrolments by the academic year, named by the year in which it ends, oldest first
 */
public record RegisteredPupil(long id, PupilDetails details, SortedMap<Integer, Enrolment> enrolments) {

    public RegisteredPupil {
        enrolments = Collections.unmodifiableSortedMap(new TreeMap<>(enrolments));
    }

    /** The same pupil with other details. */
    public RegisteredPupil with(PupilDetails other) {
        return new RegisteredPupil(id, other, enrolments);
    }

    /** The same pupil, on roll as given in one more year, or otherwise than before. */
    public RegisteredPupil with(Enrolment enrolment) {
        SortedMap<Integer, Enrolment> more = new TreeMap<>(enrolments);
        more.put(enrolment.year(), enrolment);
        return new RegisteredPupil(id, details, more);
    }

    /** The same pupil under another key. */
    public RegisteredPupil withId(long other) {
        return new RegisteredPupil(other, details, enrolments);
    }

    /**
     * The year group in some year: as enrolled, else as fits the nearest year on roll, else the usual one of the date of
     * birth. Empty before Nursery and after Year 6.
     */
    public Optional<YearGroup> yearGroupIn(int year) {
        Enrolment nearest = null;
        for (Enrolment enrolment : enrolments.values()) {
            if (nearest == null || Math.abs(enrolment.year() - year) < Math.abs(nearest.year() - year)) {
                nearest = enrolment;
            }
        }
        return OnRoll.yearGroupIn(
                year,
                nearest == null ? null : YearGroup.find(nearest.yearGroup()).orElse(null),
                nearest == null ? 0 : nearest.year(),
                details.dateOfBirth());
    }

    /** The pupil as on roll in a year, without class, for what is worked out before they are kept. */
    public Optional<OnRoll> inYear(int year) {
        return yearGroupIn(year)
                .map(group -> new OnRoll(
                        id,
                        details.upn(),
                        details.preferredSurname() == null ? details.surname() : details.preferredSurname(),
                        details.preferredForename() == null ? details.forename() : details.preferredForename(),
                        details.dateOfBirth(),
                        details.sex(),
                        details.senProvision(),
                        details.firstLanguage(),
                        details.ethnicity(),
                        Boolean.TRUE.equals(details.ever6()),
                        details.lookedAfter(),
                        details.serviceChild(),
                        year,
                        group.code(),
                        null,
                        null,
                        details.entryDate(),
                        details.leavingDate()));
    }

    /** What is different about the enrolments of another state of this pupil: only the years that differ. */
    Map<Integer, Enrolment> enrolmentsBeside(RegisteredPupil before) {
        Map<Integer, Enrolment> other = new TreeMap<>();
        enrolments.forEach((year, enrolment) -> {
            if (!enrolment.equals(before.enrolments.get(year))) {
                other.put(year, enrolment);
            }
        });
        return other;
    }
}
