package org.waymark.analysis.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.access.Scope;
import org.waymark.analysis.dashboard.Behind;
import org.waymark.analysis.dashboard.MeasureDetail;
import org.waymark.analysis.dashboard.PupilBehind;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.TestItems;
import org.waymark.catalogue.measure.Treatment;
import org.waymark.ui.report.Part;

/**
 * The pupils of one part of a figure, by name, as a table and for ticking.
 *
 * @param pupilIds in the order of the rows
 */
public record PupilList(Behind behind, Part.Table table, List<Long> pupilIds) {
    public PupilList {
        pupilIds = List.copyOf(pupilIds);
    }

    /** The list of a part; empty for a reader without names. */
    static Optional<PupilList> of(Scope scope, MeasureDetail detail, Behind behind) {
        if (!scope.seesNames()) {
            return Optional.empty();
        }
        DashboardPlaces places = new DashboardPlaces(scope, detail.choice());
        List<Item> items = items(detail);
        List<Part.Column> columns = new ArrayList<>();
        columns.add(Part.Column.words("Pupil"));
        columns.add(Part.Column.words("Class"));
        items.forEach(item -> columns.add(Part.Column.words(
                item.subject().label().equals(item.label())
                        ? item.label()
                        : item.subject().label() + " " + item.label())));
        columns.add(Part.Column.words("How it counts"));
        columns.add(Part.Column.words("Wrong?"));
        List<PupilBehind> pupils = detail.list(behind);
        List<Part.Row> rows =
                pupils.stream().map(pupil -> row(detail, places, items, pupil)).toList();
        String title = behind.label(detail.measure()) + ": " + FigureWords.pupils(pupils.size());
        return Optional.of(new PupilList(
                behind,
                new Part.Table(title, "", columns, rows),
                pupils.stream().map(pupil -> pupil.member().pupil().pupilId()).toList()));
    }

    /** What the measure reads, with the scaled score or the mark beside an outcome. */
    private static List<Item> items(MeasureDetail detail) {
        Set<Item> items = new LinkedHashSet<>();
        for (Item item : detail.measure().needs()) {
            Optional<TestItems> test = detail.edition().findTest(item);
            test.map(TestItems::scaled).ifPresent(items::add);
            if (test.isEmpty() && item.kind() == ItemKind.OUTCOME) {
                detail.edition().itemsOf(item.subject().code()).stream()
                        .filter(beside -> beside.kind() == ItemKind.MARK)
                        .forEach(items::add);
            }
            items.add(item);
        }
        return List.copyOf(items);
    }

    /** What can be another result in a what-if: everything typed of the subjects that the measure reads. */
    public List<Item> settable(MeasureDetail detail) {
        return detail.measure().needs().stream()
                .map(item -> item.subject().code())
                .distinct()
                .flatMap(subject -> detail.edition().itemsOf(subject).stream())
                .filter(item -> !item.alwaysDerived())
                .toList();
    }

    private static Part.Row row(MeasureDetail detail, DashboardPlaces places, List<Item> items, PupilBehind pupil) {
        var member = pupil.member();
        long id = member.pupil().pupilId();
        List<Part.Cell> cells = new ArrayList<>();
        cells.add(Part.Cell.of(member.pupil().listName()).linked(places.pupil(id)));
        cells.add(
                member.pupil().className() == null
                        ? Part.Cell.none()
                        : Part.Cell.of(member.pupil().className()));
        for (Item item : items) {
            String value = member.value(item.id());
            cells.add(value == null ? Part.Cell.none() : Part.Cell.of(value));
        }
        cells.add(Part.Cell.of(how(detail, pupil)));
        cells.add(Part.Cell.of("Correct").linked(places.correct(detail.edition(), id)));
        return new Part.Row(cells, false);
    }

    private static String how(MeasureDetail detail, PupilBehind pupil) {
        return switch (pupil.treatment()) {
            case Treatment.Counted(int amount) ->
                detail.measure().isShare() ? (amount > 0 ? "met" : "not met") : "counts " + amount;
            case Treatment.LeftOut(String code, String item) ->
                "left out: " + code + label(detail.edition(), code, item);
            case Treatment.Missing(String item) ->
                "no result: " + detail.edition().getItem(item).longLabel();
        };
    }

    private static String label(Edition edition, String code, String itemId) {
        Item item = edition.getItem(itemId);
        return item.scale()
                .findCode(code)
                .or(() -> edition.findTest(item)
                        .flatMap(test -> test.outcome().scale().findCode(code)))
                .map(known -> " (" + known.label() + ")")
                .orElse("");
    }
}
