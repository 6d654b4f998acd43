package org.waymark.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.analysis.Comparators.Comparator;
import org.waymark.analysis.dashboard.AssessmentFigures;
import org.waymark.analysis.dashboard.Compare;
import org.waymark.analysis.dashboard.Dashboard;
import org.waymark.analysis.dashboard.MeasureYears;
import org.waymark.analysis.dashboard.YearFigure;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.measure.Figure;
import org.waymark.catalogue.measure.Gap;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Tone;

/** The measures of an assessment over the years, as a table in which a break in the series is a column of its own. */
record YearTable(Dashboard dashboard, AssessmentFigures assessment, DashboardPlaces places) {

    private static final String BREAK = "‖";

    Part.Table table() {
        List<Part.Row> rows = assessment.measures().stream().map(this::row).toList();
        return new Part.Table(
                assessment.edition().assessment().title() + " over the years", caption(), columns(), rows);
    }

    private List<Part.Column> columns() {
        List<Part.Column> columns = new ArrayList<>(List.of(Part.Column.words("Measure")));
        for (AcademicYear year : assessment.years()) {
            if (assessment.breaksBefore(year)) {
                columns.add(Part.Column.words(BREAK));
            }
            columns.add(Part.Column.number(year.toString()));
        }
        if (dashboard.choice().compare() == Compare.ENGLAND) {
            columns.add(Part.Column.number("England"));
        }
        if (dashboard.choice().compare() != Compare.NONE) {
            columns.add(Part.Column.words(
                    newest().equals(dashboard.choice().year()) ? "Compared" : "Compared, " + newest()));
        }
        return columns;
    }

    private AcademicYear newest() {
        return assessment.edition().year();
    }

    private Part.Row row(MeasureYears years) {
        List<Part.Cell> cells = new ArrayList<>();
        cells.add(Part.Cell.of(years.measure().label())
                .linked(places.measure(years.measure(), newest()).toString()));
        for (AcademicYear year : assessment.years()) {
            if (assessment.breaksBefore(year)) {
                cells.add(Part.Cell.of(BREAK).toned(Tone.QUIET));
            }
            cells.add(years.find(year)
                    .map(figure -> FigureWords.cell(
                            figure.shown(),
                            year.equals(dashboard.choice().year()) ? years.real() : Optional.empty(),
                            false,
                            places.measure(years.measure(), year).toString()))
                    .orElseGet(Part.Cell::none));
        }
        compared(cells, years);
        return new Part.Row(cells, years.measure().headline());
    }

    private void compared(List<Part.Cell> cells, MeasureYears years) {
        Optional<Comparator> beside = years.beside();
        if (dashboard.choice().compare() == Compare.ENGLAND) {
            cells.add(beside.map(england -> new Part.Cell(
                            england.value().toPlainString() + years.measure().unit() + " (" + england.year() + ")",
                            england.value(),
                            null,
                            Tone.PLAIN))
                    .orElseGet(() -> Part.Cell.of("none yet").toned(Tone.QUIET)));
        }
        if (dashboard.choice().compare() != Compare.NONE) {
            cells.add(verdict(years, beside));
        }
    }

    private Part.Cell verdict(MeasureYears years, Optional<Comparator> beside) {
        Optional<Figure> ours = years.find(newest())
                .filter(YearFigure::hasValue)
                .map(figure -> figure.shown().figure());
        if (ours.isEmpty() || beside.isEmpty()) {
            return Part.Cell.none();
        }
        Optional<Gap> gap = Gap.between(ours.get(), beside.get().value());
        if (gap.isEmpty()) {
            return Part.Cell.none();
        }
        Verdict verdict = Verdict.brief(ours.get(), gap.get());
        String then = dashboard.choice().compare() == Compare.LAST_YEAR
                ? " (" + beside.get().value().toPlainString() + years.measure().unit() + " in "
                        + beside.get().year() + ")"
                : "";
        return Part.Cell.of(verdict.words() + then).toned(verdict.tone());
    }

    private String caption() {
        List<String> sentences = new ArrayList<>();
        sentences.add(dashboard.choice().group().label() + ".");
        if (assessment.years().stream().anyMatch(assessment::breaksBefore)) {
            sentences.add(BREAK + " is a break in the series: figures on its two sides do not compare.");
        }
        if (!assessment.notHeld().isEmpty()) {
            sentences.add("No " + noun() + " in " + FigureWords.years(assessment.notHeld()) + ".");
        }
        return String.join(" ", sentences);
    }

    private String noun() {
        return switch (assessment.edition().assessment()) {
            case EYFSP -> "profile";
            case PHONICS, MTC -> "check";
            case KS1, KS2 -> "tests";
            case AUTUMN_1, AUTUMN_2, SPRING_1, SPRING_2, SUMMER_1, SUMMER_2 -> "judgements";
        };
    }
}
