package org.waymark.parents.record;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.parents.Draft;

/**
 * How far a pupil's report is.
 *
 * @param draft as it would be released now
 * @param released the newest version that was, null for none
 * @param since what the draft says otherwise than that version; empty without a version
 */
public record ReportState(Draft draft, @Nullable Released released, List<Changed> since) {

    public ReportState {
        since = List.copyOf(since);
    }

    /** How far, in the order of the work. */
    public enum Stage {
        MISSING("Something missing"),
        READY("Ready to release"),
        RELEASED("Released"),
        CHANGED("Changed since release");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /** The word for programs, such as {@code ready}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    public Stage stage() {
        if (released == null) {
            return draft.complete() ? Stage.READY : Stage.MISSING;
        }
        return since.isEmpty() ? Stage.RELEASED : Stage.CHANGED;
    }
}
