package org.waymark.analysis;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Measure;

/** Which items a measure may read: so that figures of many schools read no others. */
public final class NeededItems {

    private NeededItems() {}

    /** The ids of the items that these measures of an edition may read. */
    public static Set<String> of(Edition edition, Collection<Measure> measures) {
        Set<String> ids = new TreeSet<>();
        measures.stream()
                .flatMap(measure -> Stream.concat(measure.parts().stream(), measure.needs().stream()))
                .flatMap(item -> Stream.concat(Stream.of(item), beside(edition, item)))
                .forEach(item -> ids.add(item.id()));
        return ids;
    }

    /** A scaled score is explained by the outcome beside it, and a higher standard by the score or the mark. */
    private static Stream<Item> beside(Edition edition, Item item) {
        return edition.findTest(item).stream().flatMap(test -> Stream.of(test.outcome(), test.scaled(), test.raw()));
    }
}
