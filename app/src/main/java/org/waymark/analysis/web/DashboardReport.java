package org.waymark.analysis.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.access.Scope;
import org.waymark.analysis.Comparators.Comparator;
import org.waymark.analysis.Group;
import org.waymark.analysis.SchoolGroups;
import org.waymark.analysis.ShownFigure;
import org.waymark.analysis.SmallGroups;
import org.waymark.analysis.dashboard.AssessmentFigures;
import org.waymark.analysis.dashboard.Compare;
import org.waymark.analysis.dashboard.Dashboard;
import org.waymark.analysis.dashboard.MeasureYears;
import org.waymark.analysis.dashboard.YearFigure;
import org.waymark.catalogue.Certainty;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.measure.Figure;
import org.waymark.ui.Times;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Tone;

/** The dashboard as a report. */
final class DashboardReport {

    private final Scope scope;
    private final Dashboard dashboard;
    private final DashboardPlaces places;
    private final Instant now;

    DashboardReport(Scope scope, Dashboard dashboard, Instant now) {
        this.scope = scope;
        this.dashboard = dashboard;
        this.places = new DashboardPlaces(scope, dashboard.choice());
        this.now = now;
    }

    Report report() {
        List<Part> parts = new ArrayList<>(WhatIfWords.banner(dashboard.whatIf(), dashboard.changes()));
        if (dashboard.assessments().isEmpty()) {
            parts.add(new Part.Words(
                    "There are no results in " + dashboard.choice().year().label()
                            + " yet. Enter them under Assessments, or load a file; the figures are here the moment"
                            + " the first is saved.",
                    Tone.PLAIN));
        } else {
            List<Part.Card> cards = cards();
            if (!cards.isEmpty()) {
                parts.add(new Part.Cards(cards));
            }
            dashboard.assessments().forEach(assessment -> add(parts, assessment));
        }
        dashboard.judged().ifPresent(block -> parts.addAll(new JudgedParts(scope, block).list()));
        return new Report("Statutory dashboard", lines(), parts, notes());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(scope.schoolName() + ", " + dashboard.choice().year().label() + ", "
                + dashboard.choice().group().label());
        if (scope.ownClassesOnly()) {
            lines.add("Your classes only.");
        }
        lines.add(live(dashboard.lastSaved(), now));
        return lines;
    }

    /** How fresh the figures are. */
    static String live(Optional<Instant> lastSaved, Instant now) {
        return lastSaved
                .map(at -> "Live: last result saved " + Times.recent(at, now) + ".")
                .orElse("Live: no result has been saved yet.");
    }

    private List<Part.Card> cards() {
        return dashboard.assessments().stream()
                .flatMap(assessment -> assessment.measures().stream()
                        .filter(years -> years.measure().headline())
                        .flatMap(years -> years.find(dashboard.choice().year()).stream()
                                .filter(figure -> isDue(assessment, figure))
                                .map(figure -> card(assessment, years, figure))))
                .toList();
    }

    /** An optional assessment that nobody took has no headline. */
    private static boolean isDue(AssessmentFigures assessment, YearFigure figure) {
        Figure all = figure.shown().figure();
        boolean entered = all.denominator() > 0 || all.leftOutCount() > 0;
        return entered
                || switch (assessment.edition().status()) {
                    case STATUTORY -> true;
                    case OPTIONAL, VOLUNTARY -> false;
                };
    }

    private Part.Card card(AssessmentFigures assessment, MeasureYears years, YearFigure now) {
        Measure measure = years.measure();
        Figure figure = now.shown().figure();
        String href = places.measure(measure, dashboard.choice().group()).toString();
        String title = measure.title();
        if (now.shown().hidden()) {
            return new Part.Card(title, href, "–", "", null, SmallGroups.WORDS, "", null, null, "", Tone.QUIET);
        }
        boolean valued = figure.denominator() > 0;
        // The large number is what is read from across the room: none where it would be that of the first few.
        Optional<BigDecimal> large = now.isThin() ? Optional.empty() : figure.rounded();
        Verdict verdict = now.isThin()
                ? Verdict.TOO_FEW
                : Verdict.of(figure, years.beside(), dashboard.choice().compare());
        return new Part.Card(
                title,
                href,
                large.map(BigDecimal::toPlainString).orElse("–"),
                large.isPresent() ? measure.unit() : "",
                large.orElse(null),
                counted(years, now.shown()),
                scope.seesNames() && figure.leftOutCount() + figure.missing() > 0 && valued ? "who is not counted" : "",
                places.measure(measure, dashboard.choice().group())
                        .with("show", figure.leftOutCount() > 0 ? "left-out" : "missing")
                        .toString(),
                YearPictures.small(years),
                Stream.of(
                                verdict.words(),
                                now.isThin() ? "" : FigureWords.onePupil(figure).orElse(""))
                        .filter(words -> !words.isEmpty())
                        .reduce((first, second) -> first + "; " + second)
                        .orElse(""),
                verdict.tone());
    }

