package org.waymark.transfer.incoming;

import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Assessment;

/** What a file says a result is a result of. */
public sealed interface ResultPlace {

    /** The place in words, short: {@code KS2/MAT/TT/MTC/MT}, or {@code ks2 reading.scaled}. */
    String label();

    /**
     * By the codes of a Common Transfer File, word for word, so that codes nobody knows yet survive.
     *
     * @param stage such as {@code KS2}; like every part null where the file does not say
     * @param locale such as {@code ENG}
     * @param subject such as {@code MAT}
     * @param method such as {@code TT}
     * @param component such as {@code MTC}
     * @param status result status, such as {@code R}
     * @param qualifier result qualifier, such as {@code MT}
     */
    record Coded(
            @Nullable String stage,
            @Nullable String locale,
            @Nullable String subject,
            @Nullable String method,
            @Nullable String component,
            @Nullable String status,
            @Nullable String qualifier)
            implements ResultPlace {

        @Override
        public String label() {
            return part(stage) + "/" + part(subject) + "/" + part(method) + "/" + part(component) + "/"
                    + part(qualifier);
        }

        private static String part(@Nullable String text) {
            return text == null ? "–" : text;
        }
    }

    /**
     * By an item of an assessment, as a heading names it.
     *
     * @param item the item's id; for the phonics check also {@code mark} and {@code outcome}, where the file does not
     *     say whether it is the check of Year 1 or of Year 2: the pupil's year group in the year of the result does
     */
    record Named(Assessment assessment, String item) implements ResultPlace {

        @Override
        public String label() {
            return assessment.code() + " " + item;
        }
    }
}
