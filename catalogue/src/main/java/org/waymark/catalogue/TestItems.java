package org.waymark.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * The items of one test with a scaled score.
 *
 * @param subject its subject
 * @param papers the marks that are typed: one per paper, or the raw mark itself where there is one paper
 * @param raw the total of the papers, or the one paper's mark
 * @param scaled the scaled score
 * @param outcome what became of the test
 * @param judgement the teacher assessment of the same subject, if there is one
 */
public record TestItems(
        Subject subject, List<Item> papers, Item raw, Item scaled, Item outcome, Optional<Item> judgement) {
    public TestItems {
        papers = List.copyOf(papers);
    }

    static TestItems of(Edition edition, String subjectCode) {
        List<Item> items = edition.itemsOf(subjectCode);
        Item scaled = one(items, ItemKind.SCALED);
        List<Item> papers =
                items.stream().filter(item -> item.kind() == ItemKind.MARK).toList();
        return new TestItems(
                scaled.subject(),
                papers,
                edition.getItem(subjectCode + ".raw"),
                scaled,
                one(items, ItemKind.OUTCOME),
                items.stream().filter(item -> item.kind() == ItemKind.JUDGEMENT).findFirst());
    }

    private static Item one(List<Item> items, ItemKind kind) {
        return items.stream().filter(item -> item.kind() == kind).findFirst().orElseThrow();
    }

    /** Whether the total is a column of its own that Waymark adds up. */
    public boolean hasTotal() {
        return raw.alwaysDerived();
    }
}
