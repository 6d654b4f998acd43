package org.waymark.analysis.questions;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;

/**
 * One paper of a test in a year.
 *
 * @param item holds the mark of the whole paper
 */
public record Paper(Edition edition, Item item) {

    /** The papers of an edition, in order; none where nothing is marked question by question. */
    public static List<Paper> list(Edition edition) {
        return edition.items().stream()
                .filter(item -> item.kind() == ItemKind.MARK)
                .map(item -> new Paper(edition, item))
                .toList();
    }

    /** The paper of an item's id. */
    public static Optional<Paper> find(Edition edition, String item) {
        return list(edition).stream()
                .filter(paper -> paper.item().id().equals(item))
                .findFirst();
    }

    /** What it is called within its edition, such as {@code Mathematics paper 1 (arithmetic)}. */
    public String label() {
        return item.longLabel().replaceFirst(": mark$", "");
    }

    /** The most marks there are in it. */
    public int maxMarks() {
        return item.scale()
                .marks()
                .orElseThrow(() -> new NoSuchElementException(item.id() + " has no marks"))
                .max();
    }
}
