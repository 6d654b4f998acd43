package org.waymark.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A year group of a primary school, Nursery to Year 6. */
public enum YearGroup {
    NURSERY("N", "Nursery", 4),
    RECEPTION("R", "Reception", 5),
    YEAR_1("1", "Year 1", 6),
    YEAR_2("2", "Year 2", 7),
    YEAR_3("3", "Year 3", 8),
    YEAR_4("4", "Year 4", 9),
    YEAR_5("5", "Year 5", 10),
    YEAR_6("6", "Year 6", 11);

    private static final Pattern NOISE = Pattern.compile("[\\s\\u00a0._]");

    private final String code;
    private final String label;
    private final int turning;

    YearGroup(String code, String label, int turning) {
        this.code = code;
        this.label = label;
        this.turning = turning;
    }

    /** {@code N}, {@code R}, {@code 1} … {@code 6}. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The year group of the year after; empty after Year 6, when pupils leave. */
    public Optional<YearGroup> next() {
        return Arrays.stream(values())
                .filter(other -> other.turning == turning + 1)
                .findFirst();
    }

    /**
     * The academic year, counted 1 September to 31 August, in which pupils of this year group are usually born: those
     * of Reception turn five during the year.
     */
    public AcademicYear usualBirths(AcademicYear year) {
        return year.minus(turning);
    }

    /**
     * Reads a year group as people and files write it, in any case: {@code N N1 N2 E1 E2 Nursery}, {@code R 0
     * Reception}, {@code 1 Y1 Year1 "Year 1"} and so on.
     */
    public static Optional<YearGroup> find(String text) {
        String word = NOISE.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
        if (word.startsWith("YEAR")) {
            word = word.substring("YEAR".length());
        } else if (word.startsWith("YR") || word.startsWith("Y")) {
            word = word.substring(word.startsWith("YR") && word.length() > 2 ? 2 : 1);
        }
        return switch (word) {
            case "N", "N1", "N2", "E1", "E2", "NURSERY" -> Optional.of(NURSERY);
            case "R", "0", "00", "RECEPTION" -> Optional.of(RECEPTION);
            case "1", "01" -> Optional.of(YEAR_1);
            case "2", "02" -> Optional.of(YEAR_2);
            case "3", "03" -> Optional.of(YEAR_3);
            case "4", "04" -> Optional.of(YEAR_4);
            case "5", "05" -> Optional.of(YEAR_5);
            case "6", "06" -> Optional.of(YEAR_6);
            default -> Optional.empty();
        };
    }
}
