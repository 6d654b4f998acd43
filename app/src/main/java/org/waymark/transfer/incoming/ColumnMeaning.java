package org.waymark.transfer.incoming;

import org.waymark.catalogue.Assessment;

/** What a column of a table holds. */
public sealed interface ColumnMeaning {

    /** The meaning as it is remembered and as a form sends it: {@code pupil:UPN}, {@code ks2:reading.scaled}. */
    String code();

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
