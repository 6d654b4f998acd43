package org.waymark.transfer.returns;

import java.time.Instant;
import java.util.List;

/**
 * Who is registered for an assessment, as somebody outside the school has it: a list that a person has loaded.
 *
 * @param name the file's name
 * @param loadedBy who loaded it
 * @param loadedAt when
 * @param pupils the pupils in the order of the list
 */
public record RegisteredList(String name, String loadedBy, Instant loadedAt, List<RegisteredPupil> pupils) {

    public RegisteredList {
        pupils = List.copyOf(pupils);
    }
}
