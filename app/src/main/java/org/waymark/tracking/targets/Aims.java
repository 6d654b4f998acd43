package org.waymark.tracking.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.national.Catalogues;
import org.waymark.results.Editions;
import org.waymark.scheme.Schemes;
import org.waymark.school.OnRoll;

/** By when targets can be set, and on which scales. */
@Component
public class Aims {

    private final Schemes schemes;
    private final Editions editions;
    private final Catalogues catalogues;

    Aims(Schemes schemes, Editions editions, Catalogues catalogues) {
        this.schemes = schemes;
        this.editions = editions;
        this.catalogues = catalogues;
    }

    /** What pupils of a year can be aimed at, the usual one first: the last point of the year, the others, Key Stage 2. */
    public List<Assessment> list(Scope scope, AcademicYear year) {
        List<Assessment> aims =
                new ArrayList<>(schemes.get(scope, year).points().reversed());
        aims.add(Assessment.KS2);
        return aims;
    }

    /** By when a pupil is to be there: the point of the year itself, or the summer in which the pupil is in Year 6. */
    public static Optional<Aim> of(Assessment assessment, OnRoll pupil) {
        AcademicYear year = new AcademicYear(pupil.year());
        if (assessment.isPoint()) {
            return Optional.of(new Aim(assessment, year));
        }
        return YearGroup.find(pupil.yearGroup())
                .map(group -> new Aim(assessment, year.minus(group.ordinal() - YearGroup.YEAR_6.ordinal())));
    }

    /**
     * The edition whose items and scales a target takes; of a Key Stage 2 that is still unknown, those of the newest that
     * is known. Empty where the school does not use the point.
     */
    public Optional<Edition> findEdition(Scope scope, Aim aim) {
        Optional<Edition> exact = editions.find(scope, aim.assessment(), aim.year());
        return exact.isPresent() || aim.assessment().isPoint()
                ? exact
                : catalogues.current().listEditions(aim.assessment()).stream()
                        .filter(edition -> edition.year().compareTo(aim.year()) < 0)
                        .findFirst();
    }
}
