package org.waymark.analysis.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.waymark.analysis.matrix.MatrixPupil;
import org.waymark.analysis.matrix.Side;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.MarkRange;
import org.waymark.catalogue.Standing;
import org.waymark.ui.charts.Scatter;
import org.waymark.ui.report.Part;

/** Pupils with a score on both sides, as dots. */
final class MatrixScatter {

    /** More names than these say nothing under a pointer. */
    private static final int NAMES = 6;

    private record Place(int x, int y) {}

    private MatrixScatter() {}

    /** The scatter of a matrix with scores on both sides; never for a reader without names: each dot is a pupil. */
    static Optional<Part.Picture> find(MatrixPage page) {
        if (!page.scope().seesNames() || !page.matrix().scored()) {
            return Optional.empty();
        }
        List<MatrixPupil> pupils =
                page.matrix().pupils().stream().filter(MatrixPupil::scored).toList();
        if (pupils.isEmpty()) {
            return Optional.empty();
        }
        Side from = page.matrix().from();
        Side to = page.matrix().to();
        ToIntFunction<MatrixPupil> across = pupil -> pupil.rowNumber().getAsInt();
        ToIntFunction<MatrixPupil> up = pupil -> pupil.columnNumber().getAsInt();
        Map<Place, List<MatrixPupil>> places = pupils.stream()
                .collect(Collectors.groupingBy(pupil -> new Place(across.applyAsInt(pupil), up.applyAsInt(pupil))));
        List<Scatter.Dot> dots = places.entrySet().stream()
                .map(entry -> new Scatter.Dot(
                        entry.getKey().x(),
                        entry.getKey().y(),
                        entry.getValue().size(),
                        label(entry.getKey(), entry.getValue())))
                .toList();
        Scatter scatter = new Scatter("Score by score", axis(from, pupils, across), axis(to, pupils, up), dots);
        int others = page.matrix().pupils().size() - pupils.size();
        String caption = (pupils.size() == 1 ? "1 pupil" : pupils.size() + " pupils") + " with a score on both sides"
                + (others == 0 ? "" : ", " + others + " without")
                + ". Broken lines are the averages of these pupils, whole lines the standard; pupils at one place are one"
                + " dot with their number.";
        return Optional.of(new Part.Picture(
                from.title() + " and " + to.title(),
                caption,
                scatter.draw(),
                table(from, to, places, pupils, across, up)));
    }

    private static String label(Place place, List<MatrixPupil> pupils) {
        String names = pupils.stream()
                .limit(NAMES)
                .map(pupil -> pupil.member().pupil().listName())
                .collect(Collectors.joining("; "));
        return place.x() + " and " + place.y() + ": " + names
                + (pupils.size() > NAMES ? " and " + (pupils.size() - NAMES) + " more" : "");
    }

    private static Scatter.Axis axis(Side side, List<MatrixPupil> pupils, ToIntFunction<MatrixPupil> number) {
        int lowest = pupils.stream().mapToInt(number).min().orElseThrow();
        int highest = pupils.stream().mapToInt(number).max().orElseThrow();
        Optional<MarkRange> range = side instanceof Side.OfItem(var ignored, Item item)
                ? item.scale().marks()
                : Optional.empty();
        int min = Math.min(lowest, range.map(MarkRange::min).orElse(0));
        int max = Math.max(Math.max(highest, min + 1), range.map(MarkRange::max).orElse(highest));
        return new Scatter.Axis(side.title(), min, max, average(pupils, number), standard(side));
    }

    private static OptionalDouble average(List<MatrixPupil> pupils, ToIntFunction<MatrixPupil> number) {
        return pupils.stream().mapToInt(number).average();
    }

    private static OptionalInt standard(Side side) {
        if (!(side instanceof Side.OfItem(var edition, Item item))) {
            return OptionalInt.empty();
        }
        if (item.kind() == ItemKind.SCALED) {
            return OptionalInt.of(Standing.EXPECTED_SCALED);
        }
        // Only the check of phonics has a threshold in marks.
        return item.kind() == ItemKind.MARK && edition.phonicsThreshold().isPresent()
                ? OptionalInt.of(edition.phonicsThreshold().get().mark())
                : OptionalInt.empty();
    }

    private static Part.Table table(
            Side from,
            Side to,
            Map<Place, List<MatrixPupil>> places,
            List<MatrixPupil> pupils,
            ToIntFunction<MatrixPupil> across,
            ToIntFunction<MatrixPupil> up) {
        List<Part.Row> rows = new java.util.ArrayList<>(places.entrySet().stream()
                .sorted(Comparator.comparing(
                        Map.Entry::getKey,
                        Comparator.comparingInt(Place::x)
                                .thenComparingInt(Place::y)
                                .reversed()))
                .map(entry -> Part.Row.of(
                        Part.Cell.of(entry.getKey().x()),
                        Part.Cell.of(entry.getKey().y()),
                        Part.Cell.of(entry.getValue().size())))
                .toList());
        rows.add(new Part.Row(
                List.of(average(average(pupils, across)), average(average(pupils, up)), Part.Cell.of(pupils.size())),
                true));
        return new Part.Table(
                "Scores and how many pupils have them",
                "The last line gives the averages.",
                List.of(Part.Column.number(from.title()), Part.Column.number(to.title()), Part.Column.number("Pupils")),
                rows);
    }

    private static Part.Cell average(OptionalDouble average) {
        return Part.Cell.of(BigDecimal.valueOf(average.orElseThrow()).setScale(1, RoundingMode.HALF_UP), "");
    }
}
