package org.waymark.analysis.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.MarkRange;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.measure.Measuring;
import org.waymark.catalogue.measure.PupilValues;
import org.waymark.catalogue.measure.Treatment;

/** The bands of one side, and where a pupil stands in them. The order is highest first, then what is no attainment. */
final class Bands {

    private static final Band REACHED = new Band("yes", "Yes", "reached", Band.Mark.MET, true);
    private static final Band REACHED_HIGHER = new Band("yes", "Yes", "reached", Band.Mark.HIGHER, true);
    private static final Band NOT_REACHED = new Band("no", "No", "not reached", Band.Mark.NOT_MET, true);

    private final Side side;
    private final Optional<ScoreBands> scores;

    private Bands(Side side) {
        this.side = side;
        this.scores = switch (side) {
            case Side.OfItem item -> item.item().scale().marks().map(marks -> ScoreBands.of(item, marks));
            case Side.OfMeasure measure -> numbers(measure.measure()).map(numbers -> ScoreBands.of(measure, numbers));
        };
    }

    static Bands of(Side side) {
        return new Bands(side);
    }

    /**
     * Where a pupil stands.
     *
     * @param number the score behind the band; empty for codes
     */
    record Place(Band band, OptionalInt number) {
        static Place of(Band band) {
            return new Place(band, OptionalInt.empty());
        }
    }

    /** Whether pupils have a number here and not only a code. */
    boolean numeric() {
        return scores.isPresent();
    }

    /** All bands there can be, in order, without {@link Band#NO_RESULT}. */
    List<Band> list() {
        List<Band> bands = new ArrayList<>();
        scores.ifPresent(found -> bands.addAll(found.list()));
        switch (side) {
            case Side.OfItem(Edition edition, Item item) -> {
                bands.addAll(codes(item));
                // Where the attainment of a scale is told by a number, a code is never needed to read the table.
                beside(edition, item)
                        .ifPresent(outcome -> codes(outcome).stream()
                                .filter(band -> bands.stream()
                                        .noneMatch(known -> known.key().equals(band.key())))
                                .map(band -> new Band(band.key(), band.label(), band.title(), band.mark(), false))
                                .forEach(bands::add));
            }
            case Side.OfMeasure(Edition edition, Measure measure) -> {
                if (measure.isShare()) {
                    bands.add(reached(measure));
                    bands.add(NOT_REACHED);
                }
                measure.needs().stream()
                        .flatMap(item -> item.scale().codes().stream())
                        .filter(code -> !code.counts().inDenominator()
                                || !measure.isShare() && !code.counts().inAverage())
                        .map(code -> leftOut(code.value(), code.label()))
                        .distinct()
                        .forEach(bands::add);
            }
        }
        return bands;
    }

    /** Where a pupil with these results of an edition stands; the edition may be another one of the same assessment. */
    Place place(Edition own, PupilValues pupil) {
        return switch (side) {
            case Side.OfItem(Edition edition, Item item) -> placeItem(own, item, pupil);
            case Side.OfMeasure(Edition edition, Measure measure) -> placeMeasure(own, measure, pupil);
        };
    }

    private Place placeItem(Edition own, Item reference, PupilValues pupil) {
        Optional<Item> found = own.findItem(reference.id());
        if (found.isEmpty()) {
            return Place.of(Band.NO_RESULT);
        }
        Item item = found.get();
        String value = pupil.value(item.id());
        if (value == null) {
            return Place.of(beside(own, item)
                    .flatMap(outcome -> code(outcome, pupil.value(outcome.id())))
                    .orElse(Band.NO_RESULT));
        }
        // The goals were written anew in 2021/22 and their numbers went to others.
        if (item.kind() == ItemKind.GOAL && !item.longLabel().equals(reference.longLabel())) {
            return Place.of(Band.OTHER_VERSION);
        }
        Optional<Band> code = code(item, value);
        if (code.isPresent()) {
            return Place.of(code.get());
        }
        OptionalInt number = number(value);
        return scores.isPresent() && number.isPresent()
                ? new Place(scores.get().place(number.getAsInt()), number)
                : Place.of(Band.NO_RESULT);
    }

