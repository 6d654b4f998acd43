package org.waymark.parents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a report to parents says, in the words of its language and in the order of its page. Kept as JSON with each
 * version that is released, and drawn from it ever after: a change of its shape must read what is kept.
 *
 * @param language of its fixed words, as a BCP 47 tag such as {@code en-GB}, {@code pl} or {@code ur}
 * @param title such as "Annual report to parents 2025/26"
 * @param school the school's name
 * @param pupil the pupil's name as the report shows it
 * @param facts short facts about the pupil, such as the class, each with its name
 * @param parts in the order of the page
 * @param foot short lines at the end, such as how to ask for the report in another form; may be empty
 */
public record ParentReport(
        String language,
        String title,
        String school,
        String pupil,
        List<Fact> facts,
        List<Part> parts,
        List<String> foot) {

    public ParentReport {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
        foot = List.copyOf(foot);
    }

    /** A short fact, such as "Class" and "Oak". */
    public record Fact(String name, String value) {}

    /**
     * A part of a report. What it has is drawn in this order: words, table, places, notes.
     *
     * @param id says which part it is in every language, such as {@code ks2.tests} or {@code comment.progress}
     * @param words paragraphs
     * @param table null for none
     * @param places where the child is; empty for none
     * @param notes small print, such as where a figure comes from
     */
    public record Part(
            String id,
            String heading,
            List<String> words,
            @Nullable Table table,
            List<Place> places,
            List<String> notes) {

        public Part {
            words = List.copyOf(words);
            places = List.copyOf(places);
            notes = List.copyOf(notes);
        }

        /** A part of words alone. */
        public static Part ofWords(String id, String heading, List<String> words) {
            return new Part(id, heading, words, null, List.of(), List.of());
        }
    }

    /**
     * A table.
     *
     * @param caption what it shows, for those who cannot see it at a glance
     * @param columns the headings, the first one above the headings of the rows
     * @param rows as many cells as columns, the first one the heading of the row
     */
    public record Table(String caption, List<String> columns, List<List<String>> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("A row of " + caption + " has more or fewer cells than columns");
            }
        }
    }

    /**
     * Where the child is on a scale: one line of the small chart. Never a place among other children.
     *
     * @param label what was assessed, such as "Reading"
     * @param value the child's score
     * @param least the start of the scale
     * @param most its end
     * @param standard the score that meets the standard, null where there is none
     * @param standardLabel how the chart names it, such as "Expected standard 100"; empty where there is none
     * @param words the same in words, for those who cannot see the chart
     */
    public record Place(
            String label,
            double value,
            double least,
            double most,
            @Nullable Double standard,
            String standardLabel,
            String words) {

        public Place {
            if (!(least < most) || value < least || value > most) {
                throw new IllegalArgumentException(label + ": " + value + " is not within " + least + " to " + most);
            }
        }
    }
}
