package org.waymark.analysis.web;

import java.util.Optional;
import org.waymark.analysis.Comparators.Comparator;
import org.waymark.analysis.dashboard.Compare;
import org.waymark.catalogue.measure.Figure;
import org.waymark.catalogue.measure.Gap;
import org.waymark.ui.report.Tone;

/**
 * How a figure compares, with a sign before the words so that none rests on colour.
 *
 * @param words such as {@code ▲ 1 pupil above England (62 in 2025)}; empty where nothing is compared
 */
record Verdict(String words, Tone tone) {

    /** Where most of a cohort have no result yet. */
    static final Verdict TOO_FEW = new Verdict("Too few have a result yet to compare", Tone.QUIET);

    private static final Verdict NOTHING = new Verdict("", Tone.PLAIN);

    /** The whole sentence, for a card. */
    static Verdict of(Figure figure, Optional<Comparator> beside, Compare compare) {
        if (compare == Compare.NONE) {
            return NOTHING;
        }
        if (beside.isEmpty()) {
            return new Verdict(
                    switch (compare) {
                        case ENGLAND -> "England: none yet";
                        case LAST_YEAR -> "No earlier figure of ours compares";
                        case NONE -> "";
                    },
                    Tone.QUIET);
        }
        Optional<Gap> gap = Gap.between(figure, beside.get().value());
        if (gap.isEmpty()) {
            return NOTHING;
        }
        String soFar = figure.missing() > 0 ? " so far" : "";
        return new Verdict(sentence(gap.get(), figure, beside.get(), soFar), tone(gap.get()));
    }

    private static String sentence(Gap gap, Figure figure, Comparator beside, String soFar) {
        String other = beside.name() + soFar + " (" + beside.value().toPlainString() + " in " + beside.year() + ")";
        return switch (gap.direction()) {
            case ABOVE -> "▲ " + size(gap, figure) + " above " + other;
            case IN_LINE -> "= in line with " + other;
            case BELOW -> "▼ " + size(gap, figure) + " below " + other;
        };
    }

    /** The same in a cell: {@code ▲ 1 pupil}. */
    static Verdict brief(Figure figure, Gap gap) {
        return new Verdict(
                switch (gap.direction()) {
                    case ABOVE -> "▲ " + size(gap, figure);
                    case IN_LINE -> "= in line";
                    case BELOW -> "▼ " + size(gap, figure);
                },
                tone(gap));
    }

    /** How large a gap is: pupils of a share, of a mean what it is published in. */
    static String size(Gap gap, Figure figure) {
        return figure.measure().isShare()
                ? FigureWords.pupils(gap.pupils())
                : FigureWords.number(Math.abs(gap.points()));
    }

    private static Tone tone(Gap gap) {
        return switch (gap.direction()) {
            case ABOVE -> Tone.GOOD;
            case IN_LINE -> Tone.PLAIN;
            case BELOW -> Tone.BAD;
        };
    }
}
