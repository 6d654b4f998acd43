package org.waymark.parents.comments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.parents.comments.CommentMark.Kind;
import org.waymark.school.OnRoll;

/**
 * Looks through the comments of a class: spelling, and what slips in when thirty are written in an evening: another
 * child's name, the wrong he or she, the same words twice, gaps left to fill in. Changes nothing.
 */
final class CommentCheck {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)*");
    private static final Pattern TWICE = Pattern.compile("\\b(\\p{L}+)\\s+\\1\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern GAP = Pattern.compile(
            "\\{[^}\\n]*\\}|\\[[^\\]\\n]*\\]|<[^>\\n]*>|_{3,}|\\?{2,}|\\bX{2,}\\b|\\bTB[CA]\\b|\\bs/he\\b"
                    + "|\\b(?:he/she|she/he|his/her|her/his|him/her|her/him|name/s?he)\\b|\\blorem ipsum\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> OF_BOYS = Set.of("he", "him", "his", "himself");
    private static final Set<String> OF_GIRLS = Set.of("she", "her", "hers", "herself");
    private static final int LONG_ENOUGH = 60;
    private static final int MOST_SPELLINGS = 12;

    private final Spelling spelling;
    private final List<OnRoll> pupils;
    private final Map<Long, Map<String, String>> texts;
    private final List<CommentPart> parts;
    private final Set<String> known = new HashSet<>();
    private final Map<String, List<OnRoll>> byForename = new HashMap<>();
    private final Map<String, List<OnRoll>> byText = new HashMap<>();

    /**
     * @param pupils of the class
     * @param texts what is written about them, by pupil and part
     * @param ownWords further words that are right in this school, and its name
     */
    CommentCheck(
            Spelling spelling,
            List<OnRoll> pupils,
            Map<Long, Map<String, String>> texts,
            List<CommentPart> parts,
            Collection<String> ownWords) {
        this.spelling = spelling;
        this.pupils = pupils;
        this.texts = texts;
        this.parts = parts;
        ownWords.forEach(this::know);
        for (OnRoll pupil : pupils) {
            know(pupil.forename());
            know(pupil.surname());
            if (pupil.className() != null) {
                know(pupil.className());
            }
            byForename
                    .computeIfAbsent(pupil.forename(), name -> new ArrayList<>())
                    .add(pupil);
            texts.getOrDefault(pupil.pupilId(), Map.of()).values().stream()
                    .filter(text -> text.length() >= LONG_ENOUGH)
                    .map(text -> nameless(pupil, text))
                    .distinct()
                    .forEach(text -> byText.computeIfAbsent(text, same -> new ArrayList<>())
                            .add(pupil));
        }
    }

    private void know(String words) {
        Matcher word = WORD.matcher(words);
        while (word.find()) {
            known.add(folded(word.group()));
        }
    }

    /** What wants a look, by pupil and part; comments without anything are not in it. */
    Map<Long, Map<String, List<CommentMark>>> marks() {
        Map<Long, Map<String, List<CommentMark>>> marks = new LinkedHashMap<>();
        for (OnRoll pupil : pupils) {
            for (CommentPart part : parts) {
                String text = texts.getOrDefault(pupil.pupilId(), Map.of()).getOrDefault(part.id(), "");
                List<CommentMark> found = text.isBlank() ? List.of() : marks(pupil, part, text);
                if (!found.isEmpty()) {
                    marks.computeIfAbsent(pupil.pupilId(), id -> new LinkedHashMap<>())
                            .put(part.id(), found);
                }
            }
        }
        return marks;
    }

    private List<CommentMark> marks(OnRoll pupil, CommentPart part, String text) {
        List<CommentMark> marks = new ArrayList<>();
        otherNames(pupil, text, marks);
        same(pupil, text, marks);
        gaps(text, marks);
        spelling(text, marks);
        Matcher twice = TWICE.matcher(text);
        while (twice.find()) {
            marks.add(new CommentMark(
                    Kind.DOUBLE_WORD,
                    twice.group(),
                    "“" + twice.group(1) + "” stands here twice.",
                    List.of(twice.group(1))));
        }
        pronouns(pupil, text, marks);
        length(part, text, marks);
        return marks;
    }

    private void otherNames(OnRoll pupil, String text, List<CommentMark> marks) {
        Set<String> seen = new LinkedHashSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String name = withoutPossessive(word.group());
            List<OnRoll> others = byForename.getOrDefault(name, List.of());
            boolean own = name.equals(pupil.forename())
                    || List.of(pupil.surname().split("[\\s-]+")).contains(name);
            // Will, Grace and Hope begin sentences that are about nobody of that name.
            boolean mayBeAWord = startsSentence(text, word.start()) && spelling.knows(name.toLowerCase(Locale.ROOT));
            if (!others.isEmpty() && !own && !mayBeAWord && seen.add(name)) {
                marks.add(new CommentMark(
                        Kind.OTHER_NAME,
                        name,
                        name + " is another child of the class. Is this comment about " + pupil.forename() + "?",
                        List.of(pupil.forename())));
            }
        }
    }

    private void same(OnRoll pupil, String text, List<CommentMark> marks) {
        byText.getOrDefault(nameless(pupil, text), List.of()).stream()
                .filter(other -> other.pupilId() != pupil.pupilId())
                .findFirst()
                .ifPresent(other -> marks.add(new CommentMark(
                        Kind.SAME_AS,
                        "",
                        "Word for word what " + other.forename() + " " + other.surname() + " has"
                                + (text.contains(pupil.forename()) ? ", but for the name." : "."),
                        List.of())));
    }

    private static void gaps(String text, List<CommentMark> marks) {
        Set<String> seen = new LinkedHashSet<>();
        Matcher gap = GAP.matcher(text);
        while (gap.find()) {
            if (seen.add(gap.group())) {
                marks.add(new CommentMark(
                        Kind.PLACEHOLDER, gap.group(), "“" + gap.group() + "” is still to be filled in.", List.of()));
            }
        }
    }

    private void spelling(String text, List<CommentMark> marks) {
        Set<String> seen = new LinkedHashSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find() && seen.size() < MOST_SPELLINGS) {
            String found = word.group().replace('’', '\'');
            String plain = withoutPossessive(found);
            if (!isRight(found, plain) && seen.add(plain)) {
                List<String> meant = spelling.suggest(plain);
                marks.add(new CommentMark(
                        Kind.SPELLING,
                        withoutPossessive(word.group()),
                        "“" + plain + "” is not in the dictionary.",
                        meant));
            }
        }
    }

    private boolean isRight(String found, String plain) {
        boolean letters = plain.length() == 1 || plain.length() <= 6 && plain.equals(plain.toUpperCase(Locale.ROOT));
        return letters
                || known.contains(folded(found))
                || known.contains(folded(plain))
                || spelling.knows(found)
                || spelling.knows(plain)
                || spelling.knows(plain.toLowerCase(Locale.ROOT));
    }

    private static void pronouns(OnRoll pupil, String text, List<CommentMark> marks) {
        String sex = pupil.sex();
        Set<String> others = "F".equals(sex) ? OF_BOYS : "M".equals(sex) ? OF_GIRLS : Set.of();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (others.contains(word.group().toLowerCase(Locale.ROOT))) {
                marks.add(new CommentMark(
                        Kind.PRONOUN,
                        word.group(),
                        "“" + word.group() + "”: the school has " + pupil.forename() + " as "
                                + ("F".equals(sex) ? "a girl" : "a boy") + ". Is it meant for somebody else?",
                        List.of()));
                return;
            }
        }
    }

    private static void length(CommentPart part, String text, List<CommentMark> marks) {
        int length = text.strip().length();
        if (length < part.least()) {
            marks.add(new CommentMark(
                    Kind.LENGTH,
                    "",
                    length + " characters; the school asks for " + part.least() + " at least.",
                    List.of()));
        } else if (length > part.most()) {
            marks.add(new CommentMark(
                    Kind.LENGTH, "", length + " characters; the page is made for " + part.most() + ".", List.of()));
        }
    }

    private static boolean startsSentence(String text, int start) {
        int at = start - 1;
        while (at >= 0 && (Character.isWhitespace(text.charAt(at)) || "\"“‘(".indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return at < 0 || ".!?:\n".indexOf(text.charAt(at)) >= 0;
    }

    private static String nameless(OnRoll pupil, String text) {
        return text.replace(pupil.forename(), "\u0001")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String withoutPossessive(String word) {
        return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
    }

    private static String folded(String word) {
        return word.replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
