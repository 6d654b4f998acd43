package org.waymark.transfer.incoming;

import java.util.Arrays;
import java.util.Optional;
import org.waymark.catalogue.Assessment;

/** What a column of a table holds. */
public sealed interface ColumnMeaning {

    /** The meaning as it is remembered and as a form sends it: {@code pupil:UPN}, {@code ks2:reading.scaled}. */
    String code();

    /**
     * The meaning of this code.
     *
     * @return empty for a code that stands for nothing, such as one remembered by a later version
     */
    static Optional<ColumnMeaning> find(String code) {
        if (code.equals("year")) {
            return Optional.of(new OfYear());
        }
        if (code.equals("leave-out")) {
            return Optional.of(new LeftOut());
        }
        int colon = code.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String kind = code.substring(0, colon);
        String rest = code.substring(colon + 1);
        if (kind.equals("pupil")) {
            return Arrays.stream(PupilColumn.values())
                    .filter(column -> column.name().equals(rest))
                    .findFirst()
                    .map(OfPupil::new);
        }
        return rest.isEmpty()
                ? Optional.empty()
                : Assessment.find(kind).map(assessment -> new OfResult(assessment, rest));
    }

    /** A part of the pupil. */
    record OfPupil(PupilColumn column) implements ColumnMeaning {
        @Override
        public String code() {
            return "pupil:" + column.name();
        }
    }

    /** A result; for the phonics check the item may be {@code mark} or {@code outcome}, see {@link ResultPlace.Named}. */
    record OfResult(Assessment assessment, String item) implements ColumnMeaning {
        @Override
        public String code() {
            return assessment.code() + ":" + item;
        }
    }

    /** The academic year of the results in the line, such as {@code 2025/2026} or {@code 2026}. */
    record OfYear() implements ColumnMeaning {
        @Override
        public String code() {
            return "year";
        }
    }

    /** Nothing that is wanted. */
    record LeftOut() implements ColumnMeaning {
        @Override
        public String code() {
            return "leave-out";
        }
    }
}
