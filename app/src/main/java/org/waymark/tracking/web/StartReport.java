package org.waymark.tracking.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.analysis.SmallCells;
import org.waymark.analysis.SmallGroups;
import org.waymark.tracking.start.Attainment;
import org.waymark.tracking.start.StartPupil;
import org.waymark.tracking.start.StartTable;
import org.waymark.ui.charts.BandTone;
import org.waymark.ui.charts.StackedBars;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Part.Cell;
import org.waymark.ui.report.Part.Column;
import org.waymark.ui.report.Part.Row;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Tone;

/** What became of pupils by where they began, as a report. */
final class StartReport {

    private static final List<Attainment> KNOWN = List.of(Attainment.BELOW, Attainment.AT, Attainment.ABOVE);
    private static final List<Attainment> COARSE = List.of(Attainment.BELOW, Attainment.AT);

    private final StartPage page;
    private final boolean names;

    /** For readers without names at and above are told together: apart nearly all would be hidden. */
    private final List<Attainment> known;

    private StartReport(StartPage page) {
        this.page = page;
        this.names = page.choice().scope().seesNames();
        this.known = names ? KNOWN : COARSE;
    }

    static Report of(StartPage page) {
        return new StartReport(page).make();
    }

    private Report make() {
        List<String> lines = List.of(
                "From: " + page.from().label() + " · to: " + page.to().title() + ", "
                        + page.choice().year().label(),
                (names || page.to().isPoint() ? page.choice().whoLabel() + " · " : "")
                        + page.choice().scope().schoolName() + " · as recorded on " + page.moment());
        List<Part> parts = new ArrayList<>();
        List<StartTable> tables = page.tables().stream()
                .filter(table -> !table.pupils().isEmpty())
                .map(table -> names ? table : table.coarse())
                .toList();
        if (tables.isEmpty()) {
            parts.add(new Part.Words(
                    "Nobody takes this outcome in " + page.choice().year().label()
                            + ", as far as you can see. Choose another year, another outcome or other pupils.",
                    Tone.QUIET));
        } else {
            page.open().ifPresent(open -> parts.add(names(open)));
            if (names) {
                parts.addAll(unknown(tables));
            }
            if (tables.stream().anyMatch(StartTable::standard)) {
                parts.add(picture(tables));
            }
            tables.forEach(table -> parts.add(table(table)));
        }
        if (page.isNational()) {
            parts.addAll(new ProgressPart(page).list());
        }
        return new Report("From starting points", lines, parts, tables.isEmpty() ? List.of() : notes());
    }

    /** A page of which nearly everything is unknown says so first. */
    private List<Part> unknown(List<StartTable> tables) {
        StartTable first = tables.getFirst();
        long began = first.pupils().stream()
                .filter(pupil -> pupil.prior() == Attainment.UNKNOWN)
                .count();
        long became = first.pupils().stream()
                .filter(pupil -> pupil.outcome() == Attainment.UNKNOWN)
                .count();
        if (began == 0 && became == 0) {
            return List.of();
        }
        return List.of(new Part.Words(
                first.label() + ": of " + first.pupils().size() + " pupils, " + began
                        + " have no known starting point and " + became
                        + " no known outcome. They stand under “Not known” and in no percentage.",
                began == first.pupils().size() || became == first.pupils().size() ? Tone.WARN : Tone.QUIET));
    }

