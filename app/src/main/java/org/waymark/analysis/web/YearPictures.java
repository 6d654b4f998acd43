package org.waymark.analysis.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.analysis.dashboard.MeasureYears;
import org.waymark.analysis.dashboard.ScoreBands;
import org.waymark.analysis.dashboard.YearFigure;
import org.waymark.catalogue.Edition;
import org.waymark.ui.charts.BandTone;
import org.waymark.ui.charts.Distribution;
import org.waymark.ui.charts.Svg;
import org.waymark.ui.charts.Trend;
import org.waymark.ui.report.Part;

/** The pictures of measures over the years and of scores. */
final class YearPictures {

    private YearPictures() {}

    /**
     * For a card; null where there is nothing to draw. Years in which most have no result yet are left out: a line that
     * plunges for them would be no news of the school.
     */
    static @Nullable Svg small(MeasureYears years) {
        List<YearFigure> drawn =
                years.years().stream().filter(year -> !year.isThin()).toList();
        return drawn.stream().anyMatch(YearFigure::hasValue)
                ? trend(new MeasureYears(years.measure(), drawn, years.real(), years.beside()))
                        .small()
                : null;
    }

    /** Ours and England's over the years, year by year; ours only where it may be seen. */
    static Trend trend(MeasureYears years) {
        Trend.Line ours = new Trend.Line(
                "Our school",
                true,
                years.years().stream()
                        .filter(YearFigure::hasValue)
                        .map(figure -> new Trend.Point(
                                figure.year().endYear(),
                                figure.shown().figure().value().orElseThrow(),
                                figure.series()))
                        .toList());
        Trend.Line england = new Trend.Line(
                "England",
                false,
                years.years().stream()
                        .flatMap(figure -> figure.england().stream()
                                .map(then -> new Trend.Point(
                                        figure.year().endYear(), then.value().doubleValue(), figure.series())))
                        .toList());
        return new Trend(
                years.measure().title(),
                years.measure().unit(),
                years.measure().decimals(),
                england.points().isEmpty() ? List.of(ours) : List.of(ours, england));
    }

    /** How many pupils have which score. */
    static Part scores(Edition edition, ScoreBands scores) {
        String title = "Scores in " + edition.year().endYear();
        int took = scores.bands().stream().mapToInt(ScoreBands.Band::pupils).sum();
        Part.Table table = new Part.Table(
                "",
                "",
                List.of(Part.Column.words("Score"), Part.Column.number("Pupils")),
                Stream.concat(
                                scores.bands().stream()
                                        .map(band ->
                                                Part.Row.of(Part.Cell.of(band.label()), Part.Cell.of(band.pupils()))),
                                scores.codes().entrySet().stream()
                                        .map(code -> Part.Row.of(
                                                Part.Cell.of(codeLabel(scores, code.getKey())),
                                                Part.Cell.of(code.getValue()))))
                        .toList());
        List<Distribution.Column> columns = Stream.concat(
                        scores.bands().stream()
                                .map(band -> new Distribution.Column(band.label(), band.pupils(), BandTone.MET)),
                        scores.codes().entrySet().stream()
                                .map(code -> new Distribution.Column(code.getKey(), code.getValue(), BandTone.OUT)))
                .toList();
        return new Part.Picture(
                title,
                FigureWords.pupils(took) + " with a score. There is no pass mark.",
                new Distribution(title, scores.item().longLabel(), columns).draw(),
                table);
    }

    private static String codeLabel(ScoreBands scores, String code) {
        return scores.item()
                .scale()
                .findCode(code)
                .map(known -> code + " (" + known.label() + ")")
                .orElse(code);
    }
}
