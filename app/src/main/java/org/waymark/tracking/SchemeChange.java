package org.waymark.tracking;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.StandingResults;
import org.waymark.results.Standings;
import org.waymark.scheme.OwnScale;
import org.waymark.scheme.OwnSubject;
import org.waymark.scheme.OwnTest;
import org.waymark.scheme.Point;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Schemes;
import org.waymark.scheme.Step;
import org.waymark.school.Rolls;

/**
 * Whether a changed scheme leaves everything readable that stands: labels may change at any time, but a point, a subject
 * or a step under results, and what a step means, may not.
 */
@Service
public class SchemeChange {

    private static final Set<Assessment> POINTS =
            Arrays.stream(Assessment.values()).filter(Assessment::isPoint).collect(Collectors.toSet());

    private static final int NEVER = 2101;

    private final Schemes schemes;
    private final Standings standings;
    private final Rolls rolls;

    SchemeChange(Schemes schemes, Standings standings, Rolls rolls) {
        this.schemes = schemes;
        this.standings = standings;
        this.rolls = rolls;
    }

    /**
     * What stands in the way of a scheme from a year on, one sentence each that says where results stand; none for a
     * change that may be made.
     */
    public List<String> listObstacles(Scope scope, AcademicYear from, Scheme wanted) {
        Set<String> obstacles = new LinkedHashSet<>();
        byYear(scope, from)
                .forEach((year, rows) -> new OfYear(scope, new AcademicYear(year), rows, wanted).addTo(obstacles));
        return List.copyOf(obstacles);
    }

    /**
     * How many results stand on each step from a year on.
     *
     * @return by the id of the scale, a space, and the code of the step
     */
    public Map<String, Integer> countSteps(Scope scope, AcademicYear from) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        byYear(scope, from).forEach((year, rows) -> {
            Scheme scheme = schemes.get(scope, new AcademicYear(year));
            for (StandingResults row : rows) {
                row.values()
                        .forEach((item, value) -> scheme.findSubject(item)
                                .ifPresent(subject -> counts.merge(subject.scale() + " " + value, 1, Integer::sum)));
            }
        });
        return counts;
    }

    /** The results at points in the years for which a scheme saved from a year on would stand. */
    private Map<Integer, List<StandingResults>> byYear(Scope scope, AcademicYear from) {
        int until = schemes.listSaved(scope).stream()
                .mapToInt(Schemes.Saved::fromYear)
                .filter(year -> year > from.endYear())
                .min()
                .orElse(NEVER);
        // Judgements stand in years without any statutory result too, above all in the running one.
        Set<Integer> years = standings.listPoints(List.of(scope), from.endYear(), until - 1).stream()
                .map(point -> point.year().endYear())
                .collect(Collectors.toSet());
        return standings.list(List.of(scope), POINTS, years, Set.of()).stream()
                .collect(Collectors.groupingBy(StandingResults::year, TreeMap::new, Collectors.toList()));
    }

    /** One year's results against the wanted scheme. */
    private final class OfYear {
        private final Scope scope;
        private final AcademicYear year;
        private final List<StandingResults> rows;
        private final Scheme standing;
        private final Scheme wanted;

        OfYear(Scope scope, AcademicYear year, List<StandingResults> rows, Scheme wanted) {
            this.scope = scope;
            this.year = year;
            this.rows = rows;
            this.standing = schemes.get(scope, year);
            this.wanted = wanted;
        }

        void addTo(Set<String> obstacles) {
            Map<String, Set<Long>> found = new LinkedHashMap<>();
            for (StandingResults row : rows) {
                if (row.values().isEmpty()) {
                    continue;
                }
                if (!wanted.points().contains(row.assessment())) {
                    add(found, new Point(row.assessment(), year).label() + " cannot be left out", row);
                    continue;
                }
                row.values()
                        .forEach((item, value) -> fault(item, value)
                                .ifPresent(fault -> add(found, fault + " (" + year.label() + ")", row)));
            }
            yearGroups(found);
            found.forEach((fault, pupils) ->
                    obstacles.add(fault + ": results of " + pupils.size() + (pupils.size() == 1 ? " pupil" : " pupils")
                            + " stand there. Keep it as it is, or let the change begin with a later year."));
        }

        private static void add(Map<String, Set<Long>> found, String fault, StandingResults row) {
            found.computeIfAbsent(fault, of -> new HashSet<>()).add(row.pupilId());
        }

        private Optional<String> fault(String item, String value) {
            Optional<OwnTest> before = standing.tests().stream()
                    .filter(test -> test.item().equals(item))
                    .findFirst();
            return before.isPresent() ? testFault(before.get(), value) : stepFault(item, value);
        }

        private Optional<String> testFault(OwnTest before, String value) {
            Optional<OwnTest> after = wanted.tests().stream()
                    .filter(test -> test.item().equals(before.item()))
                    .findFirst();
            if (after.isEmpty()) {
                return Optional.of("The test “" + before.label() + "” cannot be left out");
            }
            int score = Integer.parseInt(value);
            return score < after.get().lowest() || score > after.get().highest()
                    ? Optional.of("The scores of “" + after.get().label() + "” cannot leave out " + score)
                    : Optional.empty();
        }

        private Optional<String> stepFault(String item, String value) {
            Optional<OwnSubject> before = standing.findSubject(item);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            String label = before.get().label();
            Optional<OwnSubject> after = wanted.findSubject(item);
            if (after.isEmpty()) {
                return Optional.of("The subject “" + label + "” cannot be left out");
            }
            Optional<Step> was = step(standing, before.get(), value);
            Optional<Step> is = step(wanted, after.get(), value);
            if (is.isEmpty()) {
                return Optional.of("The step “" + value + "” of “" + label + "” cannot be left out or renamed");
            }
            return was.filter(step -> step.meaning() != is.get().meaning()).isPresent()
                    ? Optional.of("The step “" + value + "” of “" + label + "” cannot mean something else")
                    : Optional.empty();
        }

        private static Optional<Step> step(Scheme scheme, OwnSubject subject, String value) {
            return scheme.scaleOf(subject).flatMap((OwnScale scale) -> scale.findStep(value));
        }

        /** A result of a pupil whose year group is no longer judged could not be seen any more. */
        private void yearGroups(Map<String, Set<Long>> found) {
            for (OwnSubject after : wanted.subjects()) {
                Set<YearGroup> dropped = standing.findSubject(after.code())
                        .map(before -> new HashSet<>(before.yearGroups()))
                        .orElseGet(HashSet::new);
                dropped.removeAll(after.yearGroups());
                if (dropped.isEmpty()) {
                    continue;
                }
                Set<Long> pupils = rolls
                        .listCohorts(
                                List.of(scope),
                                Set.of(year.endYear()),
                                dropped.stream().map(YearGroup::code).collect(Collectors.toSet()),
                                List.of())
                        .stream()
                        .map(one -> one.pupil().pupilId())
                        .collect(Collectors.toSet());
                rows.stream()
                        .filter(row -> pupils.contains(row.pupilId()))
                        .filter(row -> row.values().containsKey(after.code()))
                        .forEach(row -> add(
                                found,
                                "The year groups of “" + after.label() + "” cannot leave these out (" + year.label()
                                        + ")",
                                row));
            }
        }
    }
}
