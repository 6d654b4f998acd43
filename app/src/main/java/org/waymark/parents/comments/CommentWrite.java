package org.waymark.parents.comments;

/**
 * A comment as somebody wants it.
 *
 * @param part the id of its part
 * @param text as typed; empty to clear it
 * @param version of the comment that they saw when they wrote; 0 where there was none
 */
public record CommentWrite(long pupilId, String part, String text, int version) {}
