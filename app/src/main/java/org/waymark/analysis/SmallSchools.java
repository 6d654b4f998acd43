package org.waymark.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.waymark.access.Scope;
import org.waymark.analysis.Suppression.Entry;
import org.waymark.analysis.Suppression.Kind;
import org.waymark.catalogue.measure.Figure;

/**
 * The figures of schools side by side, of their trusts and of all of them together, as one person may see them: a person
 * may see names in one school and not in the next. Of each school is shown what its own pages show to the person; where
 * something is hidden there, sums over schools are hidden too if it followed from them.
 *
 * @param schools in the order asked for
 * @param trusts by name; the empty name stands for schools of no trust
 * @param all all schools together
 */
public record SmallSchools(List<ShownFigure> schools, Map<String, ShownFigure> trusts, ShownFigure all) {
    public SmallSchools {
        schools = List.copyOf(schools);
        trusts = Map.copyOf(trusts);
    }

    private static final int SINK = 0;
    private static final int ROOT = 1;

    /**
     * The figures of one measure and year.
     *
     * @param scopes one for each school, at least one: always all that the person has, whatever the page shows of them
     * @param trusts the name of each school's trust, empty for none
     * @param figures of each school
     */
    public static SmallSchools of(List<Scope> scopes, List<String> trusts, List<Figure> figures) {
        Map<String, List<Figure>> members = new LinkedHashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            members.computeIfAbsent(trusts.get(i), name -> new ArrayList<>()).add(figures.get(i));
        }
        List<String> names = List.copyOf(members.keySet());
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            int trust = ROOT + 1 + names.indexOf(trusts.get(i));
            boolean small = !scopes.get(i).seesNames() && SmallGroups.isSmall(figures.get(i));
            entries.add(Amounts.entry(trust, SINK, figures.get(i), small ? Kind.HIDDEN : Kind.KNOWN));
        }
        for (int i = 0; i < names.size(); i++) {
            Figure pooled = Figure.pooled(members.getOrDefault(names.get(i), List.of()));
            entries.add(Amounts.entry(ROOT, ROOT + 1 + i, pooled, sum(pooled)));
        }
        Figure all = Figure.pooled(figures);
        entries.add(Amounts.entry(SINK, ROOT, all, sum(all)));
        boolean named = seesAll(scopes);
        BitSet hidden = named ? new BitSet() : Suppression.hidden(ROOT + 1 + names.size(), entries);
        Map<String, ShownFigure> shownTrusts = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Figure pooled = Figure.pooled(members.getOrDefault(names.get(i), List.of()));
            shownTrusts.put(names.get(i), pooled(named, hidden.get(figures.size() + i), pooled));
        }
        return new SmallSchools(
                IntStream.range(0, figures.size())
                        .mapToObj(i -> school(scopes.get(i), hidden.get(i), figures.get(i)))
                        .toList(),
                shownTrusts,
                pooled(named, hidden.get(entries.size() - 1), all));
    }

    /**
     * The figures of the groups of one family beside these.
     *
     * @param wholes those of everybody, by school
     * @param figures by school and group
     * @return the same of each group
     */
    public List<SmallSchools> ofFamily(
            List<Scope> scopes, List<String> trusts, List<Figure> wholes, List<List<Figure>> figures) {
        int height = scopes.size();
        int width = figures.getFirst().size();
        boolean names = seesAll(scopes);
        BitSet hidden = names ? new BitSet() : Suppression.hidden(height + width + 3, net(scopes, wholes, figures));
        List<SmallSchools> groups = new ArrayList<>();
        for (int group = 0; group < width; group++) {
            int at = group;
            List<Figure> column = figures.stream().map(row -> row.get(at)).toList();
            BitSet ofGroup = new BitSet();
            IntStream.range(0, height)
                    .filter(school -> hidden.get(school * (width + 1) + at))
                    .forEach(ofGroup::set);
            Map<String, List<Integer>> members = new LinkedHashMap<>();
            for (int school = 0; school < height; school++) {
                members.computeIfAbsent(trusts.get(school), name -> new ArrayList<>())
                        .add(school);
            }
            Map<String, ShownFigure> shownTrusts = new LinkedHashMap<>();
            // A trust's sum is shown where it tells nothing that its schools do not.
            members.forEach((name, places) -> shownTrusts.put(
                    name,
                    pooled(
                            names,
                            places.stream().anyMatch(ofGroup::get),
                            Figure.pooled(places.stream().map(column::get).toList()))));
            groups.add(new SmallSchools(
                    IntStream.range(0, height)
                            .mapToObj(i -> pooled(scopes.get(i).seesNames(), ofGroup.get(i), column.get(i)))
                            .toList(),
                    shownTrusts,
                    pooled(names, hidden.get(height * (width + 1) + height + at), Figure.pooled(column))));
        }
        return groups;
    }

    /** Schools are rows, groups columns; who is in none of them stands in a last column, shown to nobody. */
    private List<Entry> net(List<Scope> scopes, List<Figure> wholes, List<List<Figure>> figures) {
        int height = scopes.size();
        int width = figures.getFirst().size();
        List<Entry> entries = new ArrayList<>();
        for (int school = 0; school < height; school++) {
            List<Figure> row = figures.get(school);
            BitSet own = own(scopes.get(school), schools.get(school), wholes.get(school), row);
            for (int group = 0; group < width; group++) {
                Kind kind = own.get(group) ? Kind.HIDDEN : Kind.KNOWN;
                entries.add(Amounts.entry(school, height + group, row.get(group), kind));
            }
            Entry rest = Amounts.rest(school, height + width, wholes.get(school), row);
            entries.add(scopes.get(school).seesNames() ? rest.as(Kind.KNOWN) : rest);
        }
        int sums = height + width + 1;
        for (int school = 0; school < height; school++) {
            Kind kind = schools.get(school).hidden() ? Kind.HIDDEN : Kind.KNOWN;
            entries.add(Amounts.entry(sums + 1, school, wholes.get(school), kind));
        }
        List<Figure> pooled = IntStream.range(0, width)
                .mapToObj(group -> Figure.pooled(
                        figures.stream().map(row -> row.get(group)).toList()))
                .toList();
        for (int group = 0; group < width; group++) {
            entries.add(Amounts.entry(height + group, sums, pooled.get(group), sum(pooled.get(group))));
        }
        Figure everybody = Figure.pooled(wholes);
        entries.add(Amounts.rest(height + width, sums, everybody, pooled));
        entries.add(Amounts.entry(sums, sums + 1, everybody, all.hidden() ? Kind.HIDDEN : Kind.KNOWN));
        return entries;
    }

    private static boolean seesAll(List<Scope> scopes) {
        return scopes.stream().allMatch(Scope::seesNames);
    }

    /** What the school's own pages hide of the groups. */
    private static BitSet own(Scope scope, ShownFigure shown, Figure whole, List<Figure> groups) {
        BitSet hidden = new BitSet();
        if (!scope.seesNames() && shown.hidden()) {
            hidden.set(0, groups.size());
        } else if (!scope.seesNames()) {
            hidden.or(SmallGroups.hidden(groups, new BitSet(), whole, Kind.KNOWN));
            hidden.clear(groups.size(), groups.size() + 1);
        }
        return hidden;
    }

    private static Kind sum(Figure figure) {
        return SmallGroups.isSmall(figure) ? Kind.HIDDEN : Kind.TOTAL;
    }

    private static ShownFigure school(Scope scope, boolean hidden, Figure figure) {
        if (scope.seesNames()) {
            return ShownFigure.whole(figure);
        }
        return hidden ? ShownFigure.hidden(figure) : ShownFigure.ofEverybody(figure);
    }

    private static ShownFigure pooled(boolean names, boolean hidden, Figure figure) {
        if (names) {
            return ShownFigure.whole(figure);
        }
        return hidden ? ShownFigure.hidden(figure) : ShownFigure.withoutReasons(figure);
    }
}
