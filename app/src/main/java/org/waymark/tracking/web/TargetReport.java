package org.waymark.tracking.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.analysis.Group;
import org.waymark.analysis.SmallGroups;
import org.waymark.catalogue.Item;
import org.waymark.school.OnRoll;
import org.waymark.tracking.targets.TargetSheet;
import org.waymark.tracking.targets.TargetStanding;
import org.waymark.tracking.targets.TargetState;
import org.waymark.ui.charts.BandTone;
import org.waymark.ui.charts.StackedBars;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Part.Cell;
import org.waymark.ui.report.Part.Column;
import org.waymark.ui.report.Part.Row;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Tone;

/** How pupils stand against their targets, as a report. */
final class TargetReport {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final TargetPage page;
    private final TargetSheet sheet;
    private final boolean names;

    private TargetReport(TargetPage page) {
        this.page = page;
        this.sheet = page.sheet();
        this.names = page.choice().scope().seesNames();
    }

    static Report of(TargetPage page) {
        return new TargetReport(page).make();
    }

    private Report make() {
        TargetChoice choice = page.choice();
        List<String> lines = List.of(
                choice.whoLabel() + page.only().map(only -> ", " + only.label()).orElse("") + " · targets for "
                        + choice.byLabel(),
                choice.scope().schoolName() + " · as recorded on " + page.moment());
        List<Part> parts = new ArrayList<>();
        if (sheet.pupils().isEmpty() || sheet.items().isEmpty()) {
            parts.add(new Part.Words(
                    choice.anybody()
                            ? "Nobody of these is judged then. Choose other pupils, or another point."
                            : "There are no pupils in " + choice.year().label() + " whom you can see.",
                    Tone.QUIET));
            return new Report("Targets", lines, parts, List.of());
        }
        if (!sheet.hasTargets()) {
            parts.add(new Part.Words(
                    "No target is set for these pupils yet."
                            + (choice.scope().entersResults()
                                    ? " Set them by hand, by a rule from an earlier point, or take them from a spreadsheet."
                                    : " Teachers and assessment leads set them on this page."),
                    Tone.QUIET));
            return new Report("Targets", lines, parts, List.of());
        }
        List<TargetTally> together = sheet.combinations().stream()
                .map(combination -> tally(combination.label(), sheet.states(combination)))
                .toList();
        List<TargetTally> subjects = sheet.items().stream()
                .map(item -> tally(item.subject().label(), sheet.states(item)))
                .toList();
        if (!together.isEmpty()) {
            parts.add(new Part.Cards(together.stream().map(this::card).toList()));
        }
        parts.add(picture(together, subjects));
        parts.add(byGroup(Stream.concat(together.stream(), subjects.stream()).toList()));
        if (names) {
            parts.add(pupils());
        }
        return new Report("Targets", lines, parts, notes());
    }

    /** For readers without names states are told together where apart they would nearly all be hidden. */
    private TargetTally tally(String label, Map<OnRoll, TargetState> states) {
        Map<OnRoll, TargetState> told = new LinkedHashMap<>();
        states.forEach((pupil, state) -> told.put(pupil, names ? state : coarse(state)));
        return TargetTally.of(page.choice().scope(), label, page.groups(), told);
    }

    private static TargetState coarse(TargetState state) {
        return switch (state) {
            case AHEAD, ON -> TargetState.ON;
            case BELOW -> TargetState.BELOW;
            case NO_JUDGEMENT, NO_TARGET -> TargetState.NO_TARGET;
        };
    }

    private String label(TargetState state) {
        return names
                ? state.label()
                : switch (state) {
                    case AHEAD, ON -> "on or ahead";
                    case BELOW -> state.label();
                    case NO_JUDGEMENT, NO_TARGET -> "without a target or a judgement";
                };
    }

    private List<TargetState> told() {
        return names
                ? List.of(TargetState.values())
                : List.of(TargetState.ON, TargetState.BELOW, TargetState.NO_TARGET);
    }

    private Part.Card card(TargetTally tally) {
        Optional<BigDecimal> share = tally.share(0);
        return new Part.Card(
                tally.label() + ": on or ahead in all",
                null,
                share.map(BigDecimal::toPlainString).orElse(tally.isHidden(0) ? SmallGroups.WORDS : "–"),
                share.isPresent() ? "%" : "",
                share.orElse(null),
                share.isPresent() ? tally.reached(0) + " of " + tally.counted(0) : "",
                tally.uncounted(0, this::label),
                null,
                null,
                "",
                Tone.PLAIN);
    }

