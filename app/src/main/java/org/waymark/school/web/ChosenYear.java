package org.waymark.school.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.school.Rolls;

/** Which academic year a page is about, and which others it offers. */
@Component
class ChosenYear {

    private static final int EARLIEST = 2001;
    private static final int LATEST = 2099;

    private final Rolls rolls;
    private final Clock clock;

    ChosenYear(Rolls rolls, Clock clock) {
        this.rolls = rolls;
        this.clock = clock;
    }

    /** The academic year of today. */
    AcademicYear present() {
        return AcademicYear.of(LocalDate.now(clock));
    }

    /** The year asked for; else the present one if it has pupils, else the newest that has. */
    AcademicYear of(Scope scope, @Nullable Integer asked) {
        if (asked != null) {
            if (asked < EARLIEST || asked > LATEST) {
                throw new NotFound("There is no academic year " + asked + " in Waymark.");
            }
            return new AcademicYear(asked);
        }
        AcademicYear present = present();
        List<Integer> years = rolls.listYears(scope);
        return years.isEmpty() || years.contains(present.endYear()) ? present : new AcademicYear(years.getFirst());
    }

    /** The years to choose from, newest first: those with pupils, the present one, the next and the chosen one. */
    List<AcademicYear> listChoices(Scope scope, AcademicYear chosen) {
        TreeSet<AcademicYear> years = new TreeSet<>();
        rolls.listYears(scope).forEach(year -> years.add(new AcademicYear(year)));
        years.add(present());
        years.add(chosen);
        if (scope.keepsSchool()) {
            years.add(present().next());
        }
        return List.copyOf(years.descendingSet());
    }
}
