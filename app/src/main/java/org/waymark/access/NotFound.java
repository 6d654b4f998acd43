package org.waymark.access;

/**
 * There is no such thing within the person's scope. Answered as 404, and on purpose the same for what does not exist
 * and for what belongs to another school.
 */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String words;

    public NotFound(String message) {
        super(message);
        this.words = message;
    }

    /** What to tell the person. */
    public String words() {
        return words;
    }
}
