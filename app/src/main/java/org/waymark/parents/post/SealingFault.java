package org.waymark.parents.post;

/** There is no key to lock a password with. Says what to do, in words for an administrator. */
final class SealingFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String words;

    SealingFault(String words) {
        super(words);
        this.words = words;
    }

    String words() {
        return words;
    }
}
