package org.waymark.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.EditionStatus;

/** What has been entered of each edition: all of the past ones, half of the current ones. */
final class Results {

    private final Catalogue catalogue;
    private final AcademicYear current;
    private final LocalDate today;
    private final List<ResultMaker> makers;

    Results(long seed, Catalogue catalogue, AcademicYear current, LocalDate today) {
        this.catalogue = catalogue;
        this.current = current;
        this.today = today;
        Levels levels = new Levels(catalogue);
        this.makers = List.of(
                new EyfspMaker(seed, levels),
                new PhonicsMaker(seed, catalogue, levels),
                new Ks1Maker(seed, catalogue, levels),
                new MtcMaker(seed, levels),
                new Ks2Maker(seed, catalogue, levels));
    }

    /** An edition with what is entered of it, in the order of entry. */
    record OfEdition(Edition edition, List<Pasted> pasted) {}

    /**
     * The results of a school in a year; editions that were not held, or that the school did not keep, are left out.
     *
     * @param faulty whether a few of the current year are to be wrong
     */
    List<OfEdition> make(SchoolPlan plan, List<DemoPupil> pupils, AcademicYear year, boolean faulty) {
        List<OfEdition> results = new ArrayList<>();
        for (ResultMaker maker : makers) {
            catalogue
                    .findEdition(maker.assessment(), year)
                    .filter(edition -> isKept(plan, edition))
                    .map(edition -> year.equals(current)
                            ? half(plan, pupils, edition, maker, faulty)
                            : new OfEdition(edition, maker.make(edition, pupils)))
                    .ifPresent(results::add);
        }
        return results;
    }

    private OfEdition half(
            SchoolPlan plan, List<DemoPupil> pupils, Edition edition, ResultMaker maker, boolean faulty) {
        HalfEntered half = new HalfEntered(plan, current, pupils);
        List<Pasted> entered = new ArrayList<>(maker.make(edition, pupils).stream()
                .map(paste -> half.sofar(edition, paste))
                .map(paste -> paste.on(notAfterToday(paste.on())))
                .toList());
        if (faulty) {
            entered.addAll(PlannedFaults.make(edition, List.copyOf(entered)));
        }
        return new OfEdition(edition, entered);
    }

    /** Nothing is assessed in the future: what is entered early is dated on the last school day. */
    private LocalDate notAfterToday(LocalDate day) {
        LocalDate latest = SchoolDays.onOrBefore(today);
        if (!day.isAfter(latest)) {
            return day;
        }
        return latest.isBefore(current.firstDay()) ? current.firstDay() : latest;
    }

    private static boolean isKept(SchoolPlan plan, Edition edition) {
        boolean optional = edition.assessment() == Assessment.KS1 && edition.status() != EditionStatus.STATUTORY;
        return !optional || edition.year().endYear() <= plan.optionalUntil();
    }
}
