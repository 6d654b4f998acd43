package org.waymark.catalogue;

import java.util.Map;

/** Works out, from what was typed for one pupil, all that follows: derived values, findings, what is missing. */
public final class Evaluator {
    private Evaluator() {}

    /**
     * Judges one pupil's results. Pure and deterministic; never throws for any values.
     *
     * @param edition the edition
     * @param pupil the pupil
     * @param typed what people typed or files brought, by item id, never worked-out values; for a pupil in Year 2 the
     *     phonics check's {@code y1} items are last year's
     */
    public static Evaluation evaluate(Edition edition, PupilContext pupil, Map<String, Typed> typed) {
        throw new UnsupportedOperationException("being written: " + edition + pupil + typed);
    }
}
