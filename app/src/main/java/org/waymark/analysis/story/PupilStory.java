package org.waymark.analysis.story;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.waymark.results.PupilChange;
import org.waymark.results.PupilRecord;
import org.waymark.school.OnRoll;

/**
 * A pupil's whole story.
 *
 * @param chapters oldest first
 * @param scores scaled scores in the order of the chapters
 * @param changes the last changes, newest first
 * @param sources where the figures beside the results were read
 */
public record PupilStory(
        PupilRecord record,
        List<Chapter> chapters,
        List<TestScore> scores,
        List<PupilChange> changes,
        SortedSet<String> sources) {
    public PupilStory {
        chapters = List.copyOf(chapters);
        scores = List.copyOf(scores);
        changes = List.copyOf(changes);
        sources = new TreeSet<>(sources);
    }

    /** The pupil as last on roll at this school; empty for one who never was. */
    public Optional<OnRoll> lastHere() {
        return record.enrolments().stream()
                .findFirst()
                .flatMap(last -> record.years().stream()
                        .filter(year -> year.year() == last.year())
                        .findFirst());
    }

    /** How the pupil is named in lists. */
    public String name() {
        return record.pupil().details().listName();
    }
}
