package org.waymark.transfer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.scheme.Schemes;
import org.waymark.transfer.incoming.OwnPoints;

/** What a school judges at its points, each year read once: for one import. */
public final class PointBook implements OwnPoints {

    private final Schemes schemes;
    private final Scope scope;
    private final Map<Integer, Map<Assessment, Edition>> byYear = new HashMap<>();

    public PointBook(Schemes schemes, Scope scope) {
        this.schemes = schemes;
        this.scope = scope;
    }

    @Override
    public Optional<Edition> find(Assessment point, int year) {
        return Optional.ofNullable(of(year).get(point));
    }

    private Map<Assessment, Edition> of(int year) {
        return byYear.computeIfAbsent(
                year,
                asked -> schemes.listEditions(scope, new AcademicYear(asked)).stream()
                        .collect(Collectors.toMap(Edition::assessment, edition -> edition)));
    }
}
