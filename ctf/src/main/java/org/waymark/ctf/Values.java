package org.waymark.ctf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates, numbers and flags of one record; what cannot be read becomes a finding and is left out. */
final class Values {
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ][0-9:.]*)?(?:Z|[+-][0-9:]+)?");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\u2028\u2029]");

    private final FindingSink findings;
    private final @Nullable CtfPupilReference pupil;

    Values(FindingSink findings, @Nullable CtfPupilReference pupil) {
        this.findings = findings;
        this.pupil = pupil;
    }

    @Nullable
    LocalDate date(Draft draft, Tag tag) {
        return date(draft, tag, CtfRule.BAD_DATE);
    }

    @Nullable
    LocalDate date(Draft draft, Tag tag, CtfRule ruleWhenBad) {
        Draft.Text text = draft.find(tag);
        if (text == null) {
            return null;
        }
        LocalDate plain = findDate(text.value());
        if (plain != null) {
            return plain;
        }
        LocalDate dayFirst = parse(text.value(), DAY_FIRST, 3, 2, 1);
        if (dayFirst == null) {
            add(
                    ruleWhenBad,
                    text,
                    tag.element() + " is \"" + shown(text.value()) + "\", which is not a date.",
                    "Correct it in the system that made the file; dates are written like 2015-10-03.");
            return null;
        }
        add(
                CtfRule.DATE_FORM,
                text,
                tag.element() + " is written \"" + shown(text.value()) + "\"; it was read as " + dayFirst + ".",
                "Check that the day and the month are the right way round.");
        return dayFirst;
    }

    /**
     * The date that a text is, as XML writes dates. Nearly every one has the plain form of ten characters, for which a
     * pattern would be far too slow.
     */
    static @Nullable LocalDate findDate(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return parse(text, DATE, 1, 2, 3);
        }
        int year = Digits.value(text, 0, 4);
        int month = Digits.value(text, 5, 7);
        int day = Digits.value(text, 8, 10);
        if (year < 0
                || month < 1
                || month > 12
                || day < 1
                || day > Month.of(month).maxLength()) {
            return null;
        }
        return day == 29 && month == 2 && !Year.isLeap(year) ? null : LocalDate.of(year, month, day);
    }

    private static @Nullable LocalDate parse(String text, Pattern pattern, int year, int month, int day) {
        Matcher parts = pattern.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        try {
            return LocalDate.of(number(parts, year), number(parts, month), number(parts, day));
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static int number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    @Nullable
    Integer number(Draft draft, Tag tag) {
        Draft.Text text = draft.find(tag);
        if (text == null) {
            return null;
        }
        if (Digits.are(text.value(), 1, 9)) {
            return Integer.valueOf(text.value());
        }
        add(
                CtfRule.BAD_NUMBER,
                text,
                tag.element() + " is \"" + shown(text.value()) + "\", which is not a whole number.",
                "Correct it in the system that made the file, or leave it: nothing was taken from it.");
        return null;
    }

    @Nullable
    Boolean flag(Draft draft, Tag tag) {
        Draft.Text text = draft.find(tag);
        if (text == null) {
            return null;
        }
        return switch (text.value().toLowerCase(Locale.ROOT)) {
            case "true", "1", "y", "yes" -> Boolean.TRUE;
            case "false", "0", "n", "no" -> Boolean.FALSE;
            default -> {
                add(
                        CtfRule.BAD_FLAG,
                        text,
                        tag.element() + " is \"" + shown(text.value()) + "\", where true or false belongs.",
                        "Correct it in the system that made the file, or leave it: nothing was taken from it.");
                yield null;
            }
        };
    }

    void add(CtfRule rule, Draft.Text at, String message, String hint) {
        findings.add(rule, message, hint, at.line(), at.column(), pupil);
    }

    void add(CtfRule rule, Draft at, String message, String hint) {
        findings.add(rule, message, hint, at.line(), at.column(), pupil);
    }

    /** A value as messages show it: short, on one line. */
    static String shown(String value) {
        return shown(value, 60);
    }

    /** A text as messages show it: at most so many characters, none of them a control character or half a pair. */
    static String shown(String text, int most) {
        String start = text;
        if (text.length() > most) {
            boolean splitsPair = Character.isSurrogatePair(text.charAt(most - 1), text.charAt(most));
            start = text.substring(0, splitsPair ? most - 1 : most) + "…";
        }
        return CONTROL.matcher(start).replaceAll(" ");
    }

    /** A path as messages show it: its end, where it is long. */
    static String shownPath(String path) {
        if (path.length() <= 160) {
            return path;
        }
        int start = path.length() - 160;
        boolean splitsPair = Character.isSurrogatePair(path.charAt(start - 1), path.charAt(start));
        return "…" + path.substring(splitsPair ? start + 1 : start);
    }
}
