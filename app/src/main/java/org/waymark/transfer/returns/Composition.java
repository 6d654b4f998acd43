package org.waymark.transfer.returns;

import java.util.List;
import org.waymark.ctf.CtfPupil;

/**
 * The pupils of a file, before it has a header and a name.
 *
 * @param pupils by name
 * @param notes what whoever sends it should know, a sentence each
 */
public record Composition(List<CtfPupil> pupils, List<String> notes) {

    public Composition {
        pupils = List.copyOf(pupils);
        notes = List.copyOf(notes);
    }

    /** The number of results of all pupils. */
    public int results() {
        return pupils.stream().mapToInt(pupil -> pupil.assessments().size()).sum();
    }
}
