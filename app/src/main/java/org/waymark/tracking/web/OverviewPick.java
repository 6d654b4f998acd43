package org.waymark.tracking.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.waymark.analysis.Group;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.Point;
import org.waymark.tracking.overview.HeldPoints;
import org.waymark.tracking.overview.PupilSets;
import org.waymark.tracking.overview.Source;

/**
 * One thing to choose above a report.
 *
 * @param name of the field, and in the address
 * @param label beside it
 * @param options at least one
 * @param chosen the value of one of them
 */
public record OverviewPick(String name, String label, List<Option> options, String chosen) {
    public OverviewPick {
        options = List.copyOf(options);
    }

    /** A choice and its words. */
    public record Option(String value, String label) {}

    /** A way to another view of the same. */
    public record Link(String href, String label, boolean here) {}

    /** A choice of points, newest first. */
    static OverviewPick points(String name, String label, List<Edition> held, Edition chosen) {
        return pointsOf(name, label, held.stream().map(HeldPoints::point).toList(), HeldPoints.point(chosen));
    }

    static OverviewPick pointsOf(String name, String label, List<Point> held, Point chosen) {
        return new OverviewPick(
                name,
                label,
                held.reversed().stream()
                        .map(point -> new Option(point.code(), point.label()))
                        .toList(),
                chosen.code());
    }

    /** Judgements or tests. */
    static OverviewPick sources(Source chosen) {
        return new OverviewPick(
                "source",
                "Made of",
                Arrays.stream(Source.values())
                        .map(source -> new Option(source == Source.JUDGEMENT ? "" : source.code(), source.label()))
                        .toList(),
                chosen == Source.JUDGEMENT ? "" : chosen.code());
    }

    /** The choices of year group, class and group that a report offers. */
    static List<OverviewPick> pupils(PupilSets.Offered offered, boolean names) {
        List<OverviewPick> picks = new ArrayList<>();
        List<Option> years = new ArrayList<>();
        if (names) {
            years.add(new Option("", "All"));
        }
        offered.yearGroups().forEach(group -> years.add(new Option(group.code(), group.label())));
        if (!years.isEmpty()) {
            picks.add(new OverviewPick(
                    "year_group",
                    "Year group",
                    years,
                    offered.chosen().yearGroup().map(YearGroup::code).orElse("")));
        }
        if (!offered.classes().isEmpty()) {
            picks.add(new OverviewPick(
                    "class",
                    "Class",
                    groups("All classes", offered.classes()),
                    code(offered.chosen().ofClass())));
        }
        if (!offered.groups().isEmpty()) {
            picks.add(new OverviewPick(
                    "group",
                    "Group",
                    groups(
                            Group.ALL.label(),
                            offered.groups().stream()
                                    .filter(group -> !group.equals(Group.ALL))
                                    .toList()),
                    code(offered.chosen().group())));
        }
        return picks;
    }

    static String code(Optional<Group> group) {
        return group.map(Group::code).orElse("");
    }

    private static List<Option> groups(String all, List<Group> groups) {
        List<Option> options = new ArrayList<>(List.of(new Option("", all)));
        groups.forEach(group -> options.add(new Option(group.code(), group.label())));
        return options;
    }
}