    private Part picture(List<StartTable> tables) {
        List<StackedBars.Bar> bars = new ArrayList<>();
        for (StartTable table : tables) {
            SmallCells small = SmallCells.of(page.choice().scope(), table.counts());
            for (Attainment prior : known.reversed()) {
                int[] counts = table.counts()[prior.ordinal()];
                String label = began(prior) + ": " + table.label();
                if (isHidden(small, prior)) {
                    bars.add(StackedBars.Bar.hidden(label, SmallGroups.WORDS));
                } else if (known(counts) > 0) {
                    bars.add(new StackedBars.Bar(
                            label, List.of(counts[0], counts[1], counts[2]).subList(0, known.size())));
                }
            }
        }
        return new Part.Picture(
                "What became of whom",
                "Each bar is a group by where it began; out of those with an outcome.",
                new StackedBars(
                                "What became of pupils by where they began",
                                List.of(
                                                new StackedBars.Band("below", BandTone.WORKING),
                                                new StackedBars.Band(names ? "at" : "at or above", BandTone.MET),
                                                new StackedBars.Band("above", BandTone.HIGHER))
                                        .subList(0, known.size()),
                                bars)
                        .draw(),
                summary(tables));
    }

    private String began(Attainment prior) {
        return switch (prior) {
            case BELOW -> "From below";
            case AT -> names ? "From at" : "From at or above";
            case ABOVE -> "From above";
            case UNKNOWN -> "Start not known";
        };
    }

    private String label(Attainment one) {
        return one == Attainment.AT && !names ? "At or above expected" : one.label();
    }

    /** Those shown, lowest first, and those of whom it is not known. */
    private List<Attainment> told() {
        List<Attainment> all = new ArrayList<>(known);
        all.add(Attainment.UNKNOWN);
        return all;
    }

    private Part.Table summary(List<StartTable> tables) {
        List<Row> rows = new ArrayList<>();
        for (StartTable table : tables) {
            SmallCells small = SmallCells.of(page.choice().scope(), table.counts());
            for (Attainment prior : known.reversed()) {
                if (known(table.counts()[prior.ordinal()]) > 0) {
                    rows.add(Row.of(
                            Cell.of(began(prior) + ": " + table.label()),
                            share(table, small, prior, true),
                            names ? share(table, small, prior, false) : Cell.none()));
                }
            }
        }
        return new Part.Table(
                "", "", List.of(Column.words("Group"), Column.number("At or above"), Column.number("Above")), rows);
    }

