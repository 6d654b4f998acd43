package org.waymark.catalogue;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One column of an edition.
 *
 * @param id such as {@code reading.scaled}, {@code e07}, {@code y1.mark}
 * @param subject the group of columns it stands in
 * @param label short, for a column heading
 * @param longLabel whole, for a form or a screen reader
 * @param kind what sort of value it holds
 * @param scale the values it allows
 * @param alwaysDerived whether Waymark always works it out and nobody types it
 * @param codesGoTo the item that a code belongs to when it is typed into this one: {@code A} in a mark's cell is an
 *     outcome (see {@link Edition#place})
 * @param yearGroups the year groups whose pupils have it
 * @param need whether it must be entered
 * @param order its place within the edition, from 1
 * @param noun what its value belongs to within a sentence, such as "paper 1"
 */
public record Item(
        String id,
        Subject subject,
        String label,
        String longLabel,
        ItemKind kind,
        Scale scale,
        boolean alwaysDerived,
        Optional<String> codesGoTo,
        Set<YearGroup> yearGroups,
        Need need,
        int order,
        String noun) {
    public Item {
        yearGroups = Collections.unmodifiableSet(new LinkedHashSet<>(yearGroups));
    }

    /** What this text means in this item; a code that belongs to another item is refused here. */
    public Decoded decode(String text) {
        String marksNamed = switch (kind) {
            case SCALED -> "Scaled scores";
            case SCORE -> "Scores";
            case TOTAL -> "Totals";
            case GOAL, MARK, OUTCOME, JUDGEMENT -> "Marks";
        };
        return Decoder.decode(scale, text, noun, marksNamed);
    }
}
