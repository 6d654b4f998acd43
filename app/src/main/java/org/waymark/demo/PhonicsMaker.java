package org.waymark.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Threshold;
import org.waymark.catalogue.YearGroup;

/** The phonics check of Year 1, and in Year 2 that of pupils who did not meet the standard or did not take it. */
final class PhonicsMaker implements ResultMaker {

    private static final double NATIONAL_MET = 80;
    private static final double SPREAD = 7;
    private static final double LEARNT_SINCE = 0.75;
    private static final double HISTORY_UNKNOWN = 0.2;
    private static final int HIGHEST = 40;
    // Only for who is checked again where the catalogue does not hold a year's mark; no outcome is made of it.
    private static final int USUAL_THRESHOLD = 32;

    private final long seed;
    private final Catalogue catalogue;
    private final Levels levels;

    PhonicsMaker(long seed, Catalogue catalogue, Levels levels) {
        this.seed = seed;
        this.catalogue = catalogue;
        this.levels = levels;
    }

    @Override
    public Assessment assessment() {
        return Assessment.PHONICS;
    }

    @Override
    public List<Pasted> make(Edition edition, List<DemoPupil> pupils) {
        LocalDate on = AssessmentDates.phonics(edition);
        List<Mark> first = new ArrayList<>();
        for (Taker taker : Taker.list(pupils, edition, YearGroup.YEAR_1, on)) {
            first.add(taker.mark("y1.mark", taker.left() ? "L" : firstResult(edition, taker.pupil(), on)));
        }
        List<Pasted> pasted = new ArrayList<>();
        pasted.add(new Pasted("Spreadsheet: phonics of Year 1", on, first));
        findPrevious(edition).ifPresent(previous -> pasted.addAll(yearTwo(edition, previous, pupils, on)));
        return pasted;
    }

    private List<Pasted> yearTwo(Edition edition, Edition previous, List<DemoPupil> pupils, LocalDate on) {
        LocalDate before = AssessmentDates.phonics(previous);
        List<Mark> brought = new ArrayList<>();
        List<Mark> again = new ArrayList<>();
        for (Taker taker : Taker.listPresent(pupils, edition, YearGroup.YEAR_2, on)) {
            DemoPupil pupil = taker.pupil();
            Chance chance = chance(pupil, edition);
            boolean tookItHere =
                    pupil.find(previous.year()).isPresent() && !pupil.entry().isAfter(before);
            String then = firstResult(previous, pupil, before);
            boolean known = tookItHere || !(pupil.fromAbroad() || chance.happens(HISTORY_UNKNOWN));
            if (known && !tookItHere) {
                brought.add(taker.mark("y1.mark", then));
            }
            if (!known || !isMet(previous, then)) {
                again.add(taker.mark("y2.mark", result(edition, taker, chance, LEARNT_SINCE)));
            }
        }
        return List.of(
                new Pasted("Records of former schools", before, brought),
                new Pasted("Spreadsheet: phonics of Year 2", on, again));
    }

    private Optional<Edition> findPrevious(Edition edition) {
        AcademicYear year = edition.year().previous();
        return catalogue.findEdition(Assessment.PHONICS, year);
    }

    /** What the pupil had, or will have had, in Year 1: the same whenever it is asked for. */
    private String firstResult(Edition edition, DemoPupil pupil, LocalDate on) {
        Chance chance = chance(pupil, edition);
        Taker taker = new Taker(pupil, new org.waymark.school.Placing(edition.year(), YearGroup.YEAR_1, null), false);
        return taker.justArrived(on) ? "D" : result(edition, taker, chance, 0);
    }

    private String result(Edition edition, Taker taker, Chance chance, double learnt) {
        double level = taker.on(chance, Domain.READING) + learnt;
        if (taker.pupil().hasPlan() && level < -1.8) {
            return "D";
        }
        if (chance.happens(0.008)) {
            return "A";
        }
        double bar = levels.bar(edition, "phonics.y1", NATIONAL_MET);
        long mark = Math.round(threshold(edition) + SPREAD * (level - bar));
        return Long.toString(Math.clamp(mark, 0, HIGHEST));
    }

    private static boolean isMet(Edition edition, String result) {
        return Character.isDigit(result.charAt(0)) && Integer.parseInt(result) >= threshold(edition);
    }

    private static int threshold(Edition edition) {
        return edition.phonicsThreshold().map(Threshold::mark).orElse(USUAL_THRESHOLD);
    }

    private Chance chance(DemoPupil pupil, Edition edition) {
        return Chance.of(seed, pupil.upn(), "phonics", edition.year());
    }
}
