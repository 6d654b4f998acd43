package org.waymark.analysis.tie;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;

/** Finds the measure that words are about: its id, its name in Waymark, or a heading in somebody else's words. */
final class MeasureWords {

    private static final Pattern NOISE = Pattern.compile("[^a-z0-9]+");
    private static final Pattern TWO = Pattern.compile(".*\\b(year 2|y2)\\b.*");

    private final String words;

    private MeasureWords(String words) {
        this.words = plain(words);
    }

    /** The one measure of the edition that these words are about; empty for none and for several. */
    static Optional<Measure> find(Edition edition, String words) {
        String plain = plain(words);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        Optional<Measure> named = only(
                edition.measures(),
                measure -> List.of(plain(measure.id()), plain(measure.label()), plain(measure.title()))
                        .contains(plain));
        return named.isPresent() ? named : edition.findMeasure(new MeasureWords(words).id(edition));
    }

    private static Optional<Measure> only(List<Measure> measures, Predicate<Measure> like) {
        List<Measure> found = measures.stream().filter(like).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private String id(Edition edition) {
        String code = edition.assessment().code();
        return switch (edition.assessment()) {
            case KS1, KS2 -> code + "." + subject() + "." + standard();
            case PHONICS -> code + "." + (TWO.matcher(words).matches() ? has("end", "by") ? "by_y2" : "y2" : "y1");
            case MTC -> code + "." + (has("full", "25") ? "full_marks" : has("mean", "average") ? "mean" : "");
            case EYFSP -> code + "." + profile();
            case AUTUMN_1, AUTUMN_2, SPRING_1, SPRING_2, SUMMER_1, SUMMER_2 -> "";
        };
    }

    private String profile() {
        if (has("gld", "good")) {
            return "gld";
        }
        if (has("points")) {
            return "average_total_points";
        }
        if (has("mean", "average")) {
            return "mean_expected";
        }
        return has("communication") ? "communication_language_literacy" : has("all", "17") ? "all17" : "";
    }

    private String subject() {
        boolean maths = has("maths", "mathematics", "mat");
        boolean reading = has("reading", "read");
        boolean writing = has("writing", "writ", "writta");
        if (has("rwm", "combined") || maths && reading && writing) {
            return "rwm";
        }
        if (has("gps", "spag", "grammar", "punctuation", "spelling")) {
            return "gps";
        }
        List<String> subjects = List.of(
                reading ? "reading" : "",
                maths ? "maths" : "",
                writing ? "writing" : "",
                has("science") ? "science" : "");
        List<String> named =
                subjects.stream().filter(subject -> !subject.isEmpty()).toList();
        return named.size() == 1 ? named.getFirst() : "";
    }

    private String standard() {
        if (has("higher", "high", "greater", "gds", "110")) {
            return "higher";
        }
        return has("average", "mean", "avg") ? "average" : "expected";
    }

    private boolean has(String... any) {
        return List.of(words.split(" ")).stream().anyMatch(List.of(any)::contains);
    }

    private static String plain(String text) {
        return NOISE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
