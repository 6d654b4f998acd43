package org.waymark.analysis;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.results.Standings;

/** Which years have figures, and which one a page is about. */
@Component
public class FigureYears {

    private static final int EARLIEST = 2001;
    private static final int LATEST = 2100;

    private final Standings standings;
    private final Clock clock;

    FigureYears(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    /** The years with any result in the school, newest first; the present one where there is none. */
    public List<AcademicYear> list(Scope scope) {
        List<AcademicYear> years =
                standings.listYears(scope).stream().map(AcademicYear::new).toList();
        return years.isEmpty() ? List.of(AcademicYear.of(LocalDate.now(clock))) : years;
    }

    /**
     * The year asked for, else the newest with a result whose assessments have begun.
     *
     * @throws NotFound for a year that cannot be
     */
    public AcademicYear choose(List<AcademicYear> known, @Nullable Integer asked) {
        if (asked == null) {
            LocalDate today = LocalDate.now(clock);
            return known.stream()
                    .filter(year -> !isEarly(year, today))
                    .findFirst()
                    .orElse(known.getFirst());
        }
        if (asked < EARLIEST || asked > LATEST) {
            throw new NotFound("There is no school year " + asked + ".");
        }
        return new AcademicYear(asked);
    }

    /**
     * Whether the statutory assessments of a year are still to come, so that a few early results say nothing of it:
     * before May, in which Key Stage 2 is tested. Pages then open on the year before.
     */
    public static boolean isEarly(AcademicYear year, LocalDate today) {
        return today.isBefore(LocalDate.of(year.endYear(), Month.MAY, 1));
    }
}
