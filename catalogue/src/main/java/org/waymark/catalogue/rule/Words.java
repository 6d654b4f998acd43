package org.waymark.catalogue.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Remedy;

/** The small phrases that several rules share. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Words() {}

    /** Such as {@code 14 May 2026}. */
    static String date(LocalDate day) {
        return DAY.format(day);
    }

    /** The step that clears these items. */
    static Remedy clear(String label, Collection<Item> items) {
        return set(label, items, "");
    }

    /** The step that gives all these items one value. */
    static Remedy set(String label, Collection<Item> items, String value) {
        Map<String, String> cells = new LinkedHashMap<>();
        items.forEach(item -> cells.put(item.id(), value));
        return new Remedy(label, cells);
    }
}
