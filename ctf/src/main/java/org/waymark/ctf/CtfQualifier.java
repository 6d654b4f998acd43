package org.waymark.ctf;

import java.util.Locale;
import java.util.Optional;

/** Whether a file carries all that is known of its pupils, or only a part such as one assessment. */
public enum CtfQualifier {
    FULL,
    PARTIAL;

    /** The word that stands in the file's {@code DocumentQualifier}: {@code full} or {@code partial}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The qualifier that a text stands for, whatever its case. */
    public static Optional<CtfQualifier> find(String text) {
        String wanted = text.strip();
        for (CtfQualifier qualifier : values()) {
            if (qualifier.text().equalsIgnoreCase(wanted)) {
                return Optional.of(qualifier);
            }
        }
        return Optional.empty();
    }
}
