package org.waymark.school;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as people and other systems write them: 2016-03-09, 9/3/2016, 09.03.2016, 9-3-2016, 9 March 2016, 9-Mar-2016, each
 * with or without a time of day behind it. Day before month always, as in the United Kingdom. A year of two digits is no date:
 * nobody can say whether a spreadsheet meant 2016 or 1916.
 */
public final class WrittenDates {

    private static final String TIME = "(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})" + TIME);
    private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2})[ -]([A-Za-z]{3,9})[ ,-]+(\\d{4})" + TIME);
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private WrittenDates() {}

    /** The date that a text holds, if it holds one. */
    public static Optional<LocalDate> find(String text) {
        String trimmed = text.strip();
        Matcher yearFirst = YEAR_FIRST.matcher(trimmed);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), Integer.parseInt(yearFirst.group(2)), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(trimmed);
        if (dayFirst.matches()) {
            return date(dayFirst.group(3), Integer.parseInt(dayFirst.group(2)), dayFirst.group(1));
        }
        Matcher inWords = IN_WORDS.matcher(trimmed);
        if (inWords.matches()) {
            return date(inWords.group(3), month(inWords.group(2)), inWords.group(1));
        }
        return Optional.empty();
    }

    private static int month(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        for (int month = 0; month < MONTHS.size(); month++) {
            if (MONTHS.get(month).startsWith(wanted) || wanted.equals("sept") && month == 8) {
                return month + 1;
            }
        }
        return 0;
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
