package org.waymark.parents.post;

/** A password in the clear, for as long as it is needed. Does not say itself where it is written by mistake. */
final class Password {

    private final String words;

    Password(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    @Override
    public String toString() {
        return "(a password)";
    }
}
