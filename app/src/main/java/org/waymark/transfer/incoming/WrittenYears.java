package org.waymark.transfer.incoming;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads academic years as tables write them: 2026, 2025/26, 2025/2026, 2025-26, 202526; each is 2026. */
final class WrittenYears {

    private static final int EARLIEST = 2001;
    private static final int LATEST = 2099;
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)(?:\\s*[/–_-]?\\s*(?:20)?(\\d\\d))?");
    private static final Pattern WITHIN = Pattern.compile("(?<![\\d.])" + YEAR.pattern() + "(?![\\d.])");

    private WrittenYears() {}

    /**
     * A year within a text.
     *
     * @param year the academic year, by the year in which it ends
     * @param rest the text without it
     */
    record Found(int year, String rest) {}

    /** The year that a text is, if it is one. */
    static Optional<Integer> find(String text) {
        Matcher year = YEAR.matcher(text.strip());
        return year.matches() ? year(year) : Optional.empty();
    }

    /** The first year within a text. */
    static Optional<Found> findWithin(String text) {
        Matcher year = WITHIN.matcher(text);
        return year.find()
                ? year(year)
                        .map(ending -> new Found(
                                ending, (text.substring(0, year.start()) + " " + text.substring(year.end())).strip()))
                : Optional.empty();
    }

    private static Optional<Integer> year(Matcher year) {
        int first = Integer.parseInt(year.group(1));
        if (year.group(2) == null) {
            return inRange(first);
        }
        return Integer.parseInt(year.group(2)) == (first + 1) % 100 ? inRange(first + 1) : Optional.empty();
    }

    private static Optional<Integer> inRange(int year) {
        return year >= EARLIEST && year <= LATEST ? Optional.of(year) : Optional.empty();
    }
}
