package org.waymark.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.analysis.Suppression.Entry;
import org.waymark.analysis.Suppression.Kind;
import org.waymark.catalogue.measure.Figure;

/**
 * Which groups' figures may not be shown to a reader without names: those of fewer than {@link #LEAST} pupils, or out of
 * fewer; and so many more of the family, smallest first, that nothing of the hidden ones follows from everybody less
 * those that are shown. A figure of none or of all is shown where it is about enough pupils: hidden for that, it would
 * tell just the same.
 */
public final class SmallGroups {

    /** The fewest pupils of whom a figure is shown. Waymark's own choice. */
    public static final int LEAST = Suppression.LEAST;

    /** What stands in the place of a hidden figure. */
    public static final String WORDS = "hidden";

    /** What {@link #WORDS} means, for the notes of a page. */
    public static final String NOTE = "Hidden: about fewer than " + LEAST
            + " pupils, or such that those of fewer could be worked out from it. Shown to people who may see names.";

    private SmallGroups() {}

    /**
     * @param groups everybody first, then whole families
     * @param figures of one measure, one for each group
     * @param shared the figures of the same measure of who is in two groups at once
     * @return the places of those that are hidden
     */
    static Set<Integer> hidden(List<Group> groups, List<Figure> figures, NestedGroups.Shared shared) {
        Set<Integer> hidden = new TreeSet<>();
        Figure everybody = figures.getFirst();
        if (isSmall(everybody)) {
            for (int i = 0; i < groups.size(); i++) {
                hidden.add(i);
            }
            return hidden;
        }
        boolean nested = NestedGroups.isNested(groups);
        if (nested) {
            hidden.addAll(NestedGroups.hidden(groups, figures, shared));
        }
        Map<String, List<Integer>> families = new LinkedHashMap<>();
        for (int i = 1; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (nested && (group.isClass() || group.isYearGroup())) {
                continue;
            }
            families.computeIfAbsent(group.family(), family -> new ArrayList<>())
                    .add(i);
        }
        for (List<Integer> family : families.values()) {
            List<Figure> members = family.stream().map(figures::get).toList();
            BitSet found = hidden(members, new BitSet(), everybody, Kind.KNOWN);
            found.stream().filter(i -> i < family.size()).forEach(i -> hidden.add(family.get(i)));
        }
        return hidden;
    }

    /** Whether a figure is about so few pupils that it may not be shown. */
    static boolean isSmall(Figure figure) {
        return figure.pupils() > 0 && figure.pupils() < LEAST
                || figure.denominator() > 0 && figure.denominator() < LEAST;
    }

    /**
     * The hidden places of a family of figures and, after them, of their total.
     *
     * @param known those who are seen elsewhere with names, and need no hiding
     * @param total what becomes of the total: {@link Kind#KNOWN} or {@link Kind#TOTAL}
     */
    static BitSet hidden(List<Figure> family, BitSet known, Figure everybody, Kind total) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < family.size(); i++) {
            Figure figure = family.get(i);
            Kind kind = known.get(i) ? Kind.KNOWN : isSmall(figure) ? Kind.HIDDEN : Kind.FREE;
            entries.add(Amounts.entry(0, 1, figure, kind));
        }
        entries.add(Amounts.entry(1, 0, everybody, total));
        // Pupils of whom it is not known to which group they belong are a group that is never shown.
        entries.add(Amounts.rest(0, 1, everybody, family));
        BitSet hidden = Suppression.hidden(2, entries);
        hidden.clear(entries.size() - 1);
        return hidden;
    }
}
