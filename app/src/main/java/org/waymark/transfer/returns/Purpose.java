package org.waymark.transfer.returns;

import java.util.Optional;

/** Whom a file with the results of an assessment is for. */
public enum Purpose {
    LA("la", "the local authority"),
    DFE("dfe", "the DfE"),
    MIS("mis", "another system");

    private final String code;
    private final String label;

    Purpose(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The word in commands and addresses. */
    public String code() {
        return code;
    }

    /** In a sentence: "for the local authority". */
    public String label() {
        return label;
    }

    /** Whether the receiver judges the file: only what it asks for goes in, under codes that have been seen. */
    public boolean statutory() {
        return this != MIS;
    }

    /** The purpose of this word. */
    public static Optional<Purpose> find(String code) {
        for (Purpose purpose : values()) {
            if (purpose.code.equals(code)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }
}
