package org.waymark.tracking.path;

import java.util.Optional;
import org.waymark.catalogue.Band;
import org.waymark.catalogue.Standing;

/**
 * One value on a pupil's way.
 *
 * @param kind what it is
 * @param value as it is stored, such as {@code EXS}
 * @param label in words, such as {@code Working at the expected standard}
 * @param bands the bands that it may mean; empty where it says nothing of a standard
 */
public record Sight(Kind kind, String value, String label, Optional<Bands> bands) {

    /** What a value is. */
    public enum Kind {
        JUDGEMENT,
        TEST,
        STATUTORY,
        TARGET
    }

    /** From one band to another, both included. */
    public record Bands(Band low, Band high) {

        /** A judgement or a test says its band. */
        static Bands of(Band band) {
            return new Bands(band, band);
        }

        /** A statutory result says below, at or above, and no more: at may be just at as well as securely at. */
        static Bands of(Standing standing) {
            return switch (standing) {
                case NONE -> of(Band.BELOW);
                case MET -> new Bands(Band.JUST_AT, Band.SECURELY_AT);
                case HIGHER -> of(Band.ABOVE);
            };
        }
    }
}
