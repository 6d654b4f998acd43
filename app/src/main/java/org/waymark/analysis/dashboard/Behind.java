package org.waymark.analysis.dashboard;

import java.util.Arrays;
import java.util.Optional;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.measure.Treatment;

/** The parts of a cohort behind a figure. */
public enum Behind {
    MET("met", "Counted, met"),
    NOT("not", "Counted, not met"),
    LEFT_OUT("left-out", "Left out"),
    MISSING("missing", "No result");

    private final String code;
    private final String label;

    Behind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The word in the address. */
    public String code() {
        return code;
    }

    /** The words shown to people. */
    public String label(Measure measure) {
        return this == MET && !measure.isShare() ? "Counted" : label;
    }

    /** Whether a measure has such a part: in a mean nobody fails. */
    public boolean isOf(Measure measure) {
        return this != NOT || measure.isShare();
    }

    /** That of a word, or nothing for any other. */
    public static Optional<Behind> find(String code) {
        return Arrays.stream(values()).filter(part -> part.code.equals(code)).findFirst();
    }

    /** Where a pupil belongs. */
    static Behind of(Measure measure, Treatment treatment) {
        return switch (treatment) {
            case Treatment.Counted(int amount) -> amount > 0 || !measure.isShare() ? MET : NOT;
            case Treatment.LeftOut out -> LEFT_OUT;
            case Treatment.Missing missing -> MISSING;
        };
    }
}
