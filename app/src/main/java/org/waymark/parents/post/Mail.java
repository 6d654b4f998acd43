package org.waymark.parents.post;

/**
 * One e-mail to one address.
 *
 * @param id makes the message's own id, so that a server that was asked twice could tell
 * @param to the address
 * @param language of its words, as a BCP 47 tag
 * @param text the plain words
 * @param html the same as HTML
 */
record Mail(String id, String to, String language, String subject, String text, String html) {

    /** Says nothing of whom it is for. */
    @Override
    public String toString() {
        return "Mail " + id;
    }
}