    private Part picture(List<TargetTally> together, List<TargetTally> subjects) {
        List<TargetTally> all =
                Stream.concat(together.stream(), subjects.stream()).toList();
        StackedBars bars = new StackedBars(
                "Against their targets",
                List.of(
                                new StackedBars.Band("below", BandTone.WORKING),
                                new StackedBars.Band(names ? "on" : "on or ahead", BandTone.MET),
                                new StackedBars.Band("ahead", BandTone.HIGHER))
                        .subList(0, names ? 3 : 2),
                all.stream()
                        .map(tally -> tally.isHidden(0)
                                ? StackedBars.Bar.hidden(tally.label(), SmallGroups.WORDS)
                                : new StackedBars.Bar(
                                        tally.label(),
                                        List.of(
                                                        tally.count(0, TargetState.BELOW),
                                                        tally.count(0, TargetState.ON),
                                                        tally.count(0, TargetState.AHEAD))
                                                .subList(0, names ? 3 : 2),
                                        "nobody with a target and a judgement"))
                        .toList());
        List<Column> columns = new ArrayList<>(
                List.of(Column.words("Subject"), Column.number("On or ahead"), Column.number("Out of")));
        for (TargetState state : told()) {
            columns.add(Column.number(capital(label(state))));
        }
        List<Row> rows = all.stream()
                .map(tally -> {
                    List<Cell> cells = new ArrayList<>(List.of(
                            Cell.of(tally.label()),
                            share(tally, 0),
                            tally.isHidden(0) ? hidden() : Cell.of(tally.counted(0))));
                    for (TargetState state : told()) {
                        cells.add(tally.isHidden(0, state) ? hidden() : Cell.of(tally.count(0, state)));
                    }
                    return new Row(cells, together.contains(tally));
                })
                .toList();
        return new Part.Picture(
                "Against their targets",
                "Of those with a target and a judgement. Who has none of either is in the table.",
                bars.draw(),
                new Part.Table("", "", columns, rows));
    }

    private Part byGroup(List<TargetTally> tallies) {
        List<Column> columns = new ArrayList<>(List.of(Column.words("Group")));
        tallies.forEach(tally -> columns.add(Column.number(tally.label())));
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < page.groups().size(); at++) {
            int place = at;
            Group group = page.groups().get(at);
            if (tallies.stream().noneMatch(tally -> tally.total(place) > 0)) {
                continue;
            }
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(group.label())));
            tallies.forEach(tally -> cells.add(share(tally, place)));
            rows.add(new Row(cells, at == 0));
        }
        return new Part.Table(
                "On or ahead of target, by group",
                "Per cent of those with a target and a judgement, and how many of how many.",
                columns,
                rows);
    }

    private static Cell share(TargetTally tally, int group) {
        if (tally.isHidden(group)) {
            return hidden();
        }
        return tally.share(group)
                .map(share -> new Cell(
                        share.toPlainString() + "% (" + tally.reached(group) + " of " + tally.counted(group) + ")",
                        share,
                        null,
                        Tone.PLAIN))
                .orElseGet(Cell::none);
    }

    private static Cell hidden() {
        return Cell.of(SmallGroups.WORDS).toned(Tone.QUIET);
    }

    private Part pupils() {
        List<Column> columns = new ArrayList<>(List.of(Column.words("Pupil"), Column.words("Class")));
        sheet.items().forEach(item -> columns.add(Column.words(item.subject().label())));
        List<Row> rows = sheet.pupils().stream()
                .filter(pupil -> page.show().isEmpty()
                        || pupil.standings().values().stream()
                                .anyMatch(standing ->
                                        standing.state() == page.show().get()))
                .map(this::row)
                .toList();
        String caption = page.show()
                .map(state -> "Those of whom at least one subject is “" + state.label() + "”: " + rows.size() + " of "
                        + sheet.pupils().size() + ".")
                .orElse("What is reached, then the target.");
        return new Part.Table("The pupils", caption, columns, rows);
    }

    private Row row(TargetSheet.OfPupil pupil) {
        String path = "/schools/" + page.choice().scope().laestab() + "/judgements/pupils/"
                + pupil.pupil().pupilId();
        String className = pupil.pupil().className();
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(pupil.pupil().listName()).linked(path), className == null ? Cell.none() : Cell.of(className)));
        for (Item item : sheet.items()) {
            cells.add(pupil.find(item).map(TargetReport::cell).orElseGet(Cell::none));
        }
        return new Row(cells, false);
    }

    private static Cell cell(TargetStanding standing) {
        String reached = standing.reached().map(one -> one.value()).orElse("");
        String target = standing.target().orElse("");
        return switch (standing.state()) {
            case NO_TARGET ->
                Cell.of(reached.isEmpty() ? "–" : reached + ", no target").toned(Tone.QUIET);
            case NO_JUDGEMENT -> Cell.of("not judged yet, target " + target).toned(Tone.QUIET);
            case AHEAD, ON, BELOW ->
                Cell.of(standing.state().sign() + " " + reached + ", target " + target)
                        .toned(tone(standing.state()));
        };
    }

    private static Tone tone(TargetState state) {
        return switch (state) {
            case AHEAD, ON -> Tone.GOOD;
            case BELOW -> Tone.WARN;
            case NO_JUDGEMENT, NO_TARGET -> Tone.QUIET;
        };
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                page.choice().by().isPoint()
                        ? "The latest judgement of the year up to "
                                + page.choice().by().title()
                                + " stands beside the target: on the same scale by its place on it, else by band."
                        : "A result of Key Stage 2 is compared with the target itself. Before there is one, the latest"
                                + " judgement stands for it, and both are compared only as below, at or above what is"
                                + " expected.");
        notes.add(
                "A percentage is out of the pupils who have both a target and a judgement; the others are counted beside"
                        + " it. A judgement that judges nothing counts as none.");
        if (!sheet.combinations().isEmpty()) {
            notes.add("In several subjects together a pupil is on target where each of them is reached.");
        }
        notes.add("Who left before July is not among them.");
        if (!names) {
            notes.add(SmallGroups.NOTE);
        }
        return notes;
    }

    /** A share in whole per cent. */
    static @Nullable BigDecimal percent(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP);
    }
}
