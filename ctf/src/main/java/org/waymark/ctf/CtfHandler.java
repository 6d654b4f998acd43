package org.waymark.ctf;

/**
 * Receives a file as it is read. Called on the reading thread, in the order of the file; whatever it throws ends the
 * reading and reaches the caller unchanged.
 */
public interface CtfHandler {
    /** Called once, normally before the first pupil; not at all for a file without a header. */
    void header(CtfHeader header);

    /** Called for each pupil once it is complete. The reader keeps nothing of it. */
    void pupil(CtfPupil pupil);

    /** Called for each finding; those about a pupil come just before the pupil itself. */
    void finding(CtfFinding finding);
}
