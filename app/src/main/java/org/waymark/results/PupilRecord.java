package org.waymark.results;

import java.util.List;
import org.waymark.school.Enrolment;
import org.waymark.school.OnRoll;
import org.waymark.school.Pupil;

/**
 * Everything that is recorded of one pupil, of one moment.
 *
 * @param enrolments where the pupil was at this school, newest first
 * @param years the pupil in each year with an enrolment or a result, oldest first; a year before Nursery is left out
 * @param results of the statutory assessments, by assessment, year and item; judgements, which are far more, have pages of
 *     their own
 * @param kept how many results are kept word for word because nobody knows yet what they mean
 */
public record PupilRecord(
        Pupil pupil, List<Enrolment> enrolments, List<OnRoll> years, List<RecordedResult> results, int kept) {
    public PupilRecord {
        enrolments = List.copyOf(enrolments);
        years = List.copyOf(years);
        results = List.copyOf(results);
    }
}
