package org.waymark.tracking.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Edition;
import org.waymark.results.Standings;
import org.waymark.scheme.Point;
import org.waymark.scheme.PointEditions;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Schemes;

/** The points at which anything stands, for reports to choose from. */
@Service
public class HeldPoints {

    /** How far back reports reach: as long as a pupil is in a primary school, and some years more. */
    private static final int YEARS = 9;

    private final Standings standings;
    private final Schemes schemes;
    private final Clock clock;

    HeldPoints(Standings standings, Schemes schemes, Clock clock) {
        this.standings = standings;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** The points at which anything stands in one of the schools, in the order of time. */
    public List<Point> list(Collection<Scope> scopes) {
        int present = AcademicYear.of(LocalDate.now(clock)).endYear();
        return standings.listPoints(scopes, present - YEARS, present + 1);
    }

    /** The editions of these points in one school, in the order of time; points that it no longer uses are left out. */
    public List<Edition> listEditions(Scope scope) {
        Map<AcademicYear, Scheme> byYear = new HashMap<>();
        return list(List.of(scope)).stream()
                .flatMap(point -> PointEditions.find(
                        byYear.computeIfAbsent(point.year(), year -> schemes.get(scope, year)),
                        point.assessment(),
                        point.year())
                        .stream())
                .toList();
    }

    /** The point of an edition. */
    public static Point point(Edition edition) {
        return new Point(edition.assessment(), edition.year());
    }

    /**
     * The edition of a point's code among those offered; where none is asked for, the last.
     *
     * @param offered in the order of time
     * @throws NotFound for a code of a point that is not among them
     */
    public static Optional<Edition> choose(List<Edition> offered, String code) {
        if (code.isEmpty()) {
            return offered.isEmpty() ? Optional.empty() : Optional.of(offered.getLast());
        }
        Optional<Edition> found = offered.stream()
                .filter(edition -> point(edition).code().equals(code))
                .findFirst();
        if (found.isEmpty() && Point.find(code).isEmpty()) {
            throw new NotFound("There is no point called " + code + ".");
        }
        return found;
    }
}
