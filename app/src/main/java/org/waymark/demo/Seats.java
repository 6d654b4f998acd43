package org.waymark.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;

/** Fills the places of a school year by year: most pupils stay from Reception to Year 6, some leave, others join. */
final class Seats {

    private static final int YEARS_AFTER_RECEPTION = 6;
    private static final double LEAVES_DURING_YEAR = 0.025;
    private static final double LEAVES_AFTER_YEAR = 0.025;
    private static final double EMPTY_FROM_START = 0.02;
    private static final double FILLED_SOON = 0.6;
    private static final double FILLED_IN_SEPTEMBER = 0.7;
    private static final int NURSERY_ONLY = 3;

    private final long seed;
    private final SchoolPlan plan;
    private final AcademicYear current;
    private final LocalDate today;

    Seats(long seed, SchoolPlan plan, AcademicYear current, LocalDate today) {
        this.seed = seed;
        this.plan = plan;
        this.current = current;
        this.today = today;
    }

    /** Everyone who was at the school in these years or later. */
    List<Stay> fill(AcademicYear first) {
        List<Stay> stays = new ArrayList<>();
        for (int reception = first.endYear() - YEARS_AFTER_RECEPTION; reception <= current.endYear(); reception++) {
            for (int seat = 0; seat < plan.intake(); seat++) {
                stays.addAll(fillSeat(reception, seat));
            }
        }
        if (plan.hasNursery()) {
            addNurseryOnly(first, stays);
        }
        return stays.stream().filter(stay -> isThere(stay, first)).toList();
    }

    private static boolean isThere(Stay stay, AcademicYear first) {
        LocalDate leaving = stay.leaving();
        return leaving == null || !leaving.isBefore(first.firstDay());
    }

    private List<Stay> fillSeat(int reception, int seat) {
        Chance chance = Chance.of(seed, plan.laestab(), "seat", reception, seat);
        List<Stay> stays = new ArrayList<>();
        @Nullable LocalDate entry = chance.happens(EMPTY_FROM_START) ? null : firstDay(reception, seat);
        boolean joiner = false;
        int last = Math.min(reception + YEARS_AFTER_RECEPTION, current.endYear());
        for (int endYear = reception; endYear <= last; endYear++) {
            AcademicYear year = new AcademicYear(endYear);
            if (entry == null) {
                if (!chance.happens(FILLED_IN_SEPTEMBER)) {
                    continue;
                }
                entry = SchoolDays.first(year);
                joiner = endYear > reception;
            }
            LocalDate during = SchoolDays.onOrBefore(year.firstDay().plusDays(chance.between(40, 270)));
            LocalDate soon = SchoolDays.onOrAfter(during.plusDays(chance.between(10, 40)));
            boolean leavesDuring = chance.happens(LEAVES_DURING_YEAR);
            boolean leavesAfter = chance.happens(LEAVES_AFTER_YEAR) || endYear == reception + YEARS_AFTER_RECEPTION;
            boolean filled = chance.happens(FILLED_SOON);
            if (leavesDuring && during.isBefore(today) && during.isAfter(entry)) {
                stays.add(stay(reception, seat, stays.size(), joiner, entry, during));
                entry = filled && soon.isBefore(today) ? soon : null;
                joiner = true;
            }
            if (leavesAfter && entry != null && endYear < current.endYear()) {
                stays.add(stay(reception, seat, stays.size(), joiner, entry, SchoolDays.last(year)));
                entry = null;
                joiner = true;
            }
        }
        if (entry != null) {
            stays.add(stay(reception, seat, stays.size(), joiner, entry, null));
        }
        return stays;
    }

    /** The first of the seats are filled from the school's own nursery class. */
    private LocalDate firstDay(int reception, int seat) {
        boolean fromNursery = seat < plan.nurseryPlaces() - NURSERY_ONLY;
        return SchoolDays.first(new AcademicYear(fromNursery ? reception - 1 : reception));
    }

    /** The nursery class of today, and the few of each year who go to another school after it. */
    private void addNurseryOnly(AcademicYear first, List<Stay> stays) {
        int next = current.endYear() + 1;
        for (int seat = 0; seat < plan.nurseryPlaces(); seat++) {
            stays.add(stay(next, seat, 0, false, SchoolDays.first(current), null));
        }
        for (int reception = first.endYear() + 1; reception < next; reception++) {
            AcademicYear year = new AcademicYear(reception - 1);
            for (int seat = plan.intake(); seat < plan.intake() + NURSERY_ONLY; seat++) {
                stays.add(stay(reception, seat, 0, false, SchoolDays.first(year), SchoolDays.last(year)));
            }
        }
    }

    private Stay stay(
            int reception, int seat, int number, boolean joiner, LocalDate entry, @Nullable LocalDate leaving) {
        String key = plan.laestab() + " " + reception + " " + seat + " " + number;
        return new Stay(key, reception, seat % plan.forms(), joiner, entry, leaving);
    }
}
