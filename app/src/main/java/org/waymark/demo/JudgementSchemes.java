package org.waymark.demo;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.Combination;
import org.waymark.scheme.Meaning;
import org.waymark.scheme.OwnScale;
import org.waymark.scheme.OwnSubject;
import org.waymark.scheme.OwnTest;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Step;

/** What each invented school judges: three schools that agree neither on points nor on words. */
final class JudgementSchemes {

    /** From this year on the schools judge. */
    static final AcademicYear FIRST = new AcademicYear(2023);

    private static final List<YearGroup> FROM_RECEPTION = from(YearGroup.RECEPTION);
    private static final List<YearGroup> FROM_YEAR_1 = from(YearGroup.YEAR_1);
    private static final Combination RWM =
            new Combination("rwm", "Reading, writing and maths", List.of("reading", "writing", "maths"));

    private JudgementSchemes() {}

    static Scheme of(SchoolPlan plan) {
        return switch (plan.laestab()) {
            case "9991002" -> sixPoints();
            case "9991003" -> fourLetters();
            default -> usualWithTests();
        };
    }

    /** The usual scheme with two subjects more and two standardised tests. */
    private static Scheme usualWithTests() {
        Scheme usual = Scheme.usual();
        return new Scheme(
                usual.points(),
                List.of(
                        subject("reading", "Reading", "Core", "steps", FROM_RECEPTION),
                        subject("writing", "Writing", "Core", "steps", FROM_RECEPTION),
                        subject("maths", "Maths", "Core", "steps", FROM_RECEPTION),
                        subject("gps", "Grammar, punctuation and spelling", "Core", "steps", FROM_YEAR_1),
                        subject("science", "Science", "Wider", "steps", FROM_YEAR_1),
                        subject("history", "History", "Wider", "steps", FROM_YEAR_1)),
                usual.scales(),
                List.of(test("Reading test", "reading"), test("Maths test", "maths")),
                List.of(RWM));
    }

    /** Every half term, with a scale that speaks as the end of a key stage does. */
    private static Scheme sixPoints() {
        return new Scheme(
                Arrays.stream(Assessment.values()).filter(Assessment::isPoint).toList(),
                List.of(
                        subject("reading", "Reading", "English and maths", "standards", FROM_YEAR_1),
                        subject("writing", "Writing", "English and maths", "standards", FROM_YEAR_1),
                        subject("maths", "Mathematics", "English and maths", "standards", FROM_YEAR_1),
                        subject("science", "Science", "Science", "standards", FROM_YEAR_1)),
                List.of(new OwnScale(
                        "standards",
                        "Standards",
                        List.of(
                                new Step("PKS", "Pre-key stage", Meaning.PRE_KEY_STAGE),
                                new Step("WTS", "Working towards", Meaning.BELOW),
                                new Step("EXS", "Expected, just", Meaning.JUST_AT),
                                new Step("EXS+", "Expected, secure", Meaning.SECURELY_AT),
                                new Step("GDS", "Greater depth", Meaning.ABOVE)))),
                List.of(),
                List.of(RWM));
    }

    /** Three points of its own choosing, and four letters. */
    private static Scheme fourLetters() {
        return new Scheme(
                List.of(Assessment.AUTUMN_1, Assessment.SPRING_1, Assessment.SUMMER_2),
                List.of(
                        subject("reading", "Reading", "Core", "letters", FROM_RECEPTION),
                        subject("writing", "Writing", "Core", "letters", FROM_RECEPTION),
                        subject("maths", "Maths", "Core", "letters", FROM_RECEPTION)),
                List.of(new OwnScale(
                        "letters",
                        "Four letters",
                        List.of(
                                new Step("T", "Not there yet", Meaning.BELOW),
                                new Step("N", "Nearly secure", Meaning.JUST_AT),
                                new Step("S", "Secure", Meaning.SECURELY_AT),
                                new Step("D", "Deep", Meaning.ABOVE)))),
                List.of(),
                List.of(RWM));
    }

    private static OwnSubject subject(
            String code, String label, String group, String scale, List<YearGroup> yearGroups) {
        return new OwnSubject(code, label, group, scale, yearGroups);
    }

    private static OwnTest test(String label, String subject) {
        return new OwnTest(
                "test",
                label,
                subject,
                69,
                141,
                BigDecimal.valueOf(100),
                BigDecimal.valueOf(15),
                95,
                103,
                115,
                FROM_YEAR_1);
    }

    private static List<YearGroup> from(YearGroup first) {
        return Arrays.stream(YearGroup.values())
                .filter(group -> group.compareTo(first) >= 0)
                .toList();
    }
}
