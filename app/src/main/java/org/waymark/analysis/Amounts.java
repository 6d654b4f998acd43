package org.waymark.analysis;

import java.util.List;
import java.util.Optional;
import org.waymark.analysis.Suppression.Entry;
import org.waymark.analysis.Suppression.Kind;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.MarkRange;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.measure.Figure;

/** Figures as entries of {@link Suppression}: how many count, and the least and most that so many can come to. */
final class Amounts {

    private Amounts() {}

    static Entry entry(int from, int to, Figure figure, Kind kind) {
        return entry(from, to, figure.measure(), figure.denominator(), figure.numerator(), kind);
    }

    /** What is in none of the parts. */
    static Entry rest(int from, int to, Figure whole, List<Figure> parts) {
        int pupils = whole.denominator()
                - parts.stream().mapToInt(Figure::denominator).sum();
        long amount =
                whole.numerator() - parts.stream().mapToLong(Figure::numerator).sum();
        return entry(from, to, whole.measure(), pupils, amount, Kind.ABSENT);
    }

    private static Entry entry(int from, int to, Measure measure, int pupils, long amount, Kind kind) {
        Bounds each = bounds(measure);
        return new Entry(from, to, pupils, amount, each.least() * pupils, each.most() * pupils, kind);
    }

    /** The least and the most that one pupil can add. */
    private record Bounds(long least, long most) {}

    private static Bounds bounds(Measure measure) {
        return switch (measure.kind()) {
            case SHARE_ALL, SHARE_ANY, SHARE_TOP -> new Bounds(0, 1);
            case MEAN_COUNT -> new Bounds(0, measure.parts().size());
            case MEAN_VALUE, MEAN_SUM ->
                measure.parts().stream()
                        .map(Amounts::bounds)
                        .reduce(new Bounds(0, 0), (a, b) -> new Bounds(a.least() + b.least(), a.most() + b.most()));
        };
    }

    private static Bounds bounds(Item item) {
        Optional<MarkRange> marks = item.scale().marks();
        if (marks.isPresent()) {
            return new Bounds(marks.get().min(), marks.get().max());
        }
        long[] numbers = item.scale().codes().stream()
                .map(Code::value)
                .filter(value -> !value.isEmpty() && value.chars().allMatch(Character::isDigit))
                .mapToLong(Long::parseLong)
                .sorted()
                .toArray();
        return numbers.length == 0 ? new Bounds(0, 0) : new Bounds(numbers[0], numbers[numbers.length - 1]);
    }
}
