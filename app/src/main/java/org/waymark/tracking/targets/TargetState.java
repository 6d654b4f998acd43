package org.waymark.tracking.targets;

import java.util.Locale;

/** How a pupil stands against a target. The first three are counted; who is in the others is said beside the figure. */
public enum TargetState {
    AHEAD("ahead", "▲"),
    ON("on target", "="),
    BELOW("below", "▼"),
    NO_JUDGEMENT("not judged yet", ""),
    NO_TARGET("no target", "");

    private final String label;
    private final String sign;

    TargetState(String label, String sign) {
        this.label = label;
        this.sign = sign;
    }

    /** In words. */
    public String label() {
        return label;
    }

    /** The sign that stands before the words, so that no colour is needed; may be empty. */
    public String sign() {
        return sign;
    }

    /** Its word in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the pupil is one of those a percentage is out of. */
    public boolean isCounted() {
        return this == AHEAD || this == ON || this == BELOW;
    }

    /** Whether the target is reached as things stand. */
    public boolean isReached() {
        return this == AHEAD || this == ON;
    }
}
