package org.waymark.tracking.overview;

import java.util.Arrays;
import java.util.List;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.MeasureKind;
import org.waymark.catalogue.Standing;

/** What a report of a point is made of: what teachers judged, or the tests that the school uses beside it. */
public enum Source {
    JUDGEMENT("judgement", "Judgements", ItemKind.JUDGEMENT),
    TEST("test", "Tests", ItemKind.SCORE);

    private final String code;
    private final String label;
    private final ItemKind kind;

    Source(String code, String label, ItemKind kind) {
        this.code = code;
        this.label = label;
        this.kind = kind;
    }

    /** The word in the address. */
    public String code() {
        return code;
    }

    /** The words of the choice. */
    public String label() {
        return label;
    }

    /** The source of a word; judgements for any other. */
    public static Source of(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code.equals(code))
                .findFirst()
                .orElse(JUDGEMENT);
    }

    /** Whether an item is of this source. */
    public boolean holds(Item item) {
        return item.kind() == kind;
    }

    /** The items of this source in an edition, in order. */
    public List<Item> items(Edition edition) {
        return edition.items().stream().filter(this::holds).toList();
    }

    /** The shares at or above age-related expectations, combinations first. */
    public List<Measure> expected(Edition edition) {
        return edition.measures().stream()
                .filter(measure -> measure.kind() == MeasureKind.SHARE_ALL && measure.standard() == Standing.MET)
                .filter(measure -> measure.parts().stream().allMatch(this::holds))
                .toList();
    }
}
