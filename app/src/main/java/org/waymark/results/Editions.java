package org.waymark.results;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.national.Catalogues;
import org.waymark.scheme.Point;
import org.waymark.scheme.Schemes;

/** From the words of an address to an edition, and what day it is in school. */
@Component
public class Editions {

    private final Catalogues catalogues;
    private final Schemes schemes;
    private final Clock clock;

    Editions(Catalogues catalogues, Schemes schemes, Clock clock) {
        this.catalogues = catalogues;
        this.schemes = schemes;
        this.clock = clock;
    }

    /**
     * The edition of an assessment's code in a year: of a statutory assessment the nation's, of a point the school's own.
     *
     * @param year the academic year, named by the year in which it ends
     * @throws NotFound if there is none
     */
    public Edition get(Scope scope, String assessment, int year) {
        return Assessment.find(assessment)
                .filter(found -> year >= 2000 && year <= 2100)
                .flatMap(found -> find(scope, found, new AcademicYear(year)))
                .orElseThrow(() -> new NotFound(missing(scope, assessment, year)));
    }

    private String missing(Scope scope, String assessment, int year) {
        String label = (year - 1) + "/" + (year % 100);
        Optional<Assessment> point = Assessment.find(assessment).filter(Assessment::isPoint);
        if (point.isEmpty() || year < 2000 || year > 2100) {
            return "There is no assessment " + assessment + " in the year " + label + ".";
        }
        String used = schemes.get(scope, new AcademicYear(year)).points().stream()
                .map(Assessment::title)
                .collect(Collectors.joining(", "));
        return "The school does not judge at " + point.get().title() + " in the year " + label + ". Its points are: "
                + used + ".";
    }

    /** The edition of an assessment in a year; empty where it was not held, or the school does not use the point. */
    public Optional<Edition> find(Scope scope, Assessment assessment, AcademicYear year) {
        return assessment.isPoint()
                ? schemes.findEdition(scope, assessment, year)
                : catalogues.current().findEdition(assessment, year);
    }

    /** Today, in school. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The date of assessment that a sheet offers: today while its year runs; else the usual end of a point, the last day
     * of a statutory assessment's time that is known, or of its summer term.
     */
    public LocalDate usualDate(Edition edition) {
        LocalDate today = today();
        if (edition.year().contains(today)) {
            return today;
        }
        if (edition.assessment().isPoint()) {
            return new Point(edition.assessment(), edition.year()).usualEnd();
        }
        return edition.keyDates().stream()
                .map(date -> date.to())
                .filter(edition.year()::contains)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.of(edition.year().endYear(), 6, 30));
    }
}
