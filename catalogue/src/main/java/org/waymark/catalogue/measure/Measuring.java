package org.waymark.catalogue.measure;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Conversion;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.MarkRange;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.Standing;
import org.waymark.catalogue.TestItems;

/** Says how a pupil counts in a measure. Pure, and the only place that knows. */
public final class Measuring {
    private final Edition edition;
    private final Measure measure;
    private final PupilValues pupil;

    private Measuring(Edition edition, Measure measure, PupilValues pupil) {
        this.edition = edition;
        this.measure = measure;
        this.pupil = pupil;
    }

    /**
     * How a pupil counts. Never throws for any values: what is on no scale counts as missing.
     *
     * @param edition the edition that the measure is of
     * @param pupil the pupil's results in it, those of the year before that belong to it included
     */
    public static Treatment treat(Edition edition, Measure measure, PupilValues pupil) {
        return new Measuring(edition, measure, pupil).treat();
    }

    /** What one part says. */
    private sealed interface Part {
        record Stands(int amount) implements Part {}

        record Open(Treatment treatment) implements Part {}
    }

    private Treatment treat() {
        return switch (measure.kind()) {
            case SHARE_ANY -> any();
            case SHARE_ALL, SHARE_TOP, MEAN_VALUE, MEAN_COUNT, MEAN_SUM -> all();
        };
    }

    /** Every needed item must say something; a code that leaves the pupil out goes before a gap. */
    private Treatment all() {
        Treatment.@Nullable LeftOut leftOut = null;
        Treatment.@Nullable Missing missing = null;
        int sum = 0;
        boolean every = true;
        for (Item item : measure.needs()) {
            switch (part(item)) {
                case Part.Open(Treatment.LeftOut out) -> leftOut = leftOut == null ? out : leftOut;
                case Part.Open(Treatment.Missing gap) -> missing = missing == null ? gap : missing;
                case Part.Open(Treatment.Counted counted) ->
                    throw new IllegalStateException("A part that counts is not open: " + counted);
                case Part.Stands(int amount) -> {
                    if (measure.parts().contains(item)) {
                        sum += amount;
                        every &= amount > 0;
                    }
                }
            }
        }
        if (leftOut != null) {
            return leftOut;
        }
        if (missing != null) {
            return missing;
        }
        return switch (measure.kind()) {
            case SHARE_ALL, SHARE_ANY, SHARE_TOP -> new Treatment.Counted(every ? 1 : 0);
            case MEAN_VALUE, MEAN_COUNT, MEAN_SUM -> new Treatment.Counted(sum);
        };
    }

    /** One part reached is enough, unless the last one says that the pupil left. */
    private Treatment any() {
        Part last = part(measure.parts().getLast());
        if (last instanceof Part.Open(Treatment.LeftOut out)) {
            return out;
        }
        boolean reached =
                measure.parts().stream().anyMatch(item -> part(item) instanceof Part.Stands(int amount) && amount > 0);
        if (reached) {
            return new Treatment.Counted(1);
        }
        return last instanceof Part.Open(Treatment.Missing gap) ? gap : new Treatment.Counted(0);
    }

    private Part part(Item item) {
        if (item.kind() == ItemKind.SCALED) {
            Optional<Code> outcome = outcomeBeside(item);
            if (outcome.isPresent() && !outcome.get().counts().inAverage()) {
                return leftOut(item, outcome.get());
            }
        }
        String value = pupil.value(item.id());
        if (value == null) {
            return missing(item);
        }
        Optional<Code> code = item.scale().findCode(value);
        OptionalInt number = number(value);
        if (code.isEmpty() && number.isEmpty()) {
            return missing(item);
        }
        return switch (measure.kind()) {
            case SHARE_ALL, SHARE_ANY, MEAN_COUNT ->
                code.map(known -> standing(item, known))
                        .orElseGet(() -> stands(reaches(Standing.of(edition, item, value))));
            case SHARE_TOP ->
                code.map(known -> counted(item, known, 0)).orElseGet(() -> stands(number.getAsInt() == highest(item)));
            case MEAN_VALUE ->
                code.map(known -> leftOut(item, known)).orElseGet(() -> new Part.Stands(number.getAsInt()));
            case MEAN_SUM ->
                code.map(known -> known.counts().inAverage() && number.isPresent()
                                ? new Part.Stands(number.getAsInt())
                                : leftOut(item, known))
                        .orElseGet(() -> new Part.Stands(number.getAsInt()));
        };
    }

    /**
     * What became of the test beside its scaled score: A for absent explains why there is none, and Q for annulled that
     * the one that stands there does not count.
     */
    private Optional<Code> outcomeBeside(Item scaled) {
        return edition.findTest(scaled)
                .map(TestItems::outcome)
                .flatMap(beside -> Optional.ofNullable(pupil.value(beside.id())).flatMap(beside.scale()::findCode));
    }

    private Part standing(Item item, Code code) {
        Optional<TestItems> test = edition.findTest(item);
        boolean byScore = measure.standard() == Standing.HIGHER
                && item.kind() == ItemKind.OUTCOME
                && test.isPresent()
                && code.counts().met();
        if (byScore) {
            return higherByScore(test.get(), item);
        }
        boolean reached = measure.standard() == Standing.HIGHER
                ? code.counts().higher()
                : code.counts().met();
        return counted(item, code, reached ? 1 : 0);
    }

    /** That a test was passed says nothing of the higher standard: the scaled score does, or the mark that 110 needed. */
    private Part higherByScore(TestItems test, Item outcome) {
        String scaled = pupil.value(test.scaled().id());
        if (scaled != null && number(scaled).isPresent()) {
            return stands(reaches(Standing.of(edition, test.scaled(), scaled)));
        }
        String raw = pupil.value(test.raw().id());
        if (raw != null
                && number(raw).isPresent()
                && edition.conversion(test.subject().code()) instanceof Conversion.Thresholds thresholds
                && thresholds.rawFor110().isPresent()) {
            return stands(number(raw).getAsInt() >= thresholds.rawFor110().getAsInt());
        }
        return missing(test.scaled());
    }

    private static Part counted(Item item, Code code, int amount) {
        return code.counts().inDenominator() ? new Part.Stands(amount) : leftOut(item, code);
    }

    private boolean reaches(Standing standing) {
        return standing != Standing.NONE && standing.compareTo(measure.standard()) >= 0;
    }

    private static Part stands(boolean reached) {
        return new Part.Stands(reached ? 1 : 0);
    }

    private static Part leftOut(Item item, Code code) {
        return new Part.Open(new Treatment.LeftOut(code.value(), item.id()));
    }

    private static Part missing(Item item) {
        return new Part.Open(new Treatment.Missing(item.id()));
    }

    private static int highest(Item item) {
        return item.scale().marks().map(MarkRange::max).orElse(-1);
    }

    private static OptionalInt number(String value) {
        try {
            return OptionalInt.of(Integer.parseInt(value));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
