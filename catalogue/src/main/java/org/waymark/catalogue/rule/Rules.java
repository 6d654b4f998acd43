package org.waymark.catalogue.rule;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every rule. */
public final class Rules {
    private static final List<Rule> ALL = Stream.<Rule>of(new ValueInScale())
            .sorted(Comparator.comparing(Rule::id))
            .toList();

    private Rules() {}

    /** Every rule, in the order of their ids. */
    public static List<Rule> list() {
        return ALL;
    }
}
