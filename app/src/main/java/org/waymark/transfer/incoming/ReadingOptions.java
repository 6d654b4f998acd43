package org.waymark.transfer.incoming;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.school.KnownCodes;

/**
 * What reading a file needs to know.
 *
 * @param catalogue the assessments, for the headings of results
 * @param codes the codes that describe pupils
 * @param laestab the school that reads
 * @param year the academic year of a table that does not say its year, by the year in which it ends
 * @param remembered finds what people of the school said before about the headings of a table
 * @param points what the school judges
 * @param point the point of the year of which columns are that name a subject and nothing else; null where nobody said
 */
public record ReadingOptions(
        Catalogue catalogue,
        KnownCodes codes,
        String laestab,
        int year,
        Remembered remembered,
        OwnPoints points,
        @Nullable Assessment point) {

    /** For a file in which nobody expects judgements of the school's own. */
    public ReadingOptions(Catalogue catalogue, KnownCodes codes, String laestab, int year, Remembered remembered) {
        this(catalogue, codes, laestab, year, remembered, OwnPoints.NONE, null);
    }

    /** What people of a school have said about headings. */
    @FunctionalInterface
    public interface Remembered {

        /** Nothing has been said. */
        Remembered NOTHING = layout -> Map.of();

        /**
         * The meanings of the headings of one layout.
         *
         * @param layout the fingerprint of all headings of a table together, see {@link Layouts#fingerprint}
         * @return heading, folded, to the code of its meaning
         */
        Map<String, String> of(String layout);

        /** One heading of a layout. */
        default Optional<String> find(String layout, String foldedHeading) {
            return Optional.ofNullable(of(layout).get(foldedHeading));
        }
    }
}
