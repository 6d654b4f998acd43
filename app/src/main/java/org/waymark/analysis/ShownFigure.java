package org.waymark.analysis;

import java.util.TreeMap;
import org.waymark.catalogue.measure.Figure;

/**
 * A figure for a page, or the fact that it may not be shown.
 *
 * @param figure the figure as this reader may see it: empty while it is hidden; without who is left out and missing where
 *     these are not told
 * @param hidden whether it is about so few pupils that a reader without names could learn about one of them
 * @param reasonsHidden whether some pupils do not count and it is not told why, because they are few: then the figure's
 *     {@code leftOut} and {@code missing} say nothing, and a page must not take them for nobody
 */
public record ShownFigure(Figure figure, boolean hidden, boolean reasonsHidden) {

    /** What a page says where {@link #reasonsHidden}. */
    public static final String SOME_NOT_COUNTED = "some pupils do not count; why is not shown, because they are few";

    public ShownFigure(Figure figure, boolean hidden) {
        this(figure, hidden, false);
    }

    /** The figure for people who see names. */
    static ShownFigure whole(Figure figure) {
        return new ShownFigure(figure, false, false);
    }

    /** Nothing of it. */
    static ShownFigure hidden(Figure figure) {
        return new ShownFigure(new Figure(figure.measure(), 0, 0, new TreeMap<>(), 0), true, true);
    }

    /** The figure without who is left out and missing. */
    static ShownFigure withoutReasons(Figure figure) {
        boolean somebody = figure.leftOutCount() + figure.missing() > 0;
        return new ShownFigure(
                new Figure(figure.measure(), figure.numerator(), figure.denominator(), new TreeMap<>(), 0),
                false,
                somebody);
    }

    /** The figure of a whole cohort for a reader without names: reasons are told where each is that of enough pupils. */
    static ShownFigure ofEverybody(Figure figure) {
        if (SmallGroups.isSmall(figure)) {
            return hidden(figure);
        }
        boolean enough = figure.leftOut().values().stream().allMatch(count -> count >= SmallGroups.LEAST)
                && (figure.missing() == 0 || figure.missing() >= SmallGroups.LEAST);
        return enough ? whole(figure) : withoutReasons(figure);
    }
}
