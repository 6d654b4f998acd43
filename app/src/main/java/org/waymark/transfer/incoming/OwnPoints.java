package org.waymark.transfer.incoming;

import java.util.Optional;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;

/** Finds what a school judges at a point of a year, by its own scheme. */
@FunctionalInterface
public interface OwnPoints {

    /** A school that judges nothing. */
    OwnPoints NONE = (point, year) -> Optional.empty();

    /**
     * The edition of a point, the same object each time it is asked for.
     *
     * @param point one of {@link Assessment#points()}
     * @param year the academic year, by the year in which it ends
     * @return empty where the school does not use that point in that year
     */
    Optional<Edition> find(Assessment point, int year);
}
