package org.waymark.ctf;

/**
 * Receives a file as it is read. Called on the reading thread, in the order of the file; whatever it throws ends the
 * reading and reaches the caller unchanged. Pupils come before it is known whether the file is whole: who may not keep
 * half a file has to wait for {@link CtfSummary#complete()}.
 */
public interface CtfHandler {
    /** Called once, normally before the first pupil; not at all for a file without a header. */
    void header(CtfHeader header);

    /** Called for each pupil once it is complete. The reader keeps nothing of it. */
    void pupil(CtfPupil pupil);

    /**
     * Called for each finding; those about a pupil come just before the pupil itself, those about elements that were left
     * out at the end, and the one that says why the file could not be read further comes last of all.
     */
    void finding(CtfFinding finding);
}
