package org.waymark.ui.report;

import java.util.List;

/**
 * A page of figures.
 *
 * @param title its heading
 * @param lines what it is about, one short line each: the school, the cohort, the filters, how live it is
 * @param parts what is in it, in order
 * @param notes how it was counted and where rules and national figures come from, one sentence or two each
 */
public record Report(String title, List<String> lines, List<Part> parts, List<String> notes) {
    public Report {
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }
}
