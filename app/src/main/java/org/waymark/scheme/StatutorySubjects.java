package org.waymark.scheme;

import java.util.List;
import java.util.Map;
import org.waymark.catalogue.Assessment;

/**
 * Which statutory results speak of a subject that a school judges. Where several do, the first that a pupil has is the
 * one to compare with. The goals of the profile are the nearest that there are, not the same as a subject.
 */
public final class StatutorySubjects {

    private static final Map<String, List<String>> GOALS = Map.of(
            "reading", List.of("e09"),
            "writing", List.of("e10"),
            "maths", List.of("e11"),
            "science", List.of("e15"),
            "spoken_language", List.of("e02"));

    private static final Map<String, List<String>> KEY_STAGES = Map.of(
            "reading", List.of("reading.outcome", "reading.scaled", "reading.ta"),
            "writing", List.of("writing.ta"),
            "maths", List.of("maths.outcome", "maths.scaled", "maths.ta"),
            "gps", List.of("gps.outcome", "gps.scaled"),
            "science", List.of("science.ta"));

    private StatutorySubjects() {}

    /** The items of an assessment that speak of a subject, the one that counts first; none where nothing does. */
    public static List<String> items(Assessment assessment, String subject) {
        return switch (assessment) {
            case EYFSP -> GOALS.getOrDefault(subject, List.of());
            case KS1, KS2 -> KEY_STAGES.getOrDefault(subject, List.of());
            case PHONICS, MTC, AUTUMN_1, AUTUMN_2, SPRING_1, SPRING_2, SUMMER_1, SUMMER_2 -> List.of();
        };
    }
}