    private static String counted(MeasureYears years, ShownFigure shown) {
        Figure figure = shown.figure();
        Optional<String> missing = FigureWords.missing(shown);
        String counted = figure.denominator() > 0
                ? FigureWords.counted(figure)
                        + missing.map(words -> "; " + words).orElse("")
                : figure.pupils() == 0 ? "no pupils" : missing.orElse("nobody counts");
        return counted
                + years.real()
                        .filter(real -> !FigureWords.same(real.figure(), figure))
                        .map(real -> "; really " + FigureWords.value(real.figure()) + ", "
                                + FigureWords.counted(real.figure()))
                        .orElse("");
    }

    private void add(List<Part> parts, AssessmentFigures assessment) {
        parts.add(new Part.Heading(assessment.edition().assessment().title()));
        headlineOf(assessment)
                .flatMap(FigureWords::missing)
                .ifPresent(words -> parts.add(new Part.Words(
                        words + " in " + assessment.edition().year().label() + ": these figures are of those who have.",
                        Tone.WARN)));
        if (headlineOf(assessment).filter(shown -> shown.figure().missing() > 0).isPresent()) {
            // Marks may be there and wait for a table or a threshold.
            assessment.edition().awaited().forEach(words -> parts.add(new Part.Words(words, Tone.PLAIN)));
        }
        parts.add(new YearTable(dashboard, assessment, places).table());
        assessment.scores().ifPresent(scores -> parts.add(YearPictures.scores(assessment.edition(), scores)));
        if (assessment.byGroup().stream()
                .flatMap(row -> row.figures().stream())
                .anyMatch(shown -> shown.figure().pupils() > shown.figure().missing())) {
            parts.add(byGroup(assessment));
        } else {
            parts.add(new Part.Words(
                    "No results in " + assessment.edition().year().label() + ", so there is nothing to tell by group.",
                    Tone.QUIET));
        }
    }

    private static Optional<ShownFigure> headlineOf(AssessmentFigures assessment) {
        return assessment.measures().stream()
                .filter(years -> years.measure().headline())
                .flatMap(years -> years.find(assessment.edition().year()).stream())
                .map(YearFigure::shown)
                .filter(shown -> !shown.hidden() && !shown.reasonsHidden())
                .filter(shown -> shown.figure().denominator() + shown.figure().leftOutCount() > 0)
                .findFirst();
    }

    private Part.Table byGroup(AssessmentFigures assessment) {
        List<Measure> measures = assessment.listMeasures();
        List<Part.Column> columns = Stream.concat(
                        Stream.of(Part.Column.words("Group")),
                        measures.stream().map(measure -> Part.Column.number(measure.label())))
                .toList();
        List<Part.Row> rows = new ArrayList<>();
        for (int i = 0; i < assessment.byGroup().size(); i++) {
            Group group = assessment.byGroup().get(i).group();
            List<Part.Cell> cells = new ArrayList<>(List.of(Part.Cell.of(group.label())));
            for (int j = 0; j < measures.size(); j++) {
                cells.add(FigureWords.cell(
                        assessment.byGroup().get(i).figures().get(j),
                        assessment.realByGroup().isEmpty()
                                ? Optional.empty()
                                : Optional.of(assessment
                                        .realByGroup()
                                        .get(i)
                                        .figures()
                                        .get(j)),
                        true,
                        places.measure(measures.get(j), group)
                                .with("year", assessment.edition().year().endYear())
                                .toString()));
            }
            rows.add(new Part.Row(cells, i == 0));
        }
        return new Part.Table(
                assessment.edition().assessment().title() + " by group in "
                        + assessment.edition().year().endYear(),
                "In brackets how many of how many pupils; of a mean how many it is of.",
                columns,
                rows);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        dashboard.assessments().stream()
                .flatMap(assessment -> assessment.listMeasures().stream())
                .filter(Measure::headline)
                .forEach(measure -> notes.add(measure.title() + ": " + measure.rule()
                        + (measure.certainty() == Certainty.CONFIRMED
                                ? ""
                                : " " + sentence(measure.certainty().label()))
                        + " Source: " + measure.source() + "."));
        if (dashboard.choice().compare() == Compare.ENGLAND) {
            dashboard.assessments().stream()
                    .flatMap(assessment -> assessment.measures().stream())
                    .flatMap(years -> years.beside().stream())
                    .map(DashboardReport::source)
                    .distinct()
                    .forEach(notes::add);
        }
        notes.addAll(SchoolGroups.notes(dashboard.assessments().stream()
                .flatMap(assessment -> assessment.byGroup().stream())
                .map(row -> row.group())
                .toList()));
        if (!scope.seesNames()) {
            notes.add(SmallGroups.NOTE);
        }
        notes.add("Shares and means are worked out exactly and rounded once, as the DfE publishes them, halves upwards."
                + " A gap is told in whole pupils: less than half a pupil is in line.");
        return notes;
    }

    private static String source(Comparator england) {
        return "England " + england.year() + ": " + england.source()
                + (england.note().isEmpty() ? "." : ". " + england.note());
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
