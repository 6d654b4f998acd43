package org.waymark.school;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.catalogue.YearGroup;

/**
 * Works out what a class will probably be called in the next year from what it is called now: "5 Oak" becomes "6 Oak", "RB"
 * becomes "1B", "Oak" stays "Oak". Of a mixed class such as "5/6 Oak" the pupils of Year 5 stay in "5/6 Oak" and those of
 * Year 6 leave. It is only a suggestion that a person sees and may change.
 */
final class ClassNames {

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[1-6](?![0-9])");
    private static final Pattern RECEPTION =
            Pattern.compile("(?:Reception|\\bYR(?![a-z])|\\bR(?=[A-Z]?\\b)|\\bR(?= ))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NURSERY = Pattern.compile("(?:Nursery|\\bN(?=[A-Z]?\\b)|\\bN(?= ))");

    private ClassNames() {}

    /** The name for the pupils of one year group of a class once they are in the next one. */
    static String next(String name, YearGroup now) {
        return switch (now) {
            case NURSERY -> replaceFirst(NURSERY, name, "Nursery", "Reception", "R");
            case RECEPTION -> fromReception(name);
            case YEAR_1, YEAR_2, YEAR_3, YEAR_4, YEAR_5, YEAR_6 -> fromNumbered(name, Integer.parseInt(now.code()));
        };
    }

    private static String fromReception(String name) {
        if (name.equalsIgnoreCase("Reception")) {
            return "Year 1";
        }
        return replaceFirst(RECEPTION, name, "Reception", "1", name.startsWith("YR") ? "Y1" : "1");
    }

    private static String replaceFirst(Pattern pattern, String name, String word, String forWord, String forLetter) {
        Matcher matcher = pattern.matcher(name);
        if (!matcher.find()) {
            return name;
        }
        String with = matcher.group().equalsIgnoreCase(word) ? forWord : forLetter;
        return name.substring(0, matcher.start()) + with + name.substring(matcher.end());
    }

    private static String fromNumbered(String name, int now) {
        List<MatchResult> numbers = NUMBER.matcher(name).results().toList();
        if (numbers.isEmpty()) {
            return name;
        }
        List<Integer> values =
                numbers.stream().map(number -> Integer.parseInt(number.group())).toList();
        if (!values.contains(now) || values.contains(now + 1)) {
            return name;
        }
        // A mixed class keeps its width: from 3/4 Oak to 5/6 Oak.
        int step = values.size();
        if (values.stream().anyMatch(value -> value + step > 6)) {
            return name;
        }
        return NUMBER.matcher(name).replaceAll(number -> Integer.toString(Integer.parseInt(number.group()) + step));
    }
}
