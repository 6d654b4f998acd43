package org.waymark.parents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.school.Rolls;

/** Which academic year's reports a page is about, and which others it offers. */
@Component
public class ReportYears {

    private final Rolls rolls;
    private final Clock clock;

    ReportYears(Rolls rolls, Clock clock) {
        this.rolls = rolls;
        this.clock = clock;
    }

    /**
     * The year asked for; else the one whose reports are at hand, as far as there are pupils in it: until December last
     * summer's, because that is what is still asked about, from January on this year's.
     *
     * @throws NotFound if the school has no pupils in the year asked for
     */
    public AcademicYear of(Scope scope, @Nullable Integer asked) {
        List<Integer> years = rolls.listYears(scope);
        if (asked != null) {
            if (!years.contains(asked)) {
                throw new NotFound("There are no pupils in that academic year. Choose another year.");
            }
            return new AcademicYear(asked);
        }
        LocalDate today = LocalDate.now(clock);
        int present = AcademicYear.of(today).endYear();
        int atHand = today.getMonth().compareTo(Month.SEPTEMBER) >= 0 ? present - 1 : present;
        if (years.isEmpty() || years.contains(atHand)) {
            return new AcademicYear(atHand);
        }
        return new AcademicYear(years.getFirst());
    }

    /** The years to choose from, newest first. */
    public List<AcademicYear> list(Scope scope, AcademicYear chosen) {
        TreeSet<AcademicYear> years = new TreeSet<>();
        rolls.listYears(scope).forEach(year -> years.add(new AcademicYear(year)));
        years.add(chosen);
        return List.copyOf(years.descendingSet());
    }
}
