package org.waymark.transfer.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.transfer.incoming.ColumnMeaning;
import org.waymark.transfer.incoming.Heading;
import org.waymark.transfer.incoming.OwnPoints;
import org.waymark.transfer.incoming.PupilColumn;

/**
 * What the page of a table's headings shows.
 *
 * @param rows the headings in their order
 * @param pupil the parts of a pupil that a column may hold
 * @param results the items that a column may hold, of the assessments that are shown
 * @param shown the assessments and points whose items may be chosen
 * @param assessments the assessments and points, for choosing whose items are shown
 */
public record HeadingPage(
        List<Row> rows,
        List<ItemChoices.Choice> pupil,
        List<ItemChoices.Group> results,
        Set<Assessment> shown,
        List<Assessment> assessments) {

    /**
     * What there is to choose from.
     *
     * @param points what the school judges
     * @param year the academic year of columns that do not say it
     */
    record Offered(Catalogue catalogue, OwnPoints points, int year) {

        List<Assessment> assessments() {
            return Arrays.stream(Assessment.values())
                    .filter(assessment -> !assessment.isPoint()
                            || points.find(assessment, year).isPresent())
                    .toList();
        }
    }

    /**
     * A heading.
     *
     * @param index its place, from 0
     * @param heading what was made of it
     * @param chosen the code of the meaning that is chosen; empty if none is
     */
    public record Row(int index, Heading heading, String chosen) {

        /** The name of its field. */
        public String field() {
            return "meaning-" + index;
        }

        /** Whether a person has to look at it. */
        public boolean open() {
            return heading.certainty() == Heading.Certainty.GUESSED || heading.certainty() == Heading.Certainty.NONE;
        }
    }

    /**
     * @param chosen what a form says that the columns hold, by their place; null before there was one
     * @param asked the assessments that a person asked for; empty for those that the table seems to be about
     */
    static HeadingPage of(
            Offered offered, List<Heading> headings, @Nullable Map<Integer, String> chosen, Set<Assessment> asked) {
        List<Row> rows = IntStream.range(0, headings.size())
                .mapToObj(index -> new Row(index, headings.get(index), chosen(headings.get(index), index, chosen)))
                .toList();
        Set<Assessment> shown = EnumSet.noneOf(Assessment.class);
        shown.addAll(asked);
        for (Row row : rows) {
            if (ColumnMeaning.find(row.chosen()).orElse(null)
                    instanceof ColumnMeaning.OfResult(Assessment assessment, String item)) {
                shown.add(assessment);
            }
        }
        if (shown.isEmpty()) {
            shown.addAll(Assessment.statutory());
        }
        List<ItemChoices.Choice> pupil = Arrays.stream(PupilColumn.values())
                .map(column -> new ItemChoices.Choice(new ColumnMeaning.OfPupil(column).code(), column.heading()))
                .toList();
        return new HeadingPage(
                rows,
                pupil,
                ItemChoices.ofOnly(offered.catalogue(), shown, offered.points(), offered.year()),
                shown,
                offered.assessments());
    }

    private static String chosen(Heading heading, int index, @Nullable Map<Integer, String> chosen) {
        if (chosen != null) {
            return chosen.getOrDefault(index, "");
        }
        ColumnMeaning meaning = heading.meaning();
        return meaning == null ? "" : meaning.code();
    }

    /** The headings that a person has to look at. */
    public List<Row> open() {
        return rows.stream().filter(Row::open).toList();
    }

    /** The headings of which it is known what they are. */
    public List<Row> known() {
        return rows.stream().filter(row -> !row.open()).toList();
    }
}