    private Place placeMeasure(Edition own, Measure reference, PupilValues pupil) {
        Optional<Measure> found = own.findMeasure(reference.id());
        boolean any =
                found.isPresent() && found.get().needs().stream().anyMatch(item -> pupil.value(item.id()) != null);
        if (!any) {
            return Place.of(Band.NO_RESULT);
        }
        Measure measure = found.get();
        if (!measure.series().equals(reference.series())) {
            return Place.of(Band.OTHER_VERSION);
        }
        return switch (Measuring.treat(own, measure, pupil)) {
            case Treatment.Counted(int amount)
            when measure.isShare() -> Place.of(amount > 0 ? reached(measure) : NOT_REACHED);
            case Treatment.Counted(int amount) -> new Place(scores.orElseThrow().place(amount), OptionalInt.of(amount));
            case Treatment.LeftOut(String code, String item) ->
                Place.of(leftOut(
                        code,
                        own.getItem(item)
                                .scale()
                                .findCode(code)
                                .map(Code::label)
                                .orElse(code)));
            case Treatment.Missing missing -> Place.of(Band.NO_RESULT);
        };
    }

    private static Band reached(Measure measure) {
        return switch (measure.standard()) {
            case HIGHER -> REACHED_HIGHER;
            case MET, NONE -> REACHED;
        };
    }

    private static Band leftOut(String code, String label) {
        return new Band(code, code, label, Band.Mark.LEFT_OUT, false);
    }

    /** A mark or scaled score that is not there is explained by the outcome beside it, such as A for absent. */
    private static Optional<Item> beside(Edition edition, Item item) {
        return switch (item.kind()) {
            case MARK, TOTAL, SCALED ->
                edition.itemsOf(item.subject().code()).stream()
                        .filter(other -> other.kind() == ItemKind.OUTCOME)
                        .findFirst();
            case GOAL, OUTCOME, JUDGEMENT, SCORE -> Optional.empty();
        };
    }

    private static Optional<Band> code(Item item, @Nullable String value) {
        return value == null ? Optional.empty() : item.scale().findCode(value).map(code -> band(item, code, false));
    }

    /** In the scale's order, those who reached a standard first. */
    private static List<Band> codes(Item item) {
        List<Code> codes = item.scale().codes();
        List<Band> bands = new ArrayList<>();
        for (Band.Mark mark : List.of(Band.Mark.HIGHER, Band.Mark.MET)) {
            codes.stream()
                    .map(code -> band(item, code, true))
                    .filter(band -> band.mark() == mark)
                    .forEach(bands::add);
        }
        boolean first = true;
        for (Code code : codes) {
            Band band = band(item, code, first && !bands.isEmpty());
            boolean added = bands.stream().anyMatch(known -> known.key().equals(band.key()));
            if (!added) {
                bands.add(band);
                first = false;
            }
        }
        return bands;
    }

    private static Band band(Item item, Code code, boolean core) {
        return new Band(code.value(), code.value(), code.label(), mark(item, code), core);
    }

    private static Band.Mark mark(Item item, Code code) {
        if (!code.counts().inDenominator()) {
            return Band.Mark.LEFT_OUT;
        }
        // The check of multiplication tables has no pass mark.
        if (item.kind() == ItemKind.SCORE) {
            return Band.Mark.OPEN;
        }
        return code.counts().higher() ? Band.Mark.HIGHER : code.counts().met() ? Band.Mark.MET : Band.Mark.NOT_MET;
    }

    /** The numbers that a measure can give a pupil; empty for a share. */
    private static Optional<MarkRange> numbers(Measure measure) {
        int parts = measure.parts().size();
        return switch (measure.kind()) {
            case MEAN_COUNT -> Optional.of(new MarkRange(0, parts));
            case MEAN_SUM -> {
                int[] points = measure.parts().getFirst().scale().codes().stream()
                        .filter(code -> code.counts().inAverage())
                        .map(code -> number(code.value()))
                        .flatMapToInt(
                                number -> number.isPresent() ? IntStream.of(number.getAsInt()) : IntStream.empty())
                        .sorted()
                        .toArray();
                yield points.length == 0
                        ? Optional.empty()
                        : Optional.of(new MarkRange(parts * points[0], parts * points[points.length - 1]));
            }
            case SHARE_ALL, SHARE_ANY, SHARE_TOP, MEAN_VALUE -> Optional.empty();
        };
    }

    private static OptionalInt number(String value) {
        try {
            return OptionalInt.of(Integer.parseInt(value));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
