package org.waymark.analysis.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Scope;
import org.waymark.analysis.Group;
import org.waymark.analysis.GroupFigures;
import org.waymark.analysis.ShownFigure;
import org.waymark.analysis.SmallGroups;
import org.waymark.analysis.outcomes.HiddenOutcomes;
import org.waymark.analysis.outcomes.Outcome;
import org.waymark.analysis.outcomes.OutcomeSheet;
import org.waymark.analysis.outcomes.OutcomeTable;
import org.waymark.analysis.outcomes.ScoreTable;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.MeasureKind;
import org.waymark.catalogue.Standing;
import org.waymark.ui.charts.BandTone;
import org.waymark.ui.charts.Distribution;
import org.waymark.ui.charts.StackedBars;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Tone;

/** The tables and pictures of single items. */
final class OutcomeParts {

    /** In the place of a bar; the notes say why. */
    private static final String HIDDEN = SmallGroups.WORDS + ": see the notes";

    private final Scope scope;
    private final OutcomeSheet sheet;
    private final Address address;

    OutcomeParts(Scope scope, OutcomeSheet sheet, Address address) {
        this.scope = scope;
        this.sheet = sheet;
        this.address = address;
    }

    /** How many pupils have each code, and what share of those who count. */
    Part.Table codes(OutcomeTable table) {
        HiddenOutcomes hidden = HiddenOutcomes.of(scope, table);
        return new Part.Table(
                table.item().longLabel(),
                hidden.any() ? "" : "Per cent of the " + OutcomesReport.pupils(table.counted()) + " counted",
                List.of(
                        Part.Column.words("Result"),
                        Part.Column.words("Meaning"),
                        Part.Column.number("Pupils"),
                        Part.Column.number("%")),
                rows(table, hidden, "not counted"));
    }

    /** @param apart what is said of those who are in no share */
    private List<Part.Row> rows(OutcomeTable table, HiddenOutcomes hidden, String apart) {
        List<Part.Row> rows = new ArrayList<>();
        for (Outcome outcome : table.outcomes()) {
            rows.add(Part.Row.of(
                    Part.Cell.of(outcome.label()),
                    Part.Cell.of(meaning(outcome, apart)),
                    count(table, outcome, hidden),
                    share(table, outcome, hidden)));
        }
        return rows;
    }

    private static String meaning(Outcome outcome, String apart) {
        String counts = outcome.place() == Outcome.Place.LEFT_OUT ? apart : "";
        return outcome.meaning().isEmpty() || counts.isEmpty()
                ? outcome.meaning() + counts
                : outcome.meaning() + " (" + counts + ")";
    }

    private Part.Cell count(OutcomeTable table, Outcome outcome, HiddenOutcomes hidden) {
        if (hidden.isHidden(outcome)) {
            return Part.Cell.of(SmallGroups.WORDS).toned(Tone.QUIET);
        }
        int count = table.count(outcome);
        return Part.Cell.of(count).linked(count == 0 ? null : names(table, outcome, address));
    }

    private static Part.Cell share(OutcomeTable table, Outcome outcome, HiddenOutcomes hidden) {
        if (!outcome.isCounted() || hidden.any()) {
            return Part.Cell.none();
        }
        return percent(table.count(outcome), table.counted());
    }

    private static Part.Cell percent(int part, int whole) {
        Optional<BigDecimal> share = OutcomeTable.percent(part, whole);
        return share.isPresent() ? Part.Cell.of(share.get(), "%") : Part.Cell.none();
    }

    private @Nullable String names(OutcomeTable table, Outcome outcome, Address from) {
        return scope.seesNames()
                ? from.with("names", table.item().id() + "~" + outcome.key()).toString()
                : null;
    }

    /** The goals of the profile, one bar and one row each. */
    Part goals() {
        List<Outcome> all = sheet.codes().stream()
                .flatMap(table -> table.outcomes().stream())
                .filter(Outcome::isCounted)
                .distinct()
                .toList();
        List<StackedBars.Bar> bars = new ArrayList<>();
        List<Part.Row> rows = new ArrayList<>();
        for (OutcomeTable table : sheet.codes()) {
            HiddenOutcomes hidden = HiddenOutcomes.of(scope, table);
            String name = table.item().label() + " " + table.item().longLabel();
            bars.add(
                    hidden.any()
                            ? StackedBars.Bar.hidden(name, HIDDEN)
                            : new StackedBars.Bar(
                                    name, all.stream().map(table::count).toList()));
            rows.add(goal(table, name, all, hidden));
        }
        List<Part.Column> columns = new ArrayList<>(List.of(Part.Column.words("Goal"), Part.Column.words("Area")));
        for (Outcome outcome : all) {
            columns.add(Part.Column.number(outcome.meaning()));
            columns.add(Part.Column.number("%"));
        }
        columns.add(Part.Column.number("Not counted"));
        columns.add(Part.Column.number("No result yet"));
        return new Part.Picture(
                "Each goal",
                "Per cent of the children who count; the number beside each goal is how many these are.",
                new StackedBars(
                                "Each goal",
                                all.stream()
                                        .map(outcome -> new StackedBars.Band(outcome.meaning(), tone(outcome, false)))
                                        .toList(),
                                bars)
                        .draw(),
                new Part.Table("", "", columns, rows));
    }

