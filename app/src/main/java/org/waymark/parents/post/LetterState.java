package org.waymark.parents.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has become of a letter, as far as can be known. */
public enum LetterState {
    /** In the queue. */
    WAITING("Waiting", "info"),
    /** On its way to the mail server at this moment. */
    SENDING("Being sent", "info"),
    /** The mail server may have taken it or not: a person decides. */
    UNSURE("Not sure", "warn"),
    /** The mail server has taken it. */
    SENT("Sent", "ok"),
    /** Somebody who knew the date of birth has opened the report. */
    OPENED("Opened", "ok"),
    /** And has taken a file of it. */
    DOWNLOADED("Downloaded", "ok"),
    /** The mail server refused it for good. */
    FAILED("Came back", "wrong"),
    /** To be handed out on paper. */
    PAPER("To give on paper", "info"),
    /** Handed out on paper. */
    GIVEN("Given on paper", "ok"),
    /** Taken back before it went. */
    WITHDRAWN("Taken back", ""),
    /** Its link was ended. */
    REVOKED("Link ended", "");

    private final String label;
    private final String tone;

    LetterState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    /** The word in addresses and in the record. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The class of the chip it is shown in; may be empty. */
    public String tone() {
        return tone;
    }

    /** Whether the family has it, or may have it. */
    public boolean reached() {
        return switch (this) {
            case UNSURE, SENT, OPENED, DOWNLOADED, GIVEN -> true;
            case WAITING, SENDING, FAILED, PAPER, WITHDRAWN, REVOKED -> false;
        };
    }

    /** The state of a code, or nothing for a word that is none. */
    public static Optional<LetterState> find(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
