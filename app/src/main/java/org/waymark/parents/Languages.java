package org.waymark.parents;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;

/** The languages of reports and letters, as BCP 47 tags. */
public final class Languages {

    /** The language every school has words in. */
    public static final String ENGLISH = "en-GB";

    private Languages() {}

    /**
     * Which of the languages there are to use for somebody: the very one asked for, else one that differs by its region or
     * script only, else English.
     *
     * @param there the languages there are
     * @param wanted as a family has it; empty for English
     */
    public static String choose(List<String> there, String wanted) {
        if (wanted.isBlank()) {
            return ENGLISH;
        }
        Locale asked = Locale.forLanguageTag(wanted);
        return there.stream()
                .filter(tag -> Locale.forLanguageTag(tag).equals(asked))
                .findFirst()
                .or(() -> there.stream()
                        .filter(tag -> Locale.forLanguageTag(tag).getLanguage().equals(asked.getLanguage()))
                        .findFirst())
                .orElse(ENGLISH);
    }

    /** Whether a language is written from right to left, in the script it is usually written in unless the tag names one. */
    public static boolean isRightToLeft(String tag) {
        return ULocale.forLanguageTag(tag).isRightToLeft();
    }

    /** Whether it is English, of any country. */
    public static boolean isEnglish(String tag) {
        return Locale.forLanguageTag(tag).getLanguage().equals("en");
    }

    /** The language as people in England name it, such as "Polish"; the tag itself where it has no name. */
    public static String name(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.UK);
        return name.isEmpty() ? tag : name;
    }
}
