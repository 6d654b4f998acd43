package org.waymark.transfer.returns;

import java.util.List;

/** What became of the wish for a file. */
public sealed interface MadeReturn {

    /**
     * The file was made and is kept.
     *
     * @param notes what whoever sends it should know
     * @param findings what stands against it, errors included if it was made all the same
     */
    record Done(ReturnFile file, byte[] bytes, List<String> notes, List<ReturnFinding> findings)
            implements MadeReturn {}

    /** There are errors to put right first, and nobody asked for the file all the same. */
    record Faulty(List<ReturnFinding> findings) implements MadeReturn {}

    /** There is no such file, whatever is put right. */
    record Refused(String why) implements MadeReturn {}
}
