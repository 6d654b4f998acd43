package org.waymark.tracking.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.waymark.analysis.SmallGroups;
import org.waymark.tracking.start.ProgressTables;
import org.waymark.tracking.start.PupilProgress;
import org.waymark.tracking.start.SubjectProgress;
import org.waymark.ui.Times;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Part.Cell;
import org.waymark.ui.report.Part.Column;
import org.waymark.ui.report.Part.Row;
import org.waymark.ui.report.Tone;

/** The DfE's progress measure, or that its table is awaited. */
final class ProgressPart {

    private final StartPage page;
    private final boolean names;

    ProgressPart(StartPage page) {
        this.page = page;
        this.names = page.choice().scope().seesNames();
    }

    List<Part> list() {
        List<Part> parts =
                new ArrayList<>(List.of(new Part.Heading("The DfE's progress measure, Key Stage 1 to Key Stage 2")));
        if (StartPage.hasNone(page.choice().year())) {
            parts.add(new Part.Words(
                    "The DfE made no such measure for 2024 and 2025: there are no Key Stage 1 results of 2020 and 2021.",
                    Tone.QUIET));
        } else if (page.loaded().isEmpty()) {
            parts.add(new Part.Words(
                    "Awaiting the DfE's table for " + page.choice().year().label()
                            + ". Scores need it and Waymark makes none of its own."
                            + (page.choice().scope().keepsSchool()
                                    ? " When the DfE has published it, load it with “The DfE's table” above."
                                    : " When the DfE has published it, an administrator or assessment lead loads it here."),
                    Tone.QUIET));
        } else {
            scores(parts, page.loaded().get());
        }
        return parts;
    }

    private void scores(List<Part> parts, ProgressTables.Loaded loaded) {
        parts.add(new Part.Words(
                "By the table of " + page.choice().year().label() + " that " + loaded.by() + " loaded on "
                        + Times.moment(loaded.at()) + ". Source: " + loaded.source() + ".",
                Tone.PLAIN));
        parts.add(new Part.Table(
                "Progress scores",
                "The mean of actual less expected score. 0 is the progress of pupils in England with the same start.",
                List.of(
                        Column.words("Subject"),
                        Column.number("Score"),
                        Column.words("Confidence interval"),
                        Column.number("Pupils with a score"),
                        Column.words("Without a score")),
                page.progress().stream().map(this::row).toList()));
        loaded.table().gaps().forEach(gap -> parts.add(new Part.Words(gap, Tone.QUIET)));
        if (names) {
            parts.add(pupils());
        }
    }

    private Row row(SubjectProgress subject) {
        String label = capital(subject.subject());
        boolean hidden = !names && subject.scored() < SmallGroups.LEAST;
        if (hidden) {
            Cell word = Cell.of(SmallGroups.WORDS).toned(Tone.QUIET);
            return Row.of(Cell.of(label), word, word, word, word);
        }
        return Row.of(
                Cell.of(label),
                subject.mean().map(ProgressPart::score).orElseGet(Cell::none),
                subject.mean()
                        .flatMap(mean -> subject.halfInterval()
                                .map(half -> Cell.of(signed(mean.subtract(half)) + " to " + signed(mean.add(half)))))
                        .orElseGet(Cell::none),
                Cell.of(subject.scored()),
                names ? without(subject) : Cell.none());
    }

    private static Cell without(SubjectProgress subject) {
        TreeMap<String, Integer> reasons = new TreeMap<>();
        subject.pupils().stream()
                .filter(pupil -> pupil.score().isEmpty())
                .forEach(pupil -> reasons.merge(pupil.why(), 1, Integer::sum));
        return reasons.isEmpty()
                ? Cell.of("nobody")
                : Cell.of(String.join(
                        "; ",
                        reasons.entrySet().stream()
                                .map(reason -> reason.getValue() + " " + reason.getKey())
                                .toList()));
    }

    private Part pupils() {
        List<Column> columns = new ArrayList<>(List.of(Column.words("Pupil"), Column.words("Prior-attainment group")));
        page.progress().forEach(subject -> columns.add(Column.number(capital(subject.subject()))));
        List<Row> rows = new ArrayList<>();
        int count = page.progress().isEmpty()
                ? 0
                : page.progress().getFirst().pupils().size();
        for (int at = 0; at < count; at++) {
            int place = at;
            PupilProgress first = page.progress().getFirst().pupils().get(at);
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(first.pupil().listName())
                            .linked("/schools/" + page.choice().scope().laestab() + "/judgements/pupils/"
                                    + first.pupil().pupilId()),
                    first.group().map(Cell::of).orElseGet(Cell::none)));
            page.progress()
                    .forEach(subject -> cells.add(subject.pupils()
                            .get(place)
                            .score()
                            .map(ProgressPart::score)
                            .orElseGet(() ->
                                    Cell.of(subject.pupils().get(place).why()).toned(Tone.QUIET))));
            rows.add(new Row(cells, false));
        }
        return new Part.Table("Pupil by pupil", "", columns, rows);
    }

    private static Cell score(BigDecimal score) {
        return new Cell(signed(score), score, null, Tone.PLAIN);
    }

    private static String signed(BigDecimal score) {
        return (score.signum() > 0 ? "+" : "") + score.toPlainString().replace('-', '−');
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
