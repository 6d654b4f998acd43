package org.waymark.tracking.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Scope;
import org.waymark.analysis.Group;
import org.waymark.catalogue.Band;
import org.waymark.catalogue.Item;
import org.waymark.tracking.overview.HeldPoints;
import org.waymark.tracking.progress.Level;
import org.waymark.tracking.progress.Progress;
import org.waymark.tracking.progress.ProgressTable;
import org.waymark.tracking.progress.PupilProgress;
import org.waymark.tracking.progress.SubjectProgress;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Part.Cell;
import org.waymark.ui.report.Part.Column;
import org.waymark.ui.report.Part.Row;
import org.waymark.ui.report.Part.Table;
import org.waymark.ui.report.Tone;

/** One subject's progress for people who see names: from where to where, who, and by group. */
final class ProgressParts {

    private static final String BETWEEN = "~";

    /** The key of those of whom nothing was judged. */
    private static final String NOBODY = "none";

    private final Scope scope;
    private final ProgressTable table;
    private final SubjectProgress subject;
    private final Address address;

    ProgressParts(Scope scope, ProgressTable table, SubjectProgress subject, Address address) {
        this.scope = scope;
        this.table = table;
        this.subject = subject;
        this.address = address;
    }

    /** A row or a column: a step of the scale, or a band of a test. */
    private record Place(String key, String label) {}

    private static List<Place> places(@Nullable Item item) {
        List<Place> places = new ArrayList<>();
        if (item != null) {
            List<String> steps = Level.steps(item);
            if (steps.isEmpty()) {
                for (Band band : Band.values()) {
                    places.add(new Place(band.code(), band.label()));
                }
            }
            steps.forEach(code -> places.add(new Place(
                    code,
                    item.scale().findCode(code).map(found -> found.label()).orElse(code))));
        }
        places.add(new Place(NOBODY, "No assessment"));
        return places;
    }

    private static String key(Optional<Level> level) {
        return level.map(found -> found.steps().isEmpty() ? found.band().code() : found.value())
                .orElse(NOBODY);
    }

