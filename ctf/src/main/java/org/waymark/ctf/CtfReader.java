package org.waymark.ctf;

import java.io.IOException;
import java.io.InputStream;

/** Reads Common Transfer Files as a stream of pupils. */
public final class CtfReader {
    private CtfReader() {}

    /** Reads a file, handing over its parts as they come. Faults of the data are findings, never exceptions. */
    public static CtfSummary read(InputStream in, CtfLimits limits, CtfHandler handler) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Reads a file that fits into memory. */
    public static CtfFile readAll(InputStream in, CtfLimits limits) throws IOException {
        throw new UnsupportedOperationException();
    }
}
