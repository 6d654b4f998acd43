package org.waymark.tracking.targets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Decoded;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.StatutorySubjects;

/** What may be aimed at: in which items of an edition, and with which values of their scales. */
public final class TargetValues {

    /** Codes of a teacher assessment that say that nothing was judged; whoever counts them, nobody aims at them. */
    private static final Set<String> NO_JUDGEMENT = Set.of("A", "D", "Q");

    private TargetValues() {}

    /**
     * The items in which a pupil of a year group may have a target, in the order of the columns: of a point every
     * judgement, of Key Stage 2 the scaled score of each test and else the teacher assessment.
     */
    public static List<Item> items(Edition edition, YearGroup yearGroup) {
        return edition.assessment().isPoint()
                ? edition.itemsFor(yearGroup).stream()
                        .filter(item -> item.kind() == ItemKind.JUDGEMENT)
                        .toList()
                : edition.subjects().stream()
                        .flatMap(subject -> ofKeyStage(edition, subject.code()).stream())
                        .toList();
    }

    private static Optional<Item> ofKeyStage(Edition edition, String subject) {
        List<Item> known = StatutorySubjects.items(Assessment.KS2, subject).stream()
                .flatMap(id -> edition.findItem(id).stream())
                .toList();
        return known.stream()
                .filter(item -> item.kind() == ItemKind.SCALED)
                .findFirst()
                .or(() -> known.stream()
                        .filter(item -> item.kind() == ItemKind.JUDGEMENT)
                        .findFirst());
    }

    /** The codes that may be aimed at, in the order of the scale; none for a scaled score. */
    public static List<Code> codes(Item item) {
        return item.kind() == ItemKind.SCALED
                ? List.of()
                : item.scale().codes().stream()
                        .filter(Code::typable)
                        .filter(code -> item.scale().banding().isPresent()
                                ? item.scale().findBand(code.value()).isPresent()
                                : code.counts().inDenominator() && !NO_JUDGEMENT.contains(code.value()))
                        .toList();
    }

    /** What may be typed, in words. */
    public static String allowed(Item item) {
        List<Code> codes = codes(item);
        return codes.isEmpty()
                ? item.scale()
                        .marks()
                        .map(range -> "a score of " + range.label())
                        .orElse("nothing")
                : codes.stream().map(Code::value).collect(Collectors.joining(", "));
    }

    /** What a text means as a target: a code, the label of a step in any case, or a score. */
    public static Decoded decode(Item item, String text) {
        List<Code> codes = codes(item);
        String plain = text.strip();
        Optional<Code> named = codes.stream()
                .filter(code -> code.label().equalsIgnoreCase(plain))
                .findFirst();
        if (named.isPresent()) {
            return new Decoded.Value(named.get().value());
        }
        Decoded decoded = item.decode(text);
        if (decoded instanceof Decoded.Value(String value)) {
            boolean aimedAt = codes.isEmpty()
                    ? item.scale().findCode(value).isEmpty()
                    : codes.stream().anyMatch(code -> code.value().equals(value));
            return aimedAt
                    ? decoded
                    : new Decoded.Refused(
                            value + " judges nothing, so it is no target. Give " + allowed(item) + ".", allowed(item));
        }
        return decoded instanceof Decoded.Refused(String message, String ignored)
                ? new Decoded.Refused(message + " Give " + allowed(item) + ".", allowed(item))
                : decoded;
    }

    /** The words of a value, such as {@code Securely at}; a score itself. */
    public static String label(Item item, String value) {
        return item.scale().findCode(value).map(Code::label).orElse(value);
    }
}
