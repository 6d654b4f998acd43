package org.waymark.analysis.tie;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.MarkRange;
import org.waymark.catalogue.Measure;

/**
 * A figure as it was typed or stood in a file.
 *
 * @param measure what it is a figure of, in whatever words
 */
public record OfficialWords(String measure, String value, String numerator, String denominator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 4;
    private static final int MOST_PUPILS = 10_000;
    private static final long MOST_POINTS = 10_000_000;
    private static final int HIGHEST_GOAL = 3;

    /** Whether nothing at all was given. */
    public boolean isBlank() {
        return value.isBlank() && numerator.isBlank() && denominator.isBlank();
    }

    /** What came of the words: a figure, or why not. */
    public sealed interface Read {
        record Figure(OfficialInput input) implements Read {}

        /**
         * @param field value, numerator or denominator
         */
        record Refused(String field, String message) implements Read {}
    }

    /** Reads the words as a figure of this measure. */
    public Read read(Measure of) {
        Optional<BigDecimal> number = number(value);
        if (number.isEmpty()) {
            return new Read.Refused(
                    "value",
                    value.isBlank()
                            ? of.label() + ": give the figure itself, too."
                            : of.label() + ": “" + value.strip() + "” is not a number such as "
                                    + (of.isShare() ? "62 or 61.7." : "104.2."));
        }
        BigDecimal highest = highest(of);
        BigDecimal given = number.get();
        if (given.scale() > MOST_DECIMALS) {
            return new Read.Refused("value", of.label() + ": give at most four decimals.");
        }
        if (given.signum() < 0 || given.compareTo(highest) > 0) {
            return new Read.Refused(
                    "value", of.label() + " lies between 0 and " + highest + of.unit() + ", so " + given + " is none.");
        }
        Long top = whole(numerator, MOST_POINTS);
        if (top == null && !numerator.isBlank()) {
            return new Read.Refused("numerator", of.label() + ": how many reached it is a whole number.");
        }
        Long bottom = whole(denominator, MOST_PUPILS);
        if (bottom == null && !denominator.isBlank() || bottom != null && bottom == 0) {
            return new Read.Refused(
                    "denominator", of.label() + ": how many pupils counted is a whole number from 1 to 10000.");
        }
        if (top != null && bottom == null) {
            return new Read.Refused("denominator", of.label() + ": say, too, how many pupils counted.");
        }
        return agreeing(of, given, top, bottom);
    }

    private static Read agreeing(Measure of, BigDecimal given, @Nullable Long top, @Nullable Long bottom) {
        if (top != null && bottom != null) {
            if (of.isShare() && top > bottom) {
                return new Read.Refused("numerator", of.label() + ": " + top + " of " + bottom + " cannot be.");
            }
            BigDecimal worked = Official.rounded(of, top, bottom.intValue(), given.scale());
            if (worked.compareTo(given) != 0) {
                return new Read.Refused(
                        "numerator",
                        of.label() + ": " + top + " of " + bottom + " is " + worked + of.unit() + ", not " + given
                                + of.unit() + ". Look at all three again.");
            }
        }
        return new Read.Figure(new OfficialInput(of.id(), given, top, bottom == null ? null : bottom.intValue()));
    }

    /** The highest that a measure can be. */
    private static BigDecimal highest(Measure of) {
        int parts = of.parts().size();
        return switch (of.kind()) {
            case SHARE_ALL, SHARE_ANY, SHARE_TOP -> HUNDRED;
            case MEAN_VALUE ->
                BigDecimal.valueOf(of.parts().stream()
                        .map(Item::scale)
                        .flatMap(scale -> scale.marks().stream())
                        .mapToInt(MarkRange::max)
                        .max()
                        .orElse(Integer.MAX_VALUE));
            case MEAN_COUNT -> BigDecimal.valueOf(parts);
            case MEAN_SUM -> BigDecimal.valueOf((long) parts * HIGHEST_GOAL);
        };
    }

    private static Optional<BigDecimal> number(String text) {
        String plain = text.replace("%", "").strip();
        if (!plain.matches("[0-9]{1,9}([.][0-9]{1,9})?")) {
            return Optional.empty();
        }
        BigDecimal found = new BigDecimal(plain);
        return Optional.of(found.scale() < 0 ? found.setScale(0, RoundingMode.UNNECESSARY) : found);
    }

    private static @Nullable Long whole(String text, long most) {
        String plain = text.strip();
        if (!plain.matches("[0-9]{1,9}")) {
            return null;
        }
        long found = Long.parseLong(plain);
        return found > most ? null : found;
    }
}