    private Part table(StartTable table) {
        boolean mean = KNOWN.stream().anyMatch(prior -> table.scored(prior) > 0);
        List<Column> columns = new ArrayList<>(List.of(Column.words("Where they began")));
        if (table.standard()) {
            told().forEach(outcome -> columns.add(Column.number(label(outcome))));
            columns.add(Column.number("At or above"));
            if (names) {
                columns.add(Column.number("Above"));
            }
        } else {
            columns.add(Column.number("With a score"));
            columns.add(Column.number("Without"));
        }
        if (mean) {
            columns.add(Column.number("Mean score"));
        }
        int[][] counts = table.counts();
        SmallCells small = SmallCells.of(page.choice().scope(), counts);
        List<Row> rows = new ArrayList<>();
        for (Attainment prior : rowsOf()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(label(prior))));
            for (Attainment outcome : told()) {
                if (table.standard() || outcome == Attainment.AT || outcome == Attainment.UNKNOWN) {
                    cells.add(count(table, small, prior, outcome));
                }
            }
            if (table.standard()) {
                cells.add(share(table, small, prior, true));
                if (names) {
                    cells.add(share(table, small, prior, false));
                }
            }
            if (mean) {
                cells.add(mean(table, small, prior));
            }
            rows.add(new Row(cells, false));
        }
        return new Part.Table(table.label(), "", columns, rows);
    }

    private List<Attainment> rowsOf() {
        List<Attainment> all = new ArrayList<>(known.reversed());
        all.add(Attainment.UNKNOWN);
        return all;
    }

    private Cell count(StartTable table, SmallCells small, Attainment prior, Attainment outcome) {
        if (small.isHidden(prior.ordinal(), outcome.ordinal())) {
            return hidden();
        }
        int count = table.counts()[prior.ordinal()][outcome.ordinal()];
        return Cell.of(count).linked(count > 0 && names ? address(table, prior, outcome) : null);
    }

    private @Nullable String address(StartTable table, Attainment prior, Attainment outcome) {
        return page.address()
                .with("cell", new StartPage.Cell(table.code(), prior, outcome).code())
                .toString();
    }

    private static boolean isHidden(SmallCells small, Attainment prior) {
        return KNOWN.stream().anyMatch(outcome -> small.isHidden(prior.ordinal(), outcome.ordinal()));
    }

    private static Cell hidden() {
        return Cell.of(SmallGroups.WORDS).toned(Tone.QUIET);
    }

    private static int known(int[] counts) {
        return counts[Attainment.BELOW.ordinal()]
                + counts[Attainment.AT.ordinal()]
                + counts[Attainment.ABOVE.ordinal()];
    }

    private Cell share(StartTable table, SmallCells small, Attainment prior, boolean met) {
        if (isHidden(small, prior)) {
            return hidden();
        }
        int[] counts = table.counts()[prior.ordinal()];
        int reached = counts[Attainment.ABOVE.ordinal()] + (met ? counts[Attainment.AT.ordinal()] : 0);
        BigDecimal share = TargetReport.percent(reached, known(counts));
        return share == null
                ? Cell.none()
                : new Cell(
                        share.toPlainString() + "% (" + reached + " of " + known(counts) + ")",
                        share,
                        null,
                        Tone.PLAIN);
    }

    private Cell mean(StartTable table, SmallCells small, Attainment prior) {
        boolean few = !names && (isHidden(small, prior) || table.scored(prior) < SmallGroups.LEAST);
        Optional<BigDecimal> mean = table.mean(prior);
        return mean.isEmpty()
                ? Cell.none()
                : few
                        ? hidden()
                        : new Cell(
                                mean.get().toPlainString() + " (" + table.scored(prior) + ")",
                                mean.get(),
                                null,
                                Tone.PLAIN);
    }

    private Part names(StartPage.Cell open) {
        StartTable table = page.tables().stream()
                .filter(one -> one.code().equals(open.table()))
                .findFirst()
                .orElseThrow();
        String pupils = "/schools/" + page.choice().scope().laestab() + "/judgements/pupils/";
        List<StartPupil> found = table.list(open.prior(), open.outcome());
        return new Part.Table(
                "The pupils: " + table.label() + ", from " + lower(open.prior()) + " to " + lower(open.outcome()),
                found.size() + (found.size() == 1 ? " pupil." : " pupils."),
                List.of(Column.words("Pupil"), Column.words("Class"), Column.words("Began"), Column.words("Became")),
                found.stream()
                        .map(pupil -> Row.of(
                                Cell.of(pupil.pupil().listName())
                                        .linked(pupils + pupil.pupil().pupilId()),
                                orNone(pupil.pupil().className()),
                                orNone(pupil.began()),
                                orNone(pupil.became())))
                        .toList());
    }

    private static String lower(Attainment one) {
        return Character.toLowerCase(one.label().charAt(0)) + one.label().substring(1);
    }

    private static Cell orNone(@Nullable String text) {
        return text == null || text.isEmpty() ? Cell.none() : Cell.of(text);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Prior attainment in three groups, Waymark's own: below, at and above what is expected at the starting"
                        + " point. It is not a grouping of the DfE's. A goal of the profile, the level of development and the"
                        + " phonics check know no “above”.");
        notes.add(
                "A percentage is out of the pupils of its row with an outcome. Codes that are not counted in figures, and"
                        + " judgements that judge nothing, stand under “Not known”.");
        notes.add("Several subjects together: the lowest of them, on both sides.");
        if (page.tables().stream().anyMatch(table -> !table.standard())) {
            notes.add("The multiplication tables check has no standard: only its scores are shown.");
        }
        notes.add("Who left before July is among them only with an outcome.");
        if (!names) {
            notes.add(SmallGroups.NOTE);
        }
        return notes;
    }
}
