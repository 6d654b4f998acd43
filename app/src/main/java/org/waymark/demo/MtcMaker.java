package org.waymark.demo;

import java.time.LocalDate;
import java.util.List;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;

/** The tables check of Year 4: a score of 25, or the reason for none. */
final class MtcMaker implements ResultMaker {

    private static final double NATIONAL_FULL_MARKS = 34;
    private static final double SPREAD = 6.2;
    private static final int HIGHEST = 25;

    private final long seed;
    private final Levels levels;

    MtcMaker(long seed, Levels levels) {
        this.seed = seed;
        this.levels = levels;
    }

    @Override
    public Assessment assessment() {
        return Assessment.MTC;
    }

    @Override
    public List<Pasted> make(Edition edition, List<DemoPupil> pupils) {
        LocalDate on = AssessmentDates.tables(edition);
        double bar = levels.bar(edition, "mtc.full_marks", NATIONAL_FULL_MARKS);
        List<Mark> marks = Taker.list(pupils, edition, YearGroup.YEAR_4, on).stream()
                .map(taker -> taker.mark("mtc.score", taker.left() ? "L" : score(edition, taker, bar, on)))
                .toList();
        return List.of(new Pasted("Spreadsheet: tables check", on, marks));
    }

    private String score(Edition edition, Taker taker, double bar, LocalDate on) {
        Chance chance = Chance.of(seed, taker.pupil().upn(), "mtc", edition.year());
        double level = taker.on(chance, Domain.MATHS);
        if (taker.justArrived(on)) {
            return "J";
        }
        if (level < -2.4 || taker.pupil().hasPlan() && level < -1.3) {
            return "B";
        }
        if (chance.happens(0.01)) {
            return chance.happens(0.8) ? "A" : "U";
        }
        long score = Math.round(HIGHEST + SPREAD * (level - bar));
        return Long.toString(Math.clamp(score, 0, HIGHEST));
    }
}
