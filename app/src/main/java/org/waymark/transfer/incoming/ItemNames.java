package org.waymark.transfer.incoming;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;

/** The names that the catalogue itself gives to items, folded, in the editions that stand for one year. */
final class ItemNames {

    private final List<Edition> editions;
    private final Map<String, Set<ColumnMeaning.OfResult>> exact = new HashMap<>();
    private final Map<String, Set<ColumnMeaning.OfResult>> ids = new HashMap<>();
    private final Map<String, Set<ColumnMeaning.OfResult>> goals = new HashMap<>();

    private ItemNames(List<Edition> editions) {
        this.editions = editions;
        editions.forEach(edition -> edition.items().forEach(item -> add(edition, item)));
        for (String part : List.of("mark", "outcome")) {
            ColumnMeaning.OfResult either = new ColumnMeaning.OfResult(Assessment.PHONICS, part);
            add(exact, "phonics " + part, either);
            add(exact, Assessment.PHONICS.title() + " " + part, either);
        }
    }

    static ItemNames of(Catalogue catalogue, int year) {
        return new ItemNames(Assessment.statutory().stream()
                .flatMap(assessment -> edition(catalogue, assessment, year).stream())
                .toList());
    }

    /** The year's own edition; in a year without one, the last before it, or else the first of all. */
    static Optional<Edition> edition(Catalogue catalogue, Assessment assessment, int year) {
        List<Edition> newestFirst = catalogue.listEditions(assessment);
        return newestFirst.stream()
                .filter(edition -> edition.year().endYear() <= year)
                .findFirst()
                .or(() -> newestFirst.stream().min(Comparator.comparing(Edition::year, AcademicYear::compareTo)));
    }

    private void add(Edition edition, Item item) {
        ColumnMeaning.OfResult meaning = new ColumnMeaning.OfResult(edition.assessment(), item.id());
        String bySubject = item.subject().label() + " " + item.label();
        for (String name : List.of(item.id(), item.longLabel(), bySubject)) {
            add(exact, edition.assessment().code() + " " + name, meaning);
            add(exact, edition.assessment().title() + " " + name, meaning);
            // "Reading P1" may be anybody's paper; only reading.p1 to the dot, or the key stage before it, says more.
            if (name.equals(item.id())) {
                ids.computeIfAbsent(name, id -> new LinkedHashSet<>()).add(meaning);
                continue;
            }
            if (isKeyStage(edition) && name.equals(bySubject)) {
                continue;
            }
            // "Writing" is a goal of the youngest and a subject of everybody: goals need their neighbours.
            add(item.kind() == ItemKind.GOAL ? goals : exact, name, meaning);
        }
        if (item.kind() == ItemKind.GOAL) {
            add(exact, item.label(), meaning);
            add(exact, "elg " + item.longLabel(), meaning);
            add(goals, item.label() + " " + item.longLabel(), meaning);
        }
    }

    private static boolean isKeyStage(Edition edition) {
        return edition.assessment() == Assessment.KS1 || edition.assessment() == Assessment.KS2;
    }

    private static void add(
            Map<String, Set<ColumnMeaning.OfResult>> names, String name, ColumnMeaning.OfResult meaning) {
        names.computeIfAbsent(Layouts.fold(name), folded -> new LinkedHashSet<>())
                .add(meaning);
    }

    /** The items that have exactly this name; several where key stages share it. */
    Set<ColumnMeaning.OfResult> find(String heading) {
        Set<ColumnMeaning.OfResult> byId = ids.get(heading.strip().toLowerCase(Locale.ROOT));
        return byId != null ? byId : exact.getOrDefault(Layouts.fold(heading), Set.of());
    }

    /** The early learning goal of this name. */
    Optional<ColumnMeaning.OfResult> findGoal(String heading) {
        return goals.getOrDefault(Layouts.fold(heading), Set.of()).stream().findFirst();
    }

    /** Whether there is such an item; the phonics check has marks and outcomes without a year group too. */
    boolean has(Assessment assessment, String item) {
        return assessment == Assessment.PHONICS && (item.equals("mark") || item.equals("outcome"))
                || findItem(assessment, item).isPresent();
    }

    Optional<Item> findItem(Assessment assessment, String item) {
        return editions.stream()
                .filter(edition -> edition.assessment() == assessment)
                .findFirst()
                .flatMap(edition -> edition.findItem(item));
    }
}
