package org.waymark.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.TestItems;
import org.waymark.catalogue.YearGroup;

/** The end of Key Stage 1: judgements, and the marks of the tests behind them. */
final class Ks1Maker implements ResultMaker {

    private static final int STANDARDS = 4;
    private static final double SCIENCE = 78;

    private final long seed;
    private final Catalogue catalogue;
    private final Levels levels;

    Ks1Maker(long seed, Catalogue catalogue, Levels levels) {
        this.seed = seed;
        this.catalogue = catalogue;
        this.levels = levels;
    }

    @Override
    public Assessment assessment() {
        return Assessment.KS1;
    }

    @Override
    public List<Pasted> make(Edition edition, List<DemoPupil> pupils) {
        List<Pasted> pasted = new ArrayList<>();
        LocalDate tested = AssessmentDates.infantTests(edition);
        List<Taker> takers = Taker.listPresent(pupils, edition, YearGroup.YEAR_2, tested);
        for (TestItems test : edition.tests()) {
            String subject = test.subject().code();
            TestMarks marks = new TestMarks(catalogue, edition, test);
            pasted.add(new Pasted(
                    "Spreadsheet: " + subject + " tests of Year 2",
                    tested,
                    takers.stream()
                            .flatMap(taker -> test(edition, taker, test, marks).stream())
                            .toList()));
        }
        LocalDate judged = AssessmentDates.judgements(edition);
        List<Mark> judgements = Taker.listPresent(pupils, edition, YearGroup.YEAR_2, judged).stream()
                .flatMap(taker -> judge(edition, taker, judged).stream())
                .toList();
        pasted.add(new Pasted("Spreadsheet: teacher assessment of Year 2", judged, judgements));
        return pasted;
    }

    private List<Mark> test(Edition edition, Taker taker, TestItems test, TestMarks marks) {
        String subject = test.subject().code();
        Chance chance = Chance.of(seed, taker.pupil().upn(), "ks1 test", subject, edition.year());
        double level = level(edition, taker, domain(subject));
        if (KeyStage.isBelowTest(taker, level)) {
            return List.of(taker.mark(test.outcome().id(), "B"));
        }
        if (chance.happens(0.01)) {
            return List.of(taker.mark(test.outcome().id(), "A"));
        }
        double seen = level + 0.2 * chance.normal();
        String measure = subject.equals("gps") ? "ks1.reading" : "ks1." + subject;
        return marks.make(taker, KeyStage.scaled(levels, edition, measure, seen), chance);
    }

    private List<Mark> judge(Edition edition, Taker taker, LocalDate on) {
        if (taker.justArrived(on)) {
            return taker.marks("A", "reading.ta", "writing.ta", "maths.ta", "science.ta");
        }
        double general = level(edition, taker, Domain.GENERAL);
        boolean science = general >= levels.bar(edition, "ks1.science.expected", SCIENCE);
        return List.of(
                judge(edition, taker, "reading", Domain.READING),
                judge(edition, taker, "writing", Domain.WRITING),
                judge(edition, taker, "maths", Domain.MATHS),
                taker.mark("science.ta", science ? "EXS" : "HNM"));
    }

    private Mark judge(Edition edition, Taker taker, String subject, Domain domain) {
        double higher = levels.bar(edition, "ks1." + subject + ".higher", 16);
        double expected = levels.bar(edition, "ks1." + subject + ".expected", 68);
        double level = level(edition, taker, domain);
        return taker.mark(subject + ".ta", KeyStage.judgement(taker, level, higher, expected, STANDARDS));
    }

    private double level(Edition edition, Taker taker, Domain domain) {
        return taker.on(Chance.of(seed, taker.pupil().upn(), "ks1", domain, edition.year()), domain);
    }

    private static Domain domain(String subject) {
        return switch (subject) {
            case "reading" -> Domain.READING;
            case "maths" -> Domain.MATHS;
            default -> Domain.WRITING;
        };
    }
}
