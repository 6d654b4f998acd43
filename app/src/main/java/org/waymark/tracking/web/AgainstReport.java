package org.waymark.tracking.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Scope;
import org.waymark.analysis.SmallCells;
import org.waymark.analysis.SmallGroups;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Band;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Standing;
import org.waymark.tracking.beside.Against;
import org.waymark.tracking.beside.Reading;
import org.waymark.tracking.overview.HeldPoints;
import org.waymark.ui.charts.BandTone;
import org.waymark.ui.charts.StackedBars;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Part.Cell;
import org.waymark.ui.report.Part.Column;
import org.waymark.ui.report.Part.Row;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Tone;

/** A point's judgements against the statutory results of the same year. */
final class AgainstReport {

    private final Scope scope;
    private final Assessment statutory;
    private final AcademicYear year;
    private final @Nullable Edition point;
    private final List<Against> subjects;
    private final @Nullable Against one;
    private final Address address;

    AgainstReport(
            Scope scope,
            Assessment statutory,
            AcademicYear year,
            @Nullable Edition point,
            List<Against> subjects,
            @Nullable Against one,
            Address address) {
        this.scope = scope;
        this.statutory = statutory;
        this.year = year;
        this.point = point;
        this.subjects = subjects;
        this.one = one;
        this.address = address;
    }

    Report report() {
        List<Part> parts = new ArrayList<>();
        if (one == null || point == null) {
            parts.add(new Part.Words(
                    "Nothing to compare in " + year.label() + ": there are no judgements, or no results of "
                            + statutory.title() + ", in the same subject. Choose another year or assessment.",
                    Tone.QUIET));
        } else {
            parts.add(bySubject());
            if (scope.seesNames()) {
                parts.add(new Part.Heading(one.item().longLabel()));
                parts.add(matrix(one));
                parts.add(pupils(one));
            }
        }
        String judged = point == null
                ? "Judgements"
                : HeldPoints.point(point).assessment().title() + " judgements";
        String only = scope.ownClassesOnly() ? ", your classes only" : "";
        return new Report(
                judged + " against results",
                List.of(
                        scope.schoolName(),
                        judged + " beside " + statutory.title() + ", " + year.label() + only + " · live"),
                parts,
                notes());
    }

