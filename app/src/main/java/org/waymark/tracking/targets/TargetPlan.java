package org.waymark.tracking.targets;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.waymark.catalogue.Item;
import org.waymark.school.OnRoll;

/**
 * What an act would do, target by target.
 *
 * @param rows in the order of the inputs; those that change nothing are in it too
 */
public record TargetPlan(List<Row> rows) {
    public TargetPlan {
        rows = List.copyOf(rows);
    }

    /** What becomes of one target. */
    public enum Verdict {
        NEW("new"),
        CHANGED("changed"),
        CLEARED("taken away"),
        SAME("stands already"),
        KEPT("has a target, left alone"),
        NOTHING("nothing to go by"),
        REFUSED("cannot be taken");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** The words for people. */
        public String label() {
            return label;
        }

        /** Whether it changes a target. */
        public boolean changes() {
            return this == NEW || this == CHANGED || this == CLEARED;
        }
    }

    /**
     * One target.
     *
     * @param aim by when; of pupils of several year groups that of Key Stage 2 differs
     * @param before what stands, empty for nothing
     * @param after what it becomes, empty for nothing
     * @param message why it is refused, or what it goes by; may be empty
     */
    public record Row(OnRoll pupil, Aim aim, Item item, String before, String after, Verdict verdict, String message) {}

    /** How many rows have a verdict. */
    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** How many targets it changes. */
    public long changes() {
        return rows.stream().filter(row -> row.verdict().changes()).count();
    }

    /** Those that cannot be taken. */
    public List<Row> refused() {
        return rows.stream().filter(row -> row.verdict() == Verdict.REFUSED).toList();
    }

    /** Tells whether what is done is still what was shown. */
    public String fingerprint() {
        CRC32 crc = new CRC32();
        rows.forEach(row -> crc.update((row.pupil().pupilId() + "|" + row.aim() + "|"
                        + row.item().id() + "|" + row.before() + "|" + row.after() + "|" + row.verdict() + "\n")
                .getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(crc.getValue()) + "-" + rows.size();
    }
}
