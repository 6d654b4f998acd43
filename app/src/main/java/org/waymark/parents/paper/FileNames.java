package org.waymark.parents.paper;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.parents.Languages;
import org.waymark.parents.Print;
import org.waymark.school.OnRoll;

/**
 * What files of reports are called: {@code 2026_Y6_Oak_Nowak_Ada_report.pdf}. Only letters, figures, hyphens and the lines
 * between, so that every system takes them; Latin letters without their accents. No UPN.
 */
public final class FileNames {

    private static final int LONGEST_PART = 40;

    private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");

    /** Latin letters that are no letter with an accent. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'Ð', "D"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'Þ', "Th"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "Ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "Oe"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ı', "i"));

    private FileNames() {}

    /**
     * The name of one pupil's file. Two pupils of one name and class have the same one: see {@link #map}.
     *
     * @param language of the report, as a BCP 47 tag
     * @param ending such as {@code pdf}
     */
    public static String of(OnRoll pupil, String language, Print print, String ending) {
        return name(
                Stream.of(
                        Integer.toString(pupil.year()),
                        yearGroup(pupil.yearGroup()),
                        text(pupil.className()),
                        pupil.surname(),
                        pupil.forename(),
                        "report",
                        print == Print.NORMAL ? "" : print.code(),
                        Languages.isEnglish(language) ? "" : language),
                ending);
    }

    /** The names of many pupils' files, by pupil: of two that would be the same the second gets a number. */
    public static Map<Long, String> map(Collection<OnRoll> pupils, String language, Print print, String ending) {
        Map<Long, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (OnRoll pupil : pupils) {
            names.put(pupil.pupilId(), apart(of(pupil, language, print, ending), taken));
        }
        return names;
    }

    /**
     * A name that is not taken yet: itself, or with a number before its ending. It is taken then. Large and small letters
     * are the same, as they are on many disks.
     *
     * @param taken in small letters
     */
    public static String apart(String name, Set<String> taken) {
        int dot = name.lastIndexOf('.');
        String free = name;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = name.substring(0, dot) + "_" + number + name.substring(dot);
        }
        return free;
    }

    /**
     * The name of a file of many reports, such as {@code 2026_Year-6_reports.zip}.
     *
     * @param what whose they are, such as "Year 6"
     * @param year named by the year in which it ends
     */
    public static String ofMany(String what, int year, String ending) {
        return name(Stream.of(Integer.toString(year), what, "reports"), ending);
    }

    private static String yearGroup(String code) {
        return code.length() == 1 && Character.isDigit(code.charAt(0)) ? "Y" + code : code;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String name(Stream<String> parts, String ending) {
        return parts.map(FileNames::safe).filter(part -> !part.isEmpty()).collect(Collectors.joining("_")) + "."
                + ending;
    }

    private static String safe(String part) {
        StringBuilder safe = new StringBuilder();
        String bare =
                ACCENTS.matcher(Normalizer.normalize(part, Normalizer.Form.NFD)).replaceAll("");
        Normalizer.normalize(bare, Normalizer.Form.NFC)
                .codePoints()
                .filter(letter -> letter != '\'' && letter != '’')
                .forEach(letter -> {
                    if (Character.isLetterOrDigit(letter)) {
                        safe.append(LETTERS.getOrDefault(letter, Character.toString(letter)));
                    } else if (!safe.isEmpty() && safe.charAt(safe.length() - 1) != '-') {
                        safe.append('-');
                    }
                });
        if (safe.length() > LONGEST_PART) {
            // No half of a letter that takes two places.
            safe.setLength(Character.isHighSurrogate(safe.charAt(LONGEST_PART - 1)) ? LONGEST_PART - 1 : LONGEST_PART);
        }
        while (!safe.isEmpty() && safe.charAt(safe.length() - 1) == '-') {
            safe.setLength(safe.length() - 1);
        }
        return safe.toString();
    }
}
