package org.waymark.analysis.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.access.Scope;
import org.waymark.analysis.SchoolGroups;
import org.waymark.analysis.ShownFigure;
import org.waymark.analysis.SmallGroups;
import org.waymark.analysis.dashboard.GroupLine;
import org.waymark.analysis.dashboard.LeftOutCode;
import org.waymark.analysis.dashboard.MeasureDetail;
import org.waymark.analysis.dashboard.YearFigure;
import org.waymark.catalogue.Certainty;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.measure.Figure;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Tone;

/** One measure and all that is behind it as a report. */
final class MeasureReport {

    private final Scope scope;
    private final MeasureDetail detail;
    private final Measure measure;
    private final DashboardPlaces places;
    private final MeasureGroups groups;
    private final Instant now;

    MeasureReport(Scope scope, MeasureDetail detail, Instant now) {
        this.scope = scope;
        this.detail = detail;
        this.measure = detail.measure();
        this.places = new DashboardPlaces(scope, detail.choice());
        this.groups = new MeasureGroups(detail, places);
        this.now = now;
    }

    /** The whole of it, for paper and files; the list of pupils comes last, where one was asked for. */
    Report whole(Optional<Part.Table> pupils) {
        List<Part> parts = new ArrayList<>(WhatIfWords.banner(detail.whatIf(), detail.changes()));
        parts.addAll(parts());
        pupils.ifPresent(parts::add);
        return new Report(measure.title(), lines(), parts, notes());
    }

    /** What stands above the pupils on a page: whether the figures are the school's own. */
    Report banner() {
        return new Report("", List.of(), WhatIfWords.banner(detail.whatIf(), detail.changes()), List.of());
    }

