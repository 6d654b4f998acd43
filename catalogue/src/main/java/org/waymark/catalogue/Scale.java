package org.waymark.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values that an item allows in an edition.
 *
 * @param id its name within the edition, such as {@code ta.writing}
 * @param marks the whole marks or scores, if it has any
 * @param codes every code of that year: typed ones, worked-out ones, and those whose meaning is not confirmed
 * @param banding the bands of a school's own scale; empty for every national one
 */
public record Scale(String id, Optional<MarkRange> marks, List<Code> codes, Optional<Banding> banding) {
    public Scale {
        codes = List.copyOf(codes);
    }

    /** A national scale. */
    public Scale(String id, Optional<MarkRange> marks, List<Code> codes) {
        this(id, marks, codes, Optional.empty());
    }

    /** The band of a stored value on a school's own scale; empty on a national one. */
    public Optional<Band> findBand(@Nullable String value) {
        return banding.flatMap(bands -> bands.of(value));
    }

    /** What this text means on this scale. */
    public Decoded decode(String text) {
        return Decoder.decode(this, text, "the scale", "Marks");
    }

    /** The code of this text, in any case; the unconfirmed and worked-out ones too. */
    public Optional<Code> findCode(String text) {
        return Decoder.findCode(this, text);
    }

    /** What may be typed, in words: {@code 0 to 40, or A, D, L or Q}. */
    public String allowed() {
        return allowedWith(List.of());
    }

    /** The same with more codes, which are typed here and belong elsewhere. */
    String allowedWith(List<Code> others) {
        List<String> typable = Stream.concat(codes.stream(), others.stream())
                .filter(Code::typable)
                .map(Code::value)
                .distinct()
                .toList();
        List<String> parts = new ArrayList<>();
        marks.ifPresent(range -> parts.add(range.label()));
        if (!typable.isEmpty()) {
            parts.add(listed(typable));
        }
        return String.join(", or ", parts);
    }

    static String listed(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
