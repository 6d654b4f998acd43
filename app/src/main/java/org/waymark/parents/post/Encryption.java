package org.waymark.parents.post;

import java.util.Arrays;
import java.util.Optional;

/** How the way to a mail server is protected. */
public enum Encryption {
    /** Begins in the clear and must become TLS before anything is said. */
    STARTTLS("starttls", "STARTTLS (usual, port 587)"),
    /** TLS from the first byte. */
    TLS("tls", "TLS from the start (port 465)"),
    /** None: only for a server on the same machine. */
    NONE("none", "None (only for a mail server on this machine)");

    private final String code;
    private final String label;

    Encryption(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The word in forms and in the record. */
    public String code() {
        return code;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The encryption of a code, or nothing for a word that is none. */
    public static Optional<Encryption> find(String code) {
        return Arrays.stream(values())
                .filter(encryption -> encryption.code.equals(code))
                .findFirst();
    }
}
