package org.waymark.catalogue.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.MarkRange;
import org.waymark.catalogue.Need;
import org.waymark.catalogue.Scale;
import org.waymark.catalogue.Subject;
import org.waymark.catalogue.YearGroup;

/** Reads the items of a year and checks that they fit each other, their subjects and their scales. */
final class ItemReader {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)?");

    private final Source source;
    private final int year;
    private final Map<String, Subject> subjects = new HashMap<>();
    private final Map<String, Scale> scales;
    private final Set<YearGroup> yearGroups;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    ItemReader(Source source, int year, List<Subject> subjects, Map<String, Scale> scales, Set<YearGroup> yearGroups) {
        this.source = source;
        this.year = year;
        subjects.forEach(subject -> this.subjects.put(subject.code(), subject));
        this.scales = scales;
        this.yearGroups = yearGroups;
    }

    List<Item> read() {
        List<Item> items = new ArrayList<>();
        for (Row row : source.list(Kind.ITEMS, year)) {
            Item item = item(row);
            rows.put(item.id(), row);
            items.add(item);
        }
        items.sort(Comparator.comparingInt(Item::order));
        checkOrders(items);
        checkOutcomes(items);
        checkTotals(items);
        checkScalesUsed(items);
        return items;
    }

    private Item item(Row row) {
        String id = row.required("id");
        if (!ID.matcher(id).matches()) {
            throw row.fault("not the id of an item: " + id);
        }
        Subject subject = subjects.get(row.required("subject"));
        if (subject == null) {
            throw row.fault("there is no subject " + row.text("subject") + " in " + year);
        }
        Scale scale = scales.get(row.required("scale"));
        if (scale == null) {
            throw row.fault("there is no scale " + row.text("scale") + " in " + year);
        }
        ItemKind kind = row.constant("kind", ItemKind.class);
        return new Item(
                id,
                subject,
                row.required("label"),
                row.required("long_label"),
                kind,
                scale,
                kind == ItemKind.TOTAL,
                row.find("codes_go_to"),
                itemYearGroups(row),
                row.constant("need", Need.class),
                row.number("order"),
                row.required("noun"));
    }

    private Set<YearGroup> itemYearGroups(Row row) {
        Set<YearGroup> groups = yearGroups(row);
        if (!yearGroups.containsAll(groups)) {
            throw row.fault("year groups " + row.text("year_groups") + " are not all of the edition's");
        }
        return groups;
    }

    static Set<YearGroup> yearGroups(Row row) {
        Set<YearGroup> groups = new LinkedHashSet<>();
        for (String code : row.words("year_groups")) {
            groups.add(YearGroup.find(code).orElseThrow(() -> row.fault("not a year group: " + code)));
        }
        return groups;
    }

    private void checkOrders(List<Item> items) {
        Set<Integer> taken = new HashSet<>();
        for (Item item : items) {
            if (!taken.add(item.order())) {
                throw fault(item, "another item has the order " + item.order());
            }
        }
    }

    private void checkOutcomes(List<Item> items) {
        for (Item item : items) {
            if (item.codesGoTo().isEmpty()) {
                continue;
            }
            Optional<Item> outcome = items.stream()
                    .filter(other -> other.id().equals(item.codesGoTo().get()))
                    .filter(other -> other.kind() == ItemKind.OUTCOME)
                    .findFirst();
            if (outcome.isEmpty()) {
                throw fault(item, "there is no outcome " + item.codesGoTo().get() + " in " + year);
            }
        }
    }

    /** A total must hold exactly what its papers hold together. */
    private void checkTotals(List<Item> items) {
        for (Item total : items) {
            if (total.kind() != ItemKind.TOTAL) {
                continue;
            }
            int papers = items.stream()
                    .filter(item ->
                            item.kind() == ItemKind.MARK && item.subject().equals(total.subject()))
                    .mapToInt(item -> item.scale().marks().map(MarkRange::max).orElse(0))
                    .sum();
            if (total.scale().marks().map(MarkRange::max).orElse(0) != papers) {
                throw fault(total, "the papers hold " + papers + " marks together, the total something else");
            }
        }
    }

    private void checkScalesUsed(List<Item> items) {
        for (Row row : source.list(Kind.SCALES, year)) {
            String scale = row.text("scale");
            if (items.stream().noneMatch(item -> item.scale().id().equals(scale))) {
                throw row.fault("no item uses the scale " + scale + " in " + year);
            }
        }
    }

    private RuntimeException fault(Item item, String reason) {
        Row row = rows.get(item.id());
        return row == null ? new IllegalStateException(reason) : row.fault(reason);
    }
}
