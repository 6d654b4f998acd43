package org.waymark.access;

/** The person is known but may not do this. Answered as 403 with the message, which is written for the person. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String words;

    public NotAllowed(String message) {
        super(message);
        this.words = message;
    }

    /** What to tell the person. */
    public String words() {
        return words;
    }
}