    private Part.Row goal(OutcomeTable table, String name, List<Outcome> all, HiddenOutcomes hidden) {
        List<Part.Cell> cells = new ArrayList<>();
        cells.add(Part.Cell.of(name)
                .linked(
                        scope.seesNames()
                                ? address.with("item", table.item().id()).toString()
                                : null));
        cells.add(Part.Cell.of(table.item().subject().label()));
        for (Outcome outcome : all) {
            cells.add(count(table, outcome, hidden));
            cells.add(share(table, outcome, hidden));
        }
        List<Outcome> others = table.outcomes().stream()
                .filter(outcome -> !outcome.isCounted())
                .toList();
        for (Outcome.Place place : List.of(Outcome.Place.LEFT_OUT, Outcome.Place.MISSING)) {
            List<Outcome> here =
                    others.stream().filter(outcome -> outcome.place() == place).toList();
            cells.add(
                    here.size() == 1
                            ? count(table, here.getFirst(), hidden)
                            : Part.Cell.of(here.stream().mapToInt(table::count).sum()));
        }
        return new Part.Row(cells, false);
    }

    /** A bar for each group; nothing where no code reaches a standard, or where it may not be shown. */
    Optional<Part> byGroup(OutcomeTable table) {
        if (table.outcomes().stream().noneMatch(Outcome::isMet)) {
            return Optional.empty();
        }
        return scope.seesNames() ? Optional.of(bars(table)) : metBars(table);
    }

    private Part bars(OutcomeTable table) {
        Outcome nearly = table.outcomes().stream()
                .filter(outcome -> outcome.isCounted() && !outcome.isMet())
                .findFirst()
                .orElseThrow();
        List<Outcome> others = table.outcomes().stream()
                .filter(outcome -> outcome.isCounted() && !outcome.isMet() && outcome != nearly)
                .toList();
        List<Outcome> met = table.outcomes().stream()
                .filter(Outcome::isMet)
                .sorted((a, b) -> a.standing().compareTo(b.standing()))
                .toList();
        List<StackedBars.Band> bands = new ArrayList<>();
        List<List<Outcome>> behind = new ArrayList<>();
        if (!others.isEmpty()) {
            bands.add(new StackedBars.Band("Other", BandTone.BELOW));
            behind.add(others);
        }
        bands.add(new StackedBars.Band(name(table, nearly), BandTone.WORKING));
        behind.add(List.of(nearly));
        for (Outcome outcome : met) {
            bands.add(new StackedBars.Band(name(table, outcome), tone(outcome, false)));
            behind.add(List.of(outcome));
        }
        List<StackedBars.Bar> bars = new ArrayList<>();
        List<Part.Row> rows = new ArrayList<>();
        for (Group group : sheet.groups()) {
            List<Integer> counts = behind.stream()
                    .map(outcomes -> outcomes.stream()
                            .mapToInt(outcome -> table.count(outcome, group))
                            .sum())
                    .toList();
            if (table.outcomes().stream().anyMatch(outcome -> table.count(outcome, group) > 0)) {
                bars.add(new StackedBars.Bar(group.label(), counts));
                rows.add(groupRow(table, group, behind, counts));
            }
        }
        String hatched = others.isEmpty()
                ? ""
                : " Hatched: " + others.stream().map(Outcome::label).collect(Collectors.joining(", ")) + ".";
        return new Part.Picture(
                table.item().longLabel() + ", by group",
                "Per cent of pupils counted; the number beside each group is how many that is." + hatched,
                new StackedBars(table.item().longLabel() + ", by group", bands, bars).draw(),
                new Part.Table("", "", groupColumns(bands), rows));
    }

    /** A goal's code is a bare number, which would be taken for a count. */
    private static String name(OutcomeTable table, Outcome outcome) {
        return table.item().kind() == ItemKind.GOAL ? outcome.meaning() : outcome.label();
    }

    private static List<Part.Column> groupColumns(List<StackedBars.Band> bands) {
        List<Part.Column> columns = new ArrayList<>(List.of(Part.Column.words("Group"), Part.Column.number("Counted")));
        for (StackedBars.Band band : bands) {
            columns.add(Part.Column.number(band.label()));
            columns.add(Part.Column.number("%"));
        }
        columns.add(Part.Column.number("Not counted"));
        columns.add(Part.Column.number("No result yet"));
        return columns;
    }

