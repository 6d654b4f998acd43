package org.waymark.tracking.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Scope;
import org.waymark.analysis.SmallCells;
import org.waymark.analysis.SmallGroups;
import org.waymark.tracking.overview.HeldPoints;
import org.waymark.tracking.progress.Progress;
import org.waymark.tracking.progress.ProgressTable;
import org.waymark.tracking.progress.SubjectProgress;
import org.waymark.ui.charts.BandTone;
import org.waymark.ui.charts.StackedBars;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Part.Cell;
import org.waymark.ui.report.Part.Column;
import org.waymark.ui.report.Part.Row;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Tone;

/** The report of progress between two points. */
final class ProgressReport {

    private static final String TITLE = "Progress between two points";

    private final Scope scope;
    private final ProgressTable table;
    private final @Nullable SubjectProgress one;
    private final Address address;

    ProgressReport(Scope scope, ProgressTable table, @Nullable SubjectProgress one, Address address) {
        this.scope = scope;
        this.table = table;
        this.one = one;
        this.address = address;
    }

    /** Where there are no two points to go between. */
    static Report empty(Scope scope, int points) {
        String words = points == 0
                ? "No judgements yet. Progress is shown as soon as two points are entered."
                : points == 1
                        ? "Only one point is entered so far. Progress is shown as soon as there is a second."
                        : "Choose two different points at which something was judged.";
        return new Report(TITLE, List.of(scope.schoolName()), List.of(new Part.Words(words, Tone.QUIET)), List.of());
    }

    Report report() {
        List<Part> parts = new ArrayList<>();
        if (one == null) {
            parts.add(new Part.Words(
                    "Nobody to show: no pupil that you can see was on roll at the later point in this year group, class"
                            + " and group. Choose others.",
                    Tone.QUIET));
        } else {
            parts.add(new Part.Words(ProgressWords.rule(table.rule()), Tone.PLAIN));
            parts.add(bars());
            if (scope.seesNames()) {
                parts.add(new Part.Heading(one.to().longLabel()));
                ProgressParts drawn = new ProgressParts(scope, table, one, address);
                parts.add(drawn.matrix());
                parts.add(drawn.pupils());
                parts.add(drawn.groups());
            }
        }
        return new Report(TITLE, lines(), parts, notes());
    }

    private List<String> lines() {
        String only = scope.ownClassesOnly() ? ", your classes only" : "";
        return List.of(
                scope.schoolName(),
                "From " + HeldPoints.point(table.from()).label() + " to "
                        + HeldPoints.point(table.to()).label(),
                table.pupils().chosen().words() + only + " · live");
    }

    private Part bars() {
        List<StackedBars.Band> bands = List.of(
                new StackedBars.Band(Progress.BELOW.label(), BandTone.WORKING),
                new StackedBars.Band(Progress.EXPECTED.label(), BandTone.MET),
                new StackedBars.Band(Progress.ABOVE.label(), BandTone.HIGHER));
        List<StackedBars.Bar> bars = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (SubjectProgress subject : table.subjects()) {
            Map<Progress, Integer> counts = subject.counts();
            int[][] cells = {
                Arrays.stream(Progress.values())
                        .mapToInt(progress -> counts.getOrDefault(progress, 0))
                        .toArray()
            };
            SmallCells small = SmallCells.of(scope, cells);
            boolean hidden = small.isRowHidden(0)
                    || Arrays.stream(Progress.values()).anyMatch(progress -> small.isHidden(0, progress.ordinal()));
            bars.add(
                    hidden
                            ? StackedBars.Bar.hidden(subject.to().longLabel(), SmallGroups.WORDS)
                            : new StackedBars.Bar(
                                    subject.to().longLabel(),
                                    List.of(cells[0][0], cells[0][1], cells[0][2]),
                                    "nobody stands at both points"));
            rows.add(row(subject, cells[0], small, hidden));
        }
        return new Part.Picture(
                "Progress by subject",
                "Per cent of the pupils who stand at both points; the number beside each subject is how many that is.",
                new StackedBars("Progress by subject", bands, bars).draw(),
                new Part.Table("", "", columns(), rows));
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(Column.words("Subject"), Column.number("At both points")));
        for (Progress progress : List.of(Progress.BELOW, Progress.EXPECTED, Progress.ABOVE)) {
            columns.add(Column.number(progress.label()));
            columns.add(Column.number("%"));
        }
        columns.add(Column.number(Progress.NONE.label()));
        return columns;
    }

    private Row row(SubjectProgress subject, int[] counts, SmallCells small, boolean anyHidden) {
        List<Cell> cells = new ArrayList<>();
        Address here =
                address.with("subject", subject.to().id()).with("way", null).with("cell", null);
        cells.add(Cell.of(subject.to().longLabel()).linked(here.toString()));
        cells.add(anyHidden ? OverviewWords.hidden() : Cell.of(subject.both()));
        for (Progress progress : Progress.values()) {
            boolean hidden = small.isHidden(0, progress.ordinal());
            int count = counts[progress.ordinal()];
            String href = scope.seesNames() && count > 0 ? here.with("way", progress.code()) + "#main" : null;
            cells.add(hidden ? OverviewWords.hidden() : Cell.of(count).linked(href));
            if (progress != Progress.NONE) {
                cells.add(anyHidden ? OverviewWords.hidden() : OverviewWords.share(count, subject.both()));
            }
        }
        return new Row(cells, subject.equals(one));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("The pupils are those of the later point. Where they stood at the earlier one is looked for by pupil,"
                + " whatever class they were in; who stands at one point only is counted under No assessment and in no"
                + " percentage.");
        notes.add(
                "Whoever keeps the school can change the rule under The rule; the change is kept with who and when, and"
                        + " reports of all points are told by the new rule.");
        notes.add(OverviewWords.OWN);
        if (!scope.seesNames()) {
            notes.add(
                    SmallGroups.NOTE
                            + " You see one year group at a time, and neither the matrix nor groups: they would tell of a few.");
        }
        return notes;
    }
}
