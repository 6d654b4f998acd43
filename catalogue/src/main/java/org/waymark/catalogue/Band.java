package org.waymark.catalogue;

/**
 * Where a judgement or a score stands against what is expected of the pupil's age: the four bands in which different
 * schools, scales and tests compare.
 */
public enum Band {
    BELOW("below", "Below"),
    JUST_AT("just-at", "Just at"),
    SECURELY_AT("securely-at", "Securely at"),
    ABOVE("above", "Above");

    private final String code;
    private final String label;

    Band(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The word used in addresses, files and JSON. */
    public String code() {
        return code;
    }

    /** The words of pages. */
    public String label() {
        return label;
    }

    /** How it counts: what is just at and what is securely at has met what is expected. */
    public Standing standing() {
        return switch (this) {
            case BELOW -> Standing.NONE;
            case JUST_AT, SECURELY_AT -> Standing.MET;
            case ABOVE -> Standing.HIGHER;
        };
    }
}
