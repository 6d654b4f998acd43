package org.waymark.catalogue;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The band of each value of a school's own scale.
 *
 * @param codes the band of each code, by the code as it is stored; a code that judges nothing has none
 * @param cuts from which score on each band begins, for a test
 */
public record Banding(Map<String, Band> codes, Optional<Cuts> cuts) {
    public Banding {
        codes = Map.copyOf(codes);
    }

    /**
     * The lowest score of each band; what is lower is below.
     *
     * @param justAt not above {@code securelyAt}
     * @param securelyAt not above {@code above}
     */
    public record Cuts(int justAt, int securelyAt, int above) {
        public Cuts {
            if (justAt > securelyAt || securelyAt > above) {
                throw new IllegalArgumentException("Bands must not fall: " + justAt + ", " + securelyAt + ", " + above);
            }
        }

        /** The band of a score. */
        public Band of(int score) {
            return score >= above
                    ? Band.ABOVE
                    : score >= securelyAt ? Band.SECURELY_AT : score >= justAt ? Band.JUST_AT : Band.BELOW;
        }
    }

    /** The band of a stored value; empty for an empty cell, and for a code that judges nothing. */
    public Optional<Band> of(@Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        Band band = codes.get(value);
        if (band != null || cuts.isEmpty()) {
            return Optional.ofNullable(band);
        }
        try {
            return Optional.of(cuts.get().of(Integer.parseInt(value)));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
