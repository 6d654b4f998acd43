package org.waymark.results;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.waymark.access.NotFound;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.national.Catalogues;

/** From the words of an address to an edition, and what day it is in school. */
@Component
public class Editions {

    private final Catalogues catalogues;
    private final Clock clock;

    Editions(Catalogues catalogues, Clock clock) {
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /**
     * The edition of an assessment's code in a year.
     *
     * @param year the academic year, named by the year in which it ends
     * @throws NotFound if there is none
     */
    public Edition get(String assessment, int year) {
        return Assessment.find(assessment)
                .flatMap(found -> year < 2000 || year > 2100
                        ? java.util.Optional.empty()
                        : catalogues.current().findEdition(found, new AcademicYear(year)))
                .orElseThrow(() -> new NotFound("There is no assessment " + assessment + " in the year " + (year - 1)
                        + "/" + (year % 100) + "."));
    }

    /** Today, in school. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The date of assessment that a sheet offers: today while its year runs, else the last day of the year's assessment
     * time that is known, or of its summer term.
     */
    public LocalDate usualDate(Edition edition) {
        LocalDate today = today();
        if (edition.year().contains(today)) {
            return today;
        }
        return edition.keyDates().stream()
                .map(date -> date.to())
                .filter(edition.year()::contains)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.of(edition.year().endYear(), 6, 30));
    }
}