    private Part.Row groupRow(OutcomeTable table, Group group, List<List<Outcome>> behind, List<Integer> counts) {
        int counted = table.counted(group);
        List<Part.Cell> cells = new ArrayList<>(List.of(Part.Cell.of(group.label()), Part.Cell.of(counted)));
        boolean everybody = group.code().equals(Group.ALL.code());
        boolean narrowed = sheet.group().isPresent() || sheet.ofClass().isPresent();
        String filter = group.family().equals("class") ? "class" : "group";
        Address from = everybody ? address : address.with(filter, group.code());
        for (int i = 0; i < behind.size(); i++) {
            boolean linked = behind.get(i).size() == 1 && counts.get(i) > 0 && (everybody || !narrowed);
            cells.add(Part.Cell.of(counts.get(i))
                    .linked(linked ? names(table, behind.get(i).getFirst(), from) : null));
            cells.add(percent(counts.get(i), counted));
        }
        for (Outcome.Place place : List.of(Outcome.Place.LEFT_OUT, Outcome.Place.MISSING)) {
            cells.add(Part.Cell.of(table.outcomes().stream()
                    .filter(outcome -> outcome.place() == place)
                    .mapToInt(outcome -> table.count(outcome, group))
                    .sum()));
        }
        return new Part.Row(cells, everybody);
    }

    /** For readers without names: who met the standard and who did not, as the measure of the item may be shown. */
    private Optional<Part> metBars(OutcomeTable table) {
        Optional<Measure> measure = sheet.edition().measures().stream()
                .filter(known -> known.kind() == MeasureKind.SHARE_ALL
                        && known.standard() == Standing.MET
                        && known.parts().equals(List.of(table.item())))
                .findFirst();
        if (measure.isEmpty()) {
            return Optional.empty();
        }
        List<StackedBars.Bar> bars = new ArrayList<>();
        for (GroupFigures row : sheet.byGroup()) {
            ShownFigure shown = row.figures().stream()
                    .filter(figure -> figure.figure().measure().equals(measure.get()))
                    .findFirst()
                    .orElseThrow();
            int met = (int) shown.figure().numerator();
            bars.add(
                    shown.hidden()
                            ? StackedBars.Bar.hidden(row.group().label(), HIDDEN)
                            : new StackedBars.Bar(
                                    row.group().label(), List.of(shown.figure().denominator() - met, met)));
        }
        return Optional.of(new Part.Picture(
                table.item().longLabel() + ", by group",
                "Per cent of pupils counted; the number beside each group is how many that is.",
                new StackedBars(
                                table.item().longLabel() + ", by group",
                                List.of(
                                        new StackedBars.Band("Not met", BandTone.WORKING),
                                        new StackedBars.Band("Met", BandTone.MET)),
                                bars)
                        .draw(),
                new MeasureTables(sheet.byGroup()).table("", measure.get()::equals)));
    }

    /** Where scores lie: every score where names are seen, else ranges of them. */
    Part scores(ScoreTable table) {
        OutcomeTable ranges = table.ranges();
        HiddenOutcomes hidden = HiddenOutcomes.of(scope, ranges);
        String average = hidden.any() || ranges.counted() == 0
                ? ""
                : "Mean "
                        + BigDecimal.valueOf(table.sum())
                                .divide(BigDecimal.valueOf(ranges.counted()), 1, RoundingMode.HALF_UP)
                        + ", middle " + table.median() + ". ";
        Part.Table numbers = new Part.Table(
                "",
                hidden.any() ? "" : "Per cent of the " + OutcomesReport.pupils(ranges.counted()) + " with a score",
                List.of(
                        Part.Column.words("Range"),
                        Part.Column.words("Meaning"),
                        Part.Column.number("Pupils"),
                        Part.Column.number("%")),
                rows(ranges, hidden, "no score"));
        String title = table.item().longLabel() + ": how it is distributed";
        if (hidden.any()) {
            return new Part.Table(title, "", numbers.columns(), numbers.rows());
        }
        OutcomeTable drawn = scope.seesNames() ? table.single() : ranges;
        return new Part.Picture(
                title,
                average + "Pupils without a score stand apart, by the reason.",
                new Distribution(title, axis(table), columns(drawn), markers(table, drawn)).draw(),
                numbers);
    }

    private static String axis(ScoreTable table) {
        return table.item().kind() == ItemKind.SCORE ? "Score" : table.item().longLabel();
    }

    private static List<Distribution.Column> columns(OutcomeTable table) {
        return table.outcomes().stream()
                .filter(outcome -> outcome.isCounted() || table.count(outcome) > 0)
                .map(outcome -> new Distribution.Column(
                        outcome.key().equals(Outcome.NONE) ? "none" : outcome.label(),
                        table.count(outcome),
                        tone(outcome, true)))
                .toList();
    }

    private static List<Distribution.Marker> markers(ScoreTable table, OutcomeTable drawn) {
        List<String> keys = drawn.outcomes().stream().map(Outcome::key).toList();
        List<Distribution.Marker> markers = new ArrayList<>();
        for (ScoreTable.Marker marker : table.markers()) {
            for (int i = 0; i < keys.size(); i++) {
                String key = keys.get(i);
                String start = Integer.toString(marker.score());
                if (key.equals(start) || key.startsWith(start + "-")) {
                    markers.add(new Distribution.Marker(i, marker.label()));
                }
            }
        }
        return markers;
    }

    private static BandTone tone(Outcome outcome, boolean othersOut) {
        if (othersOut && !outcome.isCounted()) {
            return BandTone.OUT;
        }
        return switch (outcome.standing()) {
            case NONE -> BandTone.WORKING;
            case MET -> BandTone.MET;
            case HIGHER -> BandTone.HIGHER;
        };
    }
}
