package org.waymark.tracking.web;

import java.util.List;
import java.util.Optional;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.results.Overviews.OfClass;
import org.waymark.results.Overviews.Overview;
import org.waymark.scheme.Point;
import org.waymark.school.SchoolClass;

/**
 * What the page of a year's points shows.
 *
 * @param years every year to choose from
 * @param now the point towards which the school works; empty in other years
 * @param classes the classes of the year that the reader sees
 * @param anyPupils whether anybody is on roll in the year
 */
public record PointsPage(
        Scope scope,
        AcademicYear year,
        List<AcademicYear> years,
        List<Overview> points,
        Optional<Point> now,
        List<SchoolClass> classes,
        boolean anyPupils) {

    /** The address of the page. */
    public String path() {
        return "/schools/" + scope.laestab() + "/judgements";
    }

    /** The address of a point's sheet. */
    public String sheet(Overview of) {
        return "/schools/" + scope.laestab() + "/assessments/"
                + of.edition().assessment().code() + "/" + year.endYear();
    }

    /** The address of a class's own part of a point, open for entering where the reader may enter. */
    public String sheet(Overview of, SchoolClass only) {
        boolean enters = scope.entersResults()
                && of.findClass(only.id()).filter(found -> !found.signedOff()).isPresent();
        return sheet(of) + "?class=" + only.id() + (enters ? "&edit=1" : "");
    }

    /** Whether a point is the one towards which the school works. */
    public boolean isNow(Overview of) {
        return now.filter(point -> point.assessment() == of.edition().assessment())
                .isPresent();
    }

    /** The classes of which anybody takes part in any point. */
    public List<SchoolClass> rows() {
        return classes.stream()
                .filter(only ->
                        points.stream().anyMatch(of -> of.findClass(only.id()).isPresent()))
                .toList();
    }

    /** How far a class is with a point, in words for those who do not see the meter. */
    public String say(Overview of, OfClass found) {
        return of.edition().assessment().title() + ", " + found.name() + ": " + found.complete() + " of "
                + found.expected() + " pupils judged";
    }
}
