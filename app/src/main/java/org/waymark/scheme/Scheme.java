package org.waymark.scheme;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;

/**
 * What a school judges from a year on, until a later scheme stands.
 *
 * @param points the points of the year that it uses, in order; three or six as a rule
 * @param subjects 1 to {@value #MOST_SUBJECTS}, in the order of the columns
 * @param scales the scales of the subjects
 * @param tests further tests, in order
 * @param combinations headlines of several subjects, in order
 */
public record Scheme(
        List<Assessment> points,
        List<OwnSubject> subjects,
        List<OwnScale> scales,
        List<OwnTest> tests,
        List<Combination> combinations) {

    /** How many subjects a school may judge. */
    public static final int MOST_SUBJECTS = 20;

    public Scheme {
        points = List.copyOf(points);
        subjects = List.copyOf(subjects);
        scales = List.copyOf(scales);
        tests = List.copyOf(tests);
        combinations = List.copyOf(combinations);
    }

    /** The subject of a code. */
    public Optional<OwnSubject> findSubject(String code) {
        return subjects.stream().filter(subject -> subject.code().equals(code)).findFirst();
    }

    /** The scale of an id. */
    public Optional<OwnScale> findScale(String id) {
        return scales.stream().filter(scale -> scale.id().equals(id)).findFirst();
    }

    /** The scale of a subject. */
    public Optional<OwnScale> scaleOf(OwnSubject subject) {
        return findScale(subject.scale());
    }

    /**
     * What a school starts with that has chosen nothing yet: the end of each term; reading, writing, maths and science
     * from Year 1 to Year 6; four steps and one below the key stage. A proposal of Waymark's, and all of it may be
     * changed.
     */
    public static Scheme usual() {
        List<YearGroup> years = Arrays.stream(YearGroup.values())
                .filter(group -> group.compareTo(YearGroup.YEAR_1) >= 0)
                .toList();
        return new Scheme(
                List.of(Assessment.AUTUMN_2, Assessment.SPRING_2, Assessment.SUMMER_2),
                List.of(
                        new OwnSubject("reading", "Reading", "Core", "steps", years),
                        new OwnSubject("writing", "Writing", "Core", "steps", years),
                        new OwnSubject("maths", "Maths", "Core", "steps", years),
                        new OwnSubject("science", "Science", "Core", "steps", years)),
                List.of(new OwnScale(
                        "steps",
                        "Four steps",
                        List.of(
                                new Step("P", "Pre-key stage", Meaning.PRE_KEY_STAGE),
                                new Step("B", "Below", Meaning.BELOW),
                                new Step("J", "Just at", Meaning.JUST_AT),
                                new Step("S", "Securely at", Meaning.SECURELY_AT),
                                new Step("A", "Above", Meaning.ABOVE),
                                new Step("X", "Not judged", Meaning.NOT_JUDGED)))),
                List.of(),
                List.of(new Combination("rwm", "Reading, writing and maths", List.of("reading", "writing", "maths"))));
    }

    /** A test's bands as Waymark proposes them: from one deviation below the mean, from the mean, and one above it. */
    public static List<Integer> usualCuts(BigDecimal mean, BigDecimal deviation) {
        return List.of(
                mean.subtract(deviation)
                        .setScale(0, java.math.RoundingMode.HALF_UP)
                        .intValueExact(),
                mean.setScale(0, java.math.RoundingMode.HALF_UP).intValueExact(),
                mean.add(deviation).setScale(0, java.math.RoundingMode.HALF_UP).intValueExact());
    }
}
