package org.waymark.tracking.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.access.Scope;
import org.waymark.analysis.SmallCells;
import org.waymark.analysis.SmallGroups;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;
import org.waymark.tracking.beside.Beside;
import org.waymark.tracking.beside.Reading;
import org.waymark.tracking.overview.HeldPoints;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Part.Cell;
import org.waymark.ui.report.Part.Column;
import org.waymark.ui.report.Part.Row;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Tone;

/** Statutory result, judgement and test of each pupil side by side, those who differ first. */
final class SideBySideReport {

    private static final String TITLE = "Side by side";

    private final Scope scope;
    private final AcademicYear year;
    private final YearGroup yearGroup;
    private final List<Beside> all;
    private final Address address;

    SideBySideReport(Scope scope, AcademicYear year, YearGroup yearGroup, List<Beside> all, Address address) {
        this.scope = scope;
        this.year = year;
        this.yearGroup = yearGroup;
        this.all = all;
        this.address = address;
    }

    Report report() {
        List<Part> parts = new ArrayList<>();
        if (all.isEmpty()) {
            parts.add(new Part.Words(
                    "Nothing to compare: no pupil of " + yearGroup.label()
                            + " that you can see has a judgement or a test" + " score up to " + year.label()
                            + ". Choose another year or year group.",
                    Tone.QUIET));
        } else {
            parts.add(counts());
            if (scope.seesNames()) {
                parts.add(pupils());
            }
        }
        String only = scope.ownClassesOnly() ? ", your classes only" : "";
        return new Report(
                TITLE,
                List.of(
                        scope.schoolName(),
                        "Statutory result, teacher's judgement and test of each pupil",
                        yearGroup.label() + ", " + year.label() + only + " · live"),
                parts,
                notes());
    }

    private Part counts() {
        Map<String, List<Beside>> bySubject = new LinkedHashMap<>();
        all.stream()
                .sorted(java.util.Comparator.comparingInt(one -> one.subject().order()))
                .forEach(one -> bySubject
                        .computeIfAbsent(one.subject().label(), label -> new ArrayList<>())
                        .add(one));
        List<Row> rows = new ArrayList<>();
        bySubject.forEach((label, pupils) -> {
            int differ = (int) pupils.stream().filter(Beside::differs).count();
            int comparable = (int) pupils.stream().filter(Beside::comparable).count();
            int[][] cells = {{comparable - differ, differ, pupils.size() - comparable}};
            SmallCells small = SmallCells.of(scope, cells);
            List<Cell> line = new ArrayList<>(List.of(Cell.of(label)
                    .linked(
                            scope.seesNames()
                                    ? address.with(
                                                    "subject",
                                                    pupils.getFirst().subject().code())
                                            .toString()
                                    : null)));
            for (int i = 0; i < cells[0].length; i++) {
                line.add(small.isHidden(0, i) ? OverviewWords.hidden() : Cell.of(cells[0][i]));
            }
            boolean anyHidden = Arrays.stream(new int[] {0, 1, 2}).anyMatch(i -> small.isHidden(0, i));
            line.add(anyHidden ? OverviewWords.hidden() : OverviewWords.share(comparable - differ, comparable));
            rows.add(new Row(line, false));
        });
        return new Part.Table(
                "By subject",
                "",
                List.of(
                        Column.words("Subject"),
                        Column.number("Agree"),
                        Column.number("Differ"),
                        Column.number("Nothing to compare"),
                        Column.number("Agree, % of those compared")),
                rows);
    }

    private Part pupils() {
        String subject = address.query().getOrDefault("subject", "");
        boolean only = address.query().containsKey("only");
        List<Beside> shown = all.stream()
                .filter(one -> subject.isEmpty() || one.subject().code().equals(subject))
                .filter(one -> !only || one.differs())
                .toList();
        if (shown.isEmpty()) {
            return new Part.Words("Nobody differs here.", Tone.GOOD);
        }
        return new Part.Table(
                "Pupil by pupil",
                shown.stream().filter(Beside::differs).count() + " of " + shown.size() + " rows differ",
                List.of(
                        Column.words("Pupil"),
                        Column.words("Class"),
                        Column.words("Subject"),
                        Column.words("Statutory result"),
                        Column.words("Judgement"),
                        Column.words("Test"),
                        Column.words("How they compare"),
                        Column.words("Judge")),
                shown.stream().map(this::row).toList());
    }

    private Row row(Beside one) {
        return Row.of(
                Cell.of(one.pupil().listName())
                        .linked(OverviewWords.path(scope, one.pupil().pupilId())),
                Cell.of(Objects.requireNonNullElse(one.pupil().className(), "–")),
                Cell.of(one.subject().label()),
                said(one.statutory()),
                said(one.judgement()),
                said(one.test()),
                compared(one),
                one.judgement()
                        .map(reading -> judge(scope, reading, one.pupil().pupilId()))
                        .orElseGet(Cell::none));
    }

    /** Such as {@code Securely at (Summer 2, 2025/26)}. */
    private static Cell said(Optional<Reading> reading) {
        return reading.map(found -> Cell.of(found.words() + " (" + where(found) + ")"))
                .orElseGet(Cell::none);
    }

    private static String where(Reading reading) {
        return reading.milestone().assessment().isPoint()
                ? HeldPoints.point(reading.milestone().edition()).label()
                : shortName(reading) + " " + reading.milestone().year().label();
    }

    private static String shortName(Reading reading) {
        return switch (reading.milestone().assessment()) {
            case EYFSP -> "EYFSP";
            case PHONICS -> "phonics";
            case KS1 -> "KS1";
            case KS2 -> "KS2";
            case MTC, AUTUMN_1, AUTUMN_2, SPRING_1, SPRING_2, SUMMER_1, SUMMER_2 ->
                reading.milestone().assessment().title();
        };
    }

    private static Cell compared(Beside one) {
        if (!one.comparable()) {
            return Cell.of("nothing to compare").toned(Tone.QUIET);
        }
        if (!one.differs()) {
            return Cell.of("= agree");
        }
        String words = one.differences().stream()
                .map(pair -> name(pair.getFirst()) + " above " + name(pair.getLast()))
                .collect(Collectors.joining("; "));
        return Cell.of("◆ " + words).toned(Tone.WARN);
    }

    private static String name(Reading reading) {
        return switch (reading.milestone().item().kind()) {
            case JUDGEMENT -> reading.milestone().assessment().isPoint() ? "judgement" : "statutory result";
            case SCORE -> "test";
            case GOAL, MARK, TOTAL, SCALED, OUTCOME -> "statutory result";
        };
    }

    /** The way to where the judgement is made. */
    static Cell judge(Scope scope, Reading reading, long pupilId) {
        return Cell.of(scope.entersResults() ? "Judge again" : "Look")
                .linked("/schools/" + scope.laestab() + "/assessments/"
                        + reading.milestone().assessment().code() + "/"
                        + reading.milestone().year() + "/pupils/" + pupilId);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "The latest of each stands here. They compare by whether what is expected was met, and by whether it was"
                        + " exceeded where both can tell: a goal of the profile and a scaled score of Key Stage 1 cannot.");
        notes.add(
                "Compared are results of one school year; earlier ones are shown and compared only where you choose so."
                        + " Absent and the like say nothing of a pupil and are not compared.");
        notes.add("A difference is a question to look into, not a mistake of anybody's.");
        if (!scope.seesNames()) {
            notes.add(SmallGroups.NOTE);
        }
        return notes;
    }
}
