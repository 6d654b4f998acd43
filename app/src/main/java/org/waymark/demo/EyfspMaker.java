package org.waymark.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.YearGroup;

/** The profile: a judgement of each goal, harder in literacy and mathematics than elsewhere. */
final class EyfspMaker implements ResultMaker {

    private static final double NATIONAL_GLD = 68;
    private static final String EMERGING = "1";
    private static final String EXPECTED = "2";
    private static final String UNABLE_TO_ASSESS = "A";

    // How much below the bar of a good level of development a goal is, by area, in standard deviations.
    private static final Map<String, Double> EASIER =
            Map.of("COM", 0.55, "PSE", 0.6, "PHY", 0.6, "LIT", 0.3, "MAT", 0.35, "UTW", 0.6, "EXP", 0.75);
    private static final double WRITING_HARDER = 0.15;
    private static final double PARTS_VARY = 0.2;

    private final long seed;
    private final Levels levels;

    EyfspMaker(long seed, Levels levels) {
        this.seed = seed;
        this.levels = levels;
    }

    @Override
    public Assessment assessment() {
        return Assessment.EYFSP;
    }

    @Override
    public List<Pasted> make(Edition edition, List<DemoPupil> pupils) {
        LocalDate on = AssessmentDates.profile(edition);
        double bar = levels.bar(edition, "eyfsp.gld", NATIONAL_GLD);
        List<Mark> marks = new ArrayList<>();
        for (Taker taker : Taker.listPresent(pupils, edition, YearGroup.RECEPTION, on)) {
            Chance chance = Chance.of(seed, taker.pupil().upn(), "eyfsp", edition.year());
            boolean unable = chance.happens(taker.pupil().hasPlan() ? 0.08 : 0.004) || taker.justArrived(on);
            Map<Domain, Double> level = Map.of(
                    Domain.GENERAL, taker.on(chance, Domain.GENERAL),
                    Domain.READING, taker.on(chance, Domain.READING),
                    Domain.WRITING, taker.on(chance, Domain.WRITING),
                    Domain.MATHS, taker.on(chance, Domain.MATHS));
            for (Item goal : edition.items()) {
                double shown = level.getOrDefault(domain(goal), 0.0) + PARTS_VARY * chance.normal();
                String judged = shown >= bar(goal, bar) ? EXPECTED : EMERGING;
                marks.add(taker.mark(goal.id(), unable ? UNABLE_TO_ASSESS : judged));
            }
        }
        return List.of(new Pasted("Spreadsheet: profile of Reception", on, marks));
    }

    private static double bar(Item goal, double bar) {
        double easier = EASIER.getOrDefault(goal.subject().code(), 0.5);
        return bar - easier + (isWriting(goal) ? WRITING_HARDER : 0);
    }

    private static Domain domain(Item goal) {
        return switch (goal.subject().code()) {
            case "LIT" -> isWriting(goal) ? Domain.WRITING : Domain.READING;
            case "MAT" -> Domain.MATHS;
            default -> Domain.GENERAL;
        };
    }

    private static boolean isWriting(Item goal) {
        return goal.label().equals("Writing") || goal.longLabel().equals("Writing");
    }
}
