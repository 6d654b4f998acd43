package org.waymark.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.waymark.analysis.Suppression.Entry;
import org.waymark.analysis.Suppression.Kind;
import org.waymark.catalogue.measure.Figure;

/**
 * Year groups and their classes beside each other: classes lie within year groups, so that a hidden class could follow
 * from its year group less the classes that are shown. Both families are therefore one network: from everybody over the
 * classes to the year groups and back.
 */
final class NestedGroups {

    /** The figures of the pupils of a class who are in a year group. */
    interface Shared {
        Figure of(Group classGroup, Group yearGroup);
    }

    private static final int EVERYBODY = 0;
    private static final int END = 1;

    private final List<Group> groups;
    private final List<Figure> figures;
    private final Shared shared;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private int nodes = END + 1;

    private NestedGroups(List<Group> groups, List<Figure> figures, Shared shared) {
        this.groups = groups;
        this.figures = figures;
        this.shared = shared;
    }

    /** Whether these are groups of both kinds. */
    static boolean isNested(List<Group> groups) {
        return groups.stream().anyMatch(Group::isYearGroup) && groups.stream().anyMatch(Group::isClass);
    }

    /**
     * The places of year groups and classes that are hidden.
     *
     * @param groups everybody first, who are enough to be shown
     * @param figures of one measure, one for each group
     */
    static Set<Integer> hidden(List<Group> groups, List<Figure> figures, Shared shared) {
        return new NestedGroups(groups, figures, shared).work();
    }

    private Set<Integer> work() {
        List<Integer> years = places(Group::isYearGroup);
        List<Integer> classes = places(Group::isClass);
        int firstYear = nodes;
        nodes += years.size();
        List<List<Figure>> ofYears = new ArrayList<>();
        years.forEach(year -> ofYears.add(new ArrayList<>()));
        for (int place : classes) {
            classOf(place, years, firstYear, ofYears);
        }
        for (int at = 0; at < years.size(); at++) {
            Figure year = figures.get(years.get(at));
            shown(firstYear + at, END, years.get(at));
            // Pupils without a class are never shown by themselves.
            add(Amounts.rest(EVERYBODY, firstYear + at, year, ofYears.get(at)), -1);
        }
        add(Amounts.entry(END, EVERYBODY, figures.getFirst(), Kind.KNOWN), -1);
        BitSet found = Suppression.hidden(nodes, entries);
        Set<Integer> hidden = new TreeSet<>();
        found.stream().map(places::get).filter(place -> place >= 0).forEach(hidden::add);
        return hidden;
    }

    /** A class of one year group leads straight to it; a mixed one by way of its parts, which nobody is shown. */
    private void classOf(int place, List<Integer> years, int firstYear, List<List<Figure>> ofYears) {
        List<Integer> in = new ArrayList<>();
        List<Figure> parts = new ArrayList<>();
        for (int at = 0; at < years.size(); at++) {
            Figure part = shared.of(groups.get(place), groups.get(years.get(at)));
            parts.add(part);
            ofYears.get(at).add(part);
            if (part.denominator() > 0) {
                in.add(at);
            }
        }
        if (in.size() <= 1) {
            shown(EVERYBODY, in.isEmpty() ? END : firstYear + in.getFirst(), place);
            return;
        }
        int node = nodes++;
        shown(EVERYBODY, node, place);
        in.forEach(at -> add(Amounts.entry(node, firstYear + at, parts.get(at), Kind.ABSENT), -1));
    }

    private void shown(int from, int to, int place) {
        Figure figure = figures.get(place);
        add(Amounts.entry(from, to, figure, SmallGroups.isSmall(figure) ? Kind.HIDDEN : Kind.FREE), place);
    }

    private void add(Entry entry, int place) {
        entries.add(entry);
        places.add(place);
    }

    private List<Integer> places(Predicate<Group> taken) {
        List<Integer> found = new ArrayList<>();
        for (int place = 1; place < groups.size(); place++) {
            if (taken.test(groups.get(place))) {
                found.add(place);
            }
        }
        return found;
    }
}