    /** What stands below them. */
    Report below() {
        return new Report(measure.title(), lines(), parts(), notes());
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (detail.now().shown().hidden()) {
            parts.add(new Part.Words(SmallGroups.NOTE, Tone.PLAIN));
        } else {
            parts.add(figure(detail.now().shown()));
            if (!detail.leftOut().isEmpty()) {
                parts.add(leftOut());
            }
        }
        parts.add(new Part.Picture(
                "Over the years",
                detail.choice().group().label() + ". " + notHeld(),
                YearPictures.trend(detail.trend()).draw(),
                years()));
        parts.add(groups.byGroup());
        if (!detail.england().isEmpty()) {
            parts.add(groups.england());
        }
        return parts;
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        ShownFigure shown = detail.now().shown();
        Figure figure = shown.figure();
        if (!shown.hidden() && figure.denominator() > 0) {
            Verdict verdict =
                    Verdict.of(figure, detail.trend().beside(), detail.choice().compare());
            lines.add(Stream.of(
                            FigureWords.value(figure) + ": " + FigureWords.counted(figure),
                            FigureWords.missing(shown).orElse(""),
                            verdict.words(),
                            FigureWords.onePupil(figure).orElse(""))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining("; ")));
        }
        lines.add(scope.schoolName() + ", " + detail.choice().year().label() + ", "
                + detail.choice().group().label());
        lines.add(measure.rule());
        if (scope.ownClassesOnly()) {
            lines.add("Your classes only.");
        }
        lines.add(DashboardReport.live(detail.lastSaved(), now));
        return lines;
    }

    private Part.Table figure(ShownFigure shown) {
        Figure figure = shown.figure();
        List<Part.Row> rows = new ArrayList<>();
        Optional<Figure> real = detail.trend().real().map(other -> other.figure());
        rows.add(row("As published, rounded once", FigureWords.value(figure), real.map(FigureWords::value)));
        rows.add(row("Unrounded", unrounded(figure), real.map(MeasureReport::unrounded)));
        rows.add(row(
                measure.isShare() ? "Reached it (numerator)" : "Sum (numerator)",
                Long.toString(figure.numerator()),
                real.map(other -> Long.toString(other.numerator()))));
        rows.add(row(
                "Counted (denominator)",
                Integer.toString(figure.denominator()),
                real.map(other -> Integer.toString(other.denominator()))));
        if (shown.reasonsHidden()) {
            rows.add(row("Not counted", ShownFigure.SOME_NOT_COUNTED, Optional.empty()));
        } else {
            rows.add(row(
                    "Left out by a code",
                    Integer.toString(figure.leftOutCount()),
                    real.map(other -> Integer.toString(other.leftOutCount()))));
            rows.add(row(
                    "No result",
                    Integer.toString(figure.missing()),
                    real.map(other -> Integer.toString(other.missing()))));
        }
        FigureWords.onePupil(figure)
                .ifPresent(words -> rows.add(row(
                        "One pupil is",
                        words.substring("one pupil is ".length()),
                        real.flatMap(FigureWords::onePupil).map(other -> other.substring("one pupil is ".length())))));
        Verdict verdict =
                Verdict.of(figure, detail.trend().beside(), detail.choice().compare());
        if (!verdict.words().isEmpty()) {
            rows.add(Part.Row.of(
                    Part.Cell.of("Compared"), Part.Cell.of(verdict.words()).toned(verdict.tone())));
        }
        return new Part.Table(
                "The figure", "", List.of(Part.Column.words("What"), Part.Column.words("How much")), rows);
    }

    private static Part.Row row(String label, String value, Optional<String> real) {
        String truth = real.filter(other -> !other.equals(value))
                .map(other -> ", really " + other)
                .orElse("");
        return Part.Row.of(
                Part.Cell.of(label), Part.Cell.of(value + truth).toned(truth.isEmpty() ? Tone.PLAIN : Tone.WARN));
    }

    private static String unrounded(Figure figure) {
        return figure.value().stream()
                .mapToObj(value -> Double.toString(value) + figure.measure().unit())
                .findFirst()
                .orElse("–");
    }

    private Part.Table leftOut() {
        return new Part.Table(
                "Left out, code by code",
                "",
                List.of(
                        Part.Column.words("Code"),
                        Part.Column.words("Meaning"),
                        Part.Column.number("Pupils"),
                        Part.Column.words("Why it does not count"),
                        Part.Column.words("How sure")),
                detail.leftOut().stream().map(MeasureReport::leftOut).toList());
    }

    private static Part.Row leftOut(LeftOutCode code) {
        return Part.Row.of(
                Part.Cell.of(code.value()),
                Part.Cell.of(code.code().map(known -> known.label()).orElse("not a code of this year")),
                Part.Cell.of(code.pupils()),
                Part.Cell.of(code.code()
                        .map(known ->
                                (known.explanation() + ". " + known.counts().note()).strip())
                        .orElse("")),
                Part.Cell.of(code.code()
                        .map(known -> known.counts().certainty().label())
                        .orElse(Certainty.UNKNOWN.label())));
    }

    private String notHeld() {
        return detail.notHeld().isEmpty() ? "" : "Not held in " + FigureWords.years(detail.notHeld()) + ".";
    }

    private Part.Table years() {
        List<Part.Row> rows = new ArrayList<>();
        String series = "";
        for (YearFigure figure : detail.trend().years()) {
            if (!series.isEmpty() && !series.equals(figure.series())) {
                rows.add(Part.Row.of(
                        Part.Cell.of("A new series begins: not to be compared with the years above"),
                        Part.Cell.none(),
                        Part.Cell.none(),
                        Part.Cell.none()));
            }
            series = figure.series();
            boolean current = figure.year().equals(detail.choice().year());
            rows.add(new Part.Row(
                    List.of(
                            Part.Cell.of(figure.year().toString())
                                    .linked(places.measure(measure, figure.year())
                                            .toString()),
                            FigureWords.cell(
                                    figure.shown(), current ? detail.trend().real() : Optional.empty(), false, null),
                            figure.shown().hidden()
                                    ? Part.Cell.none()
                                    : Part.Cell.of(
                                            FigureWords.counted(figure.shown().figure())),
                            figure.england()
                                    .map(england -> new Part.Cell(
                                            england.value().toPlainString() + measure.unit(),
                                            england.value(),
                                            null,
                                            Tone.PLAIN))
                                    .orElseGet(() -> Part.Cell.of("none yet").toned(Tone.QUIET))),
                    current));
        }
        return new Part.Table(
                "",
                "",
                List.of(
                        Part.Column.words("Year"),
                        Part.Column.number("Our school"),
                        Part.Column.words("Counted"),
                        Part.Column.number("England")),
                rows);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("The rule: " + measure.rule() + " Source: " + measure.source() + " ("
                + measure.certainty().label().toLowerCase(Locale.ROOT) + ").");
        if (!measure.note().isEmpty()) {
            notes.add(measure.note());
        }
        notes.addAll(SchoolGroups.notes(
                detail.byGroup().stream().map(GroupLine::group).toList()));
        notes.add(
                "Worked out exactly and rounded once, as the DfE publishes it, halves upwards. A gap of less than half"
                        + " a pupil is in line.");
        return notes;
    }
}
