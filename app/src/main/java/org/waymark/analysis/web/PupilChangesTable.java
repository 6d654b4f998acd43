package org.waymark.analysis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Item;
import org.waymark.results.PupilChange;
import org.waymark.ui.Times;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Part.Cell;
import org.waymark.ui.report.Part.Column;
import org.waymark.ui.report.Part.Row;

/** Changes of a pupil's results as a table: who, when, what stood there and what stands there now. */
record PupilChangesTable(Catalogue catalogue, String historyPath) {

    Part of(List<PupilChange> changes) {
        return new Part.Table(
                "",
                "",
                List.of(
                        Column.words("When"),
                        Column.words("What"),
                        Column.words("Was"),
                        Column.words("Became"),
                        Column.words("Who"),
                        Column.words("How")),
                changes.stream().map(this::row).toList());
    }

    private Row row(PupilChange change) {
        AcademicYear year = new AcademicYear(change.year());
        @Nullable
        Item item = catalogue
                .findEdition(change.assessment(), year)
                .flatMap(edition -> edition.findItem(change.item()))
                .orElse(null);
        // What a school calls its own subjects is not in the catalogue; their codes say enough.
        String unknown = (change.assessment().isPoint() ? change.assessment().title() + " " : "") + change.item();
        String what = item == null ? unknown : item.longLabel();
        return Row.of(
                Cell.of(Times.moment(change.at())),
                Cell.of(what + ", " + year.label())
                        .linked(
                                item == null
                                        ? null
                                        : historyPath + "?of="
                                                + change.assessment().code() + ":" + change.year() + ":"
                                                + item.subject().code()),
                value(change.oldValue()),
                value(change.newValue()),
                Cell.of(change.person()),
                Cell.of(change.derived() ? "Worked out" : change.kind().label()));
    }

    private static Cell value(@Nullable String value) {
        return value == null ? Cell.none() : Cell.of(value);
    }
}
