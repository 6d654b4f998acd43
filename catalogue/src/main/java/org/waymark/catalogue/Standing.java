package org.waymark.catalogue;

import org.jspecify.annotations.Nullable;

/** How one result stands against the standard of its item. */
public enum Standing {
    /** Below it, not judged by it, or not known. */
    NONE,
    /** The expected standard. */
    MET,
    /** The higher standard, or greater depth. */
    HIGHER;

    /** The scaled score of the expected standard, at both key stages. Source: GOV.UK scaled score pages. */
    public static final int EXPECTED_SCALED = 100;

    /** The scaled score of the higher standard at Key Stage 2. No such score is published for Key Stage 1. */
    public static final int HIGHER_SCALED = 110;

    /** How a value stands; {@link #NONE} for an empty cell. */
    public static Standing of(Edition edition, Item item, @Nullable String value) {
        if (value == null) {
            return NONE;
        }
        if (item.scale().findCode(value).isPresent()) {
            Counts counts = item.scale().findCode(value).get().counts();
            return counts.higher() ? HIGHER : counts.met() ? MET : NONE;
        }
        if (item.scale().banding().isPresent()) {
            return item.scale().findBand(value).map(Band::standing).orElse(NONE);
        }
        if (item.kind() != ItemKind.SCALED) {
            return NONE;
        }
        int scaled = Integer.parseInt(value);
        if (edition.assessment() == Assessment.KS2 && scaled >= HIGHER_SCALED) {
            return HIGHER;
        }
        return scaled >= EXPECTED_SCALED ? MET : NONE;
    }
}