    private Part bySubject() {
        List<StackedBars.Band> bands = List.of(
                new StackedBars.Band(Against.Way.LOWER.label(), BandTone.WORKING),
                new StackedBars.Band(Against.Way.AGREES.label(), BandTone.MET),
                new StackedBars.Band(Against.Way.HIGHER.label(), BandTone.HIGHER));
        List<StackedBars.Bar> bars = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Against subject : subjects) {
            int[][] counts = {
                Arrays.stream(Against.Way.values()).mapToInt(subject::count).toArray()
            };
            SmallCells small = SmallCells.of(scope, counts);
            boolean hidden = Arrays.stream(Against.Way.values()).anyMatch(way -> small.isHidden(0, way.ordinal()));
            String label = subject.item().longLabel();
            bars.add(
                    hidden
                            ? StackedBars.Bar.hidden(label, SmallGroups.WORDS)
                            : new StackedBars.Bar(
                                    label,
                                    List.of(
                                            subject.count(Against.Way.LOWER),
                                            subject.count(Against.Way.AGREES),
                                            subject.count(Against.Way.HIGHER))));
            Address here = address.with("subject", subject.item().id()).with("way", null);
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(label).linked(here.toString())));
            cells.add(hidden ? OverviewWords.hidden() : Cell.of(subject.both()));
            for (Against.Way way : Against.Way.values()) {
                int count = subject.count(way);
                String href = scope.seesNames() && count > 0 ? here.with("way", way.code()) + "#main" : null;
                cells.add(
                        small.isHidden(0, way.ordinal())
                                ? OverviewWords.hidden()
                                : Cell.of(count).linked(href));
                if (way == Against.Way.AGREES) {
                    cells.add(hidden ? OverviewWords.hidden() : OverviewWords.share(count, subject.both()));
                }
            }
            rows.add(new Row(cells, subject.equals(one)));
        }
        List<Column> columns = List.of(
                Column.words("Subject"),
                Column.number("Both there"),
                Column.number(Against.Way.AGREES.label()),
                Column.number("%"),
                Column.number(Against.Way.HIGHER.label()),
                Column.number(Against.Way.LOWER.label()),
                Column.number(Against.Way.NOTHING.label()));
        return new Part.Picture(
                "How often they agree",
                "Per cent of the pupils with both a judgement and a result.",
                new StackedBars("How often they agree", bands, bars).draw(),
                new Part.Table("", "", columns, rows));
    }

    private static Part matrix(Against subject) {
        boolean higher = subject.pupils().stream()
                .flatMap(pupil -> pupil.statutory().stream())
                .anyMatch(Reading::tellsHigher);
        List<Optional<Standing>> columns =
                new ArrayList<>(List.of(Optional.of(Standing.NONE), Optional.of(Standing.MET)));
        if (higher) {
            columns.add(Optional.of(Standing.HIGHER));
        }
        columns.add(Optional.empty());
        List<Optional<Band>> rows = new ArrayList<>();
        Arrays.stream(Band.values()).map(Optional::of).forEach(rows::add);
        rows.add(Optional.empty());
        List<Column> heads = new ArrayList<>(List.of(Column.words("Judgement \\ result")));
        columns.forEach(standing -> heads.add(
                Column.number(standing.map(known -> words(known, higher)).orElse("No result"))));
        List<Row> lines = new ArrayList<>();
        for (Optional<Band> row : rows) {
            List<Cell> cells =
                    new ArrayList<>(List.of(Cell.of(row.map(Band::label).orElse("Not judged"))));
            for (Optional<Standing> column : columns) {
                List<Against.Pupil> there = subject.pupils().stream()
                        .filter(pupil -> pupil.judgement()
                                .flatMap(reading -> reading.milestone().band())
                                .equals(row))
                        .filter(pupil ->
                                pupil.statutory().map(Reading::standing).equals(column))
                        .toList();
                cells.add(cell(there));
            }
            lines.add(new Row(cells, false));
        }
        return new Part.Table(
                "Judgement and result",
                "How many pupils; = agree, ▲ judged higher than the result, ▼ judged lower.",
                heads,
                lines);
    }

    private static Cell cell(List<Against.Pupil> there) {
        if (there.isEmpty()) {
            return Cell.of("·").toned(Tone.QUIET);
        }
        return new Cell(
                (sign(there.getFirst().way()) + " " + there.size()).strip(),
                java.math.BigDecimal.valueOf(there.size()),
                null,
                Tone.PLAIN);
    }

    private static String sign(Against.Way way) {
        return switch (way) {
            case AGREES -> "=";
            case HIGHER -> "▲";
            case LOWER -> "▼";
            case NOTHING -> "";
        };
    }

    private static String words(Standing standing, boolean higher) {
        return switch (standing) {
            case NONE -> "Below expected";
            case MET -> higher ? "Expected" : "Expected met";
            case HIGHER -> "Higher";
        };
    }

    private Part pupils(Against subject) {
        String asked = address.query().getOrDefault("way", "");
        Optional<Against.Way> only = Arrays.stream(Against.Way.values())
                .filter(way -> way.code().equals(asked))
                .findFirst();
        List<Against.Pupil> shown = subject.pupils().stream()
                .filter(pupil -> only.map(way -> pupil.way() == way)
                        .orElse(pupil.way() == Against.Way.HIGHER || pupil.way() == Against.Way.LOWER))
                .sorted(Comparator.comparing(Against.Pupil::way))
                .toList();
        String title = only.map(Against.Way::label).orElse("Who differs");
        if (shown.isEmpty()) {
            return new Part.Words(title + ": nobody.", Tone.QUIET);
        }
        return new Part.Table(
                title,
                OverviewWords.pupils(shown.size()),
                List.of(
                        Column.words("Pupil"),
                        Column.words("Class"),
                        Column.words("Judgement"),
                        Column.words("Result"),
                        Column.words("Way"),
                        Column.words("Judge")),
                shown.stream().map(this::row).toList());
    }

    private Row row(Against.Pupil pupil) {
        return Row.of(
                Cell.of(pupil.pupil().listName())
                        .linked(OverviewWords.path(scope, pupil.pupil().pupilId())),
                Cell.of(Objects.requireNonNullElse(pupil.pupil().className(), "–")),
                pupil.judgement().map(reading -> Cell.of(reading.words())).orElseGet(Cell::none),
                pupil.statutory().map(reading -> Cell.of(reading.words())).orElseGet(Cell::none),
                Cell.of((sign(pupil.way()) + " " + pupil.way().label()).strip()),
                pupil.judgement()
                        .map(reading -> SideBySideReport.judge(
                                scope, reading, pupil.pupil().pupilId()))
                        .orElseGet(Cell::none));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Both say below, at, or above what is expected. Where a result cannot tell who is above, they agree if"
                        + " both say that it was met. A statutory result has no finer bands, and Waymark makes none up.");
        notes.add(
                "Who has no judgement, no result, or one that says why there is none, such as absent, stands under Nothing"
                        + " to compare and in no percentage.");
        if (statutory == Assessment.PHONICS) {
            notes.add(
                    "The phonics check stands beside what the school judges as phonics, else beside reading: the check is"
                            + " of decoding only.");
        }
        if (statutory == Assessment.EYFSP) {
            notes.add("A goal of the profile is the nearest there is to a subject, not the same.");
        }
        if (!scope.seesNames()) {
            notes.add(SmallGroups.NOTE);
        }
        return notes;
    }
}
