package org.waymark.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.TestItems;
import org.waymark.catalogue.YearGroup;

/** The end of Key Stage 2: marks of three tests, codes for those without, and teacher assessment. */
final class Ks2Maker implements ResultMaker {

    private static final int STANDARDS = 6;
    private static final double SCIENCE = 81;

    private final long seed;
    private final Catalogue catalogue;
    private final Levels levels;

    Ks2Maker(long seed, Catalogue catalogue, Levels levels) {
        this.seed = seed;
        this.catalogue = catalogue;
        this.levels = levels;
    }

    @Override
    public Assessment assessment() {
        return Assessment.KS2;
    }

    @Override
    public List<Pasted> make(Edition edition, List<DemoPupil> pupils) {
        List<Pasted> pasted = new ArrayList<>();
        for (TestItems test : edition.tests()) {
            LocalDate on = AssessmentDates.test(edition, day(test.subject().code()));
            TestMarks marks = new TestMarks(catalogue, edition, test);
            pasted.add(new Pasted(
                    "Spreadsheet: " + test.subject().code() + " test of Year 6",
                    on,
                    Taker.list(pupils, edition, YearGroup.YEAR_6, on).stream()
                            .flatMap(taker -> test(edition, taker, test, marks, on).stream())
                            .toList()));
        }
        LocalDate on = AssessmentDates.judgements(edition);
        pasted.add(new Pasted(
                "Spreadsheet: teacher assessment of Year 6",
                on,
                Taker.list(pupils, edition, YearGroup.YEAR_6, on).stream()
                        .flatMap(taker -> judge(edition, taker, on).stream())
                        .toList()));
        return pasted;
    }

    private List<Mark> test(Edition edition, Taker taker, TestItems test, TestMarks marks, LocalDate on) {
        String subject = test.subject().code();
        String outcome = test.outcome().id();
        Chance chance = Chance.of(seed, taker.pupil().upn(), "ks2 test", subject, edition.year());
        double level = level(edition, taker, domain(subject));
        if (taker.left()) {
            return List.of(taker.mark(outcome, "L"));
        }
        if (taker.justArrived(on)) {
            return List.of(taker.mark(outcome, "J"));
        }
        if (KeyStage.isBelowTest(taker, level)) {
            Mark below = taker.mark(outcome, "B");
            return test.judgement()
                    .map(item -> List.of(below, taker.mark(item.id(), KeyStage.below(taker, level, STANDARDS))))
                    .orElse(List.of(below));
        }
        if (chance.happens(0.008)) {
            return List.of(taker.mark(outcome, chance.happens(0.7) ? "A" : "U"));
        }
        return marks.make(taker, KeyStage.scaled(levels, edition, "ks2." + subject, level), chance);
    }

    private List<Mark> judge(Edition edition, Taker taker, LocalDate on) {
        if (taker.left()) {
            return taker.marks("L", "writing.ta", "science.ta");
        }
        if (taker.justArrived(on)) {
            return taker.marks("A", "writing.ta", "science.ta");
        }
        double higher = levels.bar(edition, "ks2.writing.higher", 13);
        double expected = levels.bar(edition, "ks2.writing.expected", 72);
        double level = level(edition, taker, Domain.WRITING);
        String writing = KeyStage.judgement(taker, level, higher, expected, STANDARDS);
        boolean science = !writing.equals("EM")
                && level(edition, taker, Domain.GENERAL) >= levels.bar(edition, "ks2.science.expected", SCIENCE);
        return List.of(taker.mark("writing.ta", writing), taker.mark("science.ta", science ? "EXS" : "HNM"));
    }

    private double level(Edition edition, Taker taker, Domain domain) {
        return taker.on(Chance.of(seed, taker.pupil().upn(), "ks2", domain, edition.year()), domain);
    }

    private static Domain domain(String subject) {
        return switch (subject) {
            case "reading" -> Domain.READING;
            case "maths" -> Domain.MATHS;
            default -> Domain.WRITING;
        };
    }

    private static int day(String subject) {
        return switch (subject) {
            case "gps" -> 0;
            case "reading" -> 1;
            default -> 2;
        };
    }
}
