package org.waymark.parents.tables;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What taking a table in would do, line by line.
 *
 * @param rows in the order of the table
 * @param ignored headings that mean nothing here
 * @param fault why the table cannot be read at all; empty where it can
 */
public record TablePreview(List<Row> rows, List<String> ignored, String fault) {

    public TablePreview {
        rows = List.copyOf(rows);
        ignored = List.copyOf(ignored);
    }

    /** A table that cannot be read. */
    public static TablePreview broken(String fault) {
        return new TablePreview(List.of(), List.of(), fault);
    }

    /** What happens to one entry of the table. */
    public enum Verdict {
        NEW("new"),
        CHANGED("changed"),
        SAME("the same"),
        UNMATCHED("nobody found"),
        REFUSED("cannot be taken");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** The words for people. */
        public String label() {
            return label;
        }
    }

    /**
     * One entry.
     *
     * @param line in the table, from 1
     * @param pupil as the school names them; as the table does where nobody is found
     * @param what the part it is about
     * @param before what is kept, empty for nothing
     * @param after what it becomes
     * @param message why it is not taken, or what wants a look; empty for nothing
     */
    public record Row(
            int line, String pupil, String what, String before, String after, Verdict verdict, String message) {}

    /** How many entries have a verdict. */
    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** How many entries taking it in changes. */
    public long changes() {
        return count(Verdict.NEW) + count(Verdict.CHANGED);
    }

    /** Whether it can be taken in as it is: whole or not at all. Lines of nobody here are left out. */
    public boolean usable() {
        return fault.isEmpty() && count(Verdict.REFUSED) == 0 && changes() > 0;
    }

    /** Stands for all that it would do. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            rows.forEach(row -> digest.update(row.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
