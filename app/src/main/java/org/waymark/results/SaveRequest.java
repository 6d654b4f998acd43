package org.waymark.results;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Inputs that are saved as one change set.
 *
 * @param requestId the writer's own key of this act: sent twice, it is done once; null for no such care
 * @param source how the inputs came, in words for the history, such as "Grid" or a file's name
 * @param assessedOn the date of assessment that every saved value carries unless its input says another
 * @param file what is particular about results from a file; null for everything else
 */
public record SaveRequest(
        @Nullable UUID requestId,
        ChangeKind kind,
        String source,
        LocalDate assessedOn,
        List<Input> inputs,
        @Nullable FromFile file) {

    /** The most inputs of one change set: a year group of 240 times every item of the longest edition, and room. */
    public static final int MOST_INPUTS = 20_000;

    /** An act that is not a file. */
    public SaveRequest(
            @Nullable UUID requestId, ChangeKind kind, String source, LocalDate assessedOn, List<Input> inputs) {
        this(requestId, kind, source, assessedOn, inputs, null);
    }

    public SaveRequest {
        inputs = List.copyOf(inputs);
        if (inputs.size() > MOST_INPUTS) {
            throw new IllegalArgumentException("At most " + MOST_INPUTS + " values can be saved at once.");
        }
    }

    /**
     * Whether the same value again makes a judgement of one that was copied: where a person says it. A file that comes
     * back says nothing new.
     */
    boolean confirms() {
        return switch (kind) {
            case CELL, PASTE, FILL, REMEDY, FORM, SCRIPT -> true;
            case CLEAR, FILE, UNDO, REDO, SIGN_OFF, REOPEN, DERIVE, COPY -> false;
        };
    }

    /** Whether a value that stands already is left as it is. */
    boolean blanksOnly() {
        return file != null && file.blanksOnly();
    }
}
