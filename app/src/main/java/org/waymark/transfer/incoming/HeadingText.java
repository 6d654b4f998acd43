package org.waymark.transfer.incoming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Assessment;

/**
 * A heading taken apart into the words that trackers and portals make headings of.
 *
 * @param assessment the assessment it names; null if none
 * @param subject the subject as item ids have it; null if none
 * @param kind what of the subject: {@code raw}, {@code scaled}, {@code outcome}, {@code ta}, {@code score},
 *     {@code spelling}, {@code p1} …;
 *     null if none
 * @param check {@code y1} or {@code y2} where a year group is named
 * @param left words that mean nothing here
 * @param hedged whether something in it only hints, such as a year group instead of a key stage
 */
record HeadingText(
        @Nullable Assessment assessment,
        @Nullable String subject,
        @Nullable String kind,
        @Nullable String check,
        List<String> left,
        boolean hedged) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L}{3})(?=\\d)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");

    /** Longer ones first: the first that fits is taken. */
    private static final List<Map.Entry<String, String>> PHRASES = List.of(
            Map.entry("early years foundation stage profile", "eyfsp"),
            Map.entry("english grammar punctuation and spelling", "gps"),
            Map.entry("grammar punctuation and vocabulary", "gps"),
            Map.entry("grammar punctuation and spelling", "gps"),
            Map.entry("spelling punctuation and grammar", "gps"),
            Map.entry("grammar punctuation spelling", "gps"),
            Map.entry("spelling punctuation grammar", "gps"),
            Map.entry("spa g", "gps"),
            Map.entry("multiplication tables check", "mtc"),
            Map.entry("multiplication table check", "mtc"),
            Map.entry("multiplication check", "mtc"),
            Map.entry("multiplication tables", "mtc"),
            Map.entry("times tables check", "mtc"),
            Map.entry("times tables", "mtc"),
            Map.entry("phonics screening check", "phonics"),
            Map.entry("phonics screening", "phonics"),
            Map.entry("phonics check", "phonics"),
            Map.entry("teacher assessment outcome", "ta"),
            Map.entry("teacher assessment", "ta"),
            Map.entry("teacher judgement", "ta"),
            Map.entry("ta outcome", "ta"),
            Map.entry("ta judgement", "ta"),
            Map.entry("scaled score", "scaled"),
            Map.entry("scale score", "scaled"),
            Map.entry("total raw score", "raw"),
            Map.entry("total raw mark", "raw"),
            Map.entry("raw score", "raw"),
            Map.entry("raw mark", "raw"),
            Map.entry("raw total", "raw"),
            Map.entry("total marks", "raw"),
            Map.entry("total mark", "raw"),
            Map.entry("total score", "raw"),
            Map.entry("test outcome", "outcome"),
            Map.entry("key stage 1", "ks1"),
            Map.entry("key stage 2", "ks2"),
            Map.entry("paper 1", "p1"),
            Map.entry("paper 2", "p2"),
            Map.entry("paper 3", "p3"),
            Map.entry("paper one", "p1"),
            Map.entry("paper two", "p2"),
            Map.entry("paper three", "p3"),
            Map.entry("year 1", "y1"),
            Map.entry("year 2", "y2"),
            Map.entry("year 4", "y4"),
            Map.entry("year 6", "y6"));

    private static final Map<String, Assessment> ASSESSMENTS = Map.of(
            "eyfsp", Assessment.EYFSP,
            "eyfs", Assessment.EYFSP,
            "fsp", Assessment.EYFSP,
            "phonics", Assessment.PHONICS,
            "psc", Assessment.PHONICS,
            "ks1", Assessment.KS1,
            "mtc", Assessment.MTC,
            "ks2", Assessment.KS2);

    private static final Map<String, String> SUBJECTS = Map.ofEntries(
            Map.entry("reading", "reading"),
            Map.entry("read", "reading"),
            Map.entry("rdg", "reading"),
            Map.entry("writing", "writing"),
            Map.entry("writ", "writing"),
            Map.entry("maths", "maths"),
            Map.entry("math", "maths"),
            Map.entry("mathematics", "maths"),
            Map.entry("gps", "gps"),
            Map.entry("spag", "gps"),
            Map.entry("gaps", "gps"),
            Map.entry("egps", "gps"),
            Map.entry("science", "science"),
            Map.entry("sci", "science"));

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("scaled", "scaled"),
            Map.entry("ss", "scaled"),
            Map.entry("raw", "raw"),
            Map.entry("mark", "raw"),
            Map.entry("marks", "raw"),
            Map.entry("total", "raw"),
            Map.entry("outcome", "outcome"),
            Map.entry("ta", "ta"),
            Map.entry("score", "score"),
            Map.entry("p1", "p1"),
            Map.entry("p2", "p2"),
            Map.entry("p3", "p3"));

    /** Words of a heading that say nothing more. */
    private static final Set<String> FILLERS =
            Set.of("test", "tests", "check", "english", "the", "of", "in", "for", "and", "pupil", "end", "final");

    /** Words that say: this is something else, and must never be taken for a national result. */
    private static final Set<String> ELSE = Set.of(
            "target",
            "targets",
            "predicted",
            "prediction",
            "forecast",
            "estimate",
            "estimated",
            "mock",
            "practice",
            "autumn",
            "spring",
            "summer",
            "term",
            "baseline",
            "progress",
            "previous",
            "prior",
            "fft",
            "difference",
            "points",
            "average",
            "percent",
            "percentage",
            "rank",
            "age",
            "standardised",
            "standardized",
            "date",
            "eligible",
            "level",
            "adjusted",
            "combined",
            "rwm",
            "gld",
            "set",
            "group",
            "teacher",
            "comment",
            "comments");

    static HeadingText of(String heading) {
        String text = " "
                + NO_WORD.matcher(BETWEEN_WORDS.matcher(heading).replaceAll(" "))
                        .replaceAll(" ")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                + " ";
        for (Map.Entry<String, String> phrase : PHRASES) {
            text = text.replace(" " + phrase.getKey() + " ", " " + phrase.getValue() + " ");
        }
        return new Parts().read(List.of(text.strip().split(" ")));
    }

    /** Whether it says of itself that it is no national result. */
    boolean isSomethingElse() {
        return left.stream().anyMatch(ELSE::contains);
    }

    private static final class Parts {
        private final Set<Assessment> assessments = EnumSet.noneOf(Assessment.class);
        private final List<String> subjects = new ArrayList<>();
        private final List<String> kinds = new ArrayList<>();
        private final List<String> left = new ArrayList<>();
        private @Nullable String check;
        private boolean hedged;

        HeadingText read(List<String> words) {
            words.forEach(this::take);
            boolean two = assessments.size() > 1 || subjects.size() > 1;
            return new HeadingText(
                    two ? null : first(assessments),
                    two ? null : first(subjects),
                    kind(),
                    check,
                    List.copyOf(left),
                    hedged || two);
        }

        private void take(String word) {
            if (ASSESSMENTS.containsKey(word)) {
                assessments.add(ASSESSMENTS.get(word));
            } else if (SUBJECTS.containsKey(word)) {
                add(subjects, SUBJECTS.get(word));
            } else if (KINDS.containsKey(word)) {
                add(kinds, KINDS.get(word));
            } else if (word.equals("arithmetic")) {
                add(subjects, "maths");
                add(kinds, "p1");
            } else if (word.equals("spelling")) {
                add(subjects, "gps");
                add(kinds, "spelling");
            } else if (word.equals("y1") || word.equals("y2")) {
                check = word;
            } else if (word.equals("y6") || word.equals("sats")) {
                assessments.add(Assessment.KS2);
                hedged = true;
            } else if (!FILLERS.contains(word) && !word.isEmpty() && !word.equals("y4")) {
                left.add(word);
            }
        }

        private static void add(List<String> list, @Nullable String word) {
            if (word != null && !list.contains(word)) {
                list.add(word);
            }
        }

        /** The mark of paper 1 is paper 1's mark, a raw score is no score of another kind; anything else contradicts itself. */
        private @Nullable String kind() {
            List<String> telling = new ArrayList<>(kinds);
            if (telling.size() > 1) {
                telling.remove("score");
            }
            if (telling.size() > 1) {
                telling.remove("raw");
            }
            hedged |= telling.size() > 1;
            return first(telling);
        }

        private static <T> @Nullable T first(Collection<T> all) {
            return all.isEmpty() ? null : all.iterator().next();
        }
    }
}
