package org.waymark.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * Marks that are pasted together.
 *
 * @param source where they come from, for the history
 * @param on the date of assessment
 */
record Pasted(String source, LocalDate on, List<Mark> marks) {

    Pasted {
        marks = List.copyOf(marks);
    }

    Pasted with(List<Mark> others) {
        return new Pasted(source, on, others);
    }

    Pasted on(LocalDate other) {
        return new Pasted(source, other, marks);
    }
}
