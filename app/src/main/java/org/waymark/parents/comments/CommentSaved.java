package org.waymark.parents.comments;

/** What became of a comment that was to be saved. */
public sealed interface CommentSaved {

    /** It stands as wanted. */
    record Done(Comment comment) implements CommentSaved {}

    /**
     * Somebody has changed it since it was seen, and nothing was saved: a person decides between the two texts.
     *
     * @param standing what stands now
     */
    record Conflict(Comment standing) implements CommentSaved {}

    /**
     * It cannot be saved like this.
     *
     * @param message why and what to do, in plain English
     */
    record Refused(String message) implements CommentSaved {}
}
