package org.waymark.results;

import java.time.Instant;

/** The class has been signed off: nothing was saved, and it must be reopened first. Answered as 409. */
public final class SignedOff extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient SignOff signOff;

    SignedOff(SignOff signOff) {
        super(signOff.className() + " was signed off by " + signOff.signedBy() + ". Reopen it to change its results.");
        this.signOff = signOff;
    }

    /** The sign-off that stands in the way. */
    public SignOff signOff() {
        return signOff;
    }

    /** A sign-off that stands. */
    public record SignOff(long classId, String className, String signedBy, Instant signedAt) {}
}