    Table matrix() {
        List<Place> rows = places(subject.from());
        List<Place> columns = places(subject.to());
        List<Column> heads = new ArrayList<>(List.of(Column.words(HeldPoints.point(table.from())
                        .label() + " \\ " + HeldPoints.point(table.to()).label())));
        columns.forEach(place -> heads.add(Column.number(place.label())));
        heads.add(Column.number("All"));
        List<Row> lines = new ArrayList<>();
        for (Place row : rows) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(row.label())));
            for (Place column : columns) {
                cells.add(cell(row.key(), column.key()));
            }
            cells.add(Cell.of(list(row.key() + BETWEEN).size()));
            lines.add(new Row(cells, false));
        }
        List<Cell> sums = new ArrayList<>(List.of(Cell.of("All")));
        columns.forEach(column -> sums.add(Cell.of(list(BETWEEN + column.key()).size())));
        sums.add(Cell.of(subject.pupils().size()));
        lines.add(new Row(sums, true));
        return new Table(
                "From where to where",
                "How many pupils; ▼ below expected, = expected, ▲ above expected. Choose a number to see who.",
                heads,
                lines);
    }

    private Cell cell(String row, String column) {
        List<PupilProgress> there = list(row + BETWEEN + column);
        if (there.isEmpty()) {
            return Cell.of("·").toned(Tone.QUIET);
        }
        String sign = sign(there.getFirst().progress());
        return new Cell(
                (sign.isEmpty() ? "" : sign + " ") + there.size(),
                java.math.BigDecimal.valueOf(there.size()),
                address.with("way", null).with("cell", row + BETWEEN + column) + "#main",
                Tone.PLAIN);
    }

    private static String sign(Progress progress) {
        return switch (progress) {
            case BELOW -> "▼";
            case EXPECTED -> "=";
            case ABOVE -> "▲";
            case NONE -> "";
        };
    }

    /** Those of a cell; a part that is left out takes every row or column. */
    private List<PupilProgress> list(String cell) {
        int between = cell.indexOf(BETWEEN);
        String row = cell.substring(0, between);
        String column = cell.substring(between + 1);
        return subject.pupils().stream()
                .filter(pupil -> row.isEmpty() || key(pupil.from()).equals(row))
                .filter(pupil -> column.isEmpty() || key(pupil.to()).equals(column))
                .toList();
    }

    /** The pupils that were asked for; of a whole school only those below, of fewer all, below first. */
    Table pupils() {
        String cell = address.query().getOrDefault("cell", "");
        Optional<Progress> way = Progress.find(address.query().getOrDefault("way", ""));
        boolean whole = table.pupils().chosen().yearGroup().isEmpty()
                && table.pupils().chosen().ofClass().isEmpty();
        List<PupilProgress> shown;
        String title;
        if (cell.contains(BETWEEN)) {
            shown = list(cell);
            title = "The pupils of one cell";
        } else if (way.isPresent() || whole) {
            Progress only = way.orElse(Progress.BELOW);
            shown = subject.pupils().stream()
                    .filter(pupil -> pupil.progress() == only)
                    .toList();
            title = only.label();
        } else {
            shown = subject.pupils().stream()
                    .sorted(Comparator.comparing(PupilProgress::progress))
                    .toList();
            title = "Pupil by pupil";
        }
        return new Table(
                title,
                OverviewWords.pupils(shown.size())
                        + (whole && way.isEmpty() && cell.isEmpty()
                                ? "; choose a number above, a year group or a class to see others"
                                : ""),
                List.of(
                        Column.words("Pupil"),
                        Column.words("Class"),
                        Column.words(HeldPoints.point(table.from()).label()),
                        Column.words(HeldPoints.point(table.to()).label()),
                        Column.words("Moved"),
                        Column.words("Progress")),
                shown.stream().map(this::row).toList());
    }

    private Row row(PupilProgress pupil) {
        return Row.of(
                Cell.of(pupil.member().pupil().listName())
                        .linked(OverviewWords.path(scope, pupil.member().pupil().pupilId())),
                Cell.of(Objects.requireNonNullElse(pupil.member().pupil().className(), "–")),
                pupil.from().map(level -> Cell.of(level.label())).orElseGet(Cell::none),
                pupil.to().map(level -> Cell.of(level.label())).orElseGet(Cell::none),
                moved(pupil),
                Cell.of((sign(pupil.progress()) + " " + pupil.progress().label()).strip())
                        .toned(pupil.progress() == Progress.BELOW ? Tone.WARN : Tone.PLAIN));
    }

    private static Cell moved(PupilProgress pupil) {
        if (pupil.from().isEmpty() || pupil.to().isEmpty()) {
            return Cell.none();
        }
        Level from = pupil.from().get();
        Level to = pupil.to().get();
        int moved = from.moved(to);
        boolean steps = !from.steps().isEmpty() && from.steps().equals(to.steps());
        String unit = (steps ? " step" : " band") + (Math.abs(moved) == 1 ? "" : "s");
        return Cell.of(
                moved == 0 ? "same " + (steps ? "step" : "band") : (moved > 0 ? "+" : "−") + Math.abs(moved) + unit);
    }

    /** Groups and classes side by side. */
    Table groups() {
        List<Group> all = new ArrayList<>(table.pupils().groups());
        all.addAll(table.pupils().classes());
        List<Row> rows = new ArrayList<>();
        for (Group group : all) {
            List<PupilProgress> members = subject.pupils().stream()
                    .filter(pupil -> group.contains(pupil.member().pupil()))
                    .toList();
            if (!members.isEmpty()) {
                rows.add(group(group, SubjectProgress.counts(members)));
            }
        }
        List<Column> columns = new ArrayList<>(List.of(Column.words("Group"), Column.number("At both points")));
        for (Progress progress : List.of(Progress.BELOW, Progress.EXPECTED, Progress.ABOVE)) {
            columns.add(Column.number(progress.label()));
            columns.add(Column.number("%"));
        }
        columns.add(Column.number(Progress.NONE.label()));
        return new Table("By group and class", "Per cent of the pupils who stand at both points.", columns, rows);
    }

    private Row group(Group group, Map<Progress, Integer> counts) {
        int none = counts.getOrDefault(Progress.NONE, 0);
        int both = counts.values().stream().mapToInt(Integer::intValue).sum() - none;
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(group.label())
                .linked(
                        group.equals(Group.ALL)
                                ? null
                                : address.with("cell", null)
                                        .with(group.isClass() ? "class" : "group", group.code())
                                        .toString()));
        cells.add(Cell.of(both));
        for (Progress progress : List.of(Progress.BELOW, Progress.EXPECTED, Progress.ABOVE)) {
            int count = counts.getOrDefault(progress, 0);
            cells.add(Cell.of(count));
            cells.add(OverviewWords.share(count, both));
        }
        cells.add(Cell.of(none));
        return new Row(cells, group.equals(Group.ALL));
    }
}
