package org.waymark.tracking.targets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.catalogue.Item;
import org.waymark.school.FoldedNames;
import org.waymark.school.OnRoll;
import org.waymark.transfer.Spreadsheets;
import org.waymark.transfer.Spreadsheets.Line;

/**
 * A table of targets as people paste or send it: pupils by UPN or name, a column for each subject. An empty cell changes
 * nothing, a dash takes the target away.
 *
 * @param inputs what it wants, cell by cell
 * @param lines the line of each input, in the same order
 * @param faults lines that mean nobody, or somebody twice
 * @param ignored headings that mean nothing here
 * @param fault why it cannot be read at all; empty where it can
 */
record TargetTable(
        List<TargetInput> inputs, List<Integer> lines, List<LineFault> faults, List<String> ignored, String fault) {

    private static final int FIRST_LINES = 12;
    private static final Set<String> DASHES = Set.of("-", "–", "—");
    private static final Map<String, String> PUPIL = Map.ofEntries(
            Map.entry("upn", "upn"),
            Map.entry("surname", "surname"),
            Map.entry("lastname", "surname"),
            Map.entry("forename", "forename"),
            Map.entry("firstname", "forename"),
            Map.entry("pupil", "name"),
            Map.entry("name", "name"),
            Map.entry("pupilname", "name"),
            Map.entry("class", "class"));

    /** A line that cannot be taken, and why. */
    record LineFault(int line, String pupil, String message) {}

    static TargetTable read(byte[] bytes, List<OnRoll> pupils, List<Item> items) {
        return switch (Spreadsheets.read(bytes)) {
            case Spreadsheets.Read.Broken(String message) -> broken(message);
            case Spreadsheets.Read.Lines(List<Line> lines) -> read(lines, pupils, items);
        };
    }

    private static TargetTable broken(String message) {
        return new TargetTable(List.of(), List.of(), List.of(), List.of(), message);
    }

    private static TargetTable read(List<Line> lines, List<OnRoll> pupils, List<Item> items) {
        for (int at = 0; at < Math.min(FIRST_LINES, lines.size()); at++) {
            Map<String, Integer> who = new HashMap<>();
            Map<Item, Integer> what = new LinkedHashMap<>();
            List<String> ignored = new ArrayList<>();
            for (int column = 0; column < lines.get(at).cells().size(); column++) {
                String heading = FoldedNames.fold(lines.get(at).cell(column));
                Optional<Item> item = item(items, heading);
                if (PUPIL.containsKey(heading)) {
                    who.putIfAbsent(PUPIL.get(heading), column);
                } else if (item.isPresent()) {
                    what.putIfAbsent(item.get(), column);
                } else if (!heading.isEmpty()) {
                    ignored.add(lines.get(at).cell(column));
                }
            }
            boolean named = who.containsKey("upn")
                    || who.containsKey("name")
                    || who.containsKey("surname") && who.containsKey("forename");
            if (named && !what.isEmpty()) {
                return below(lines.subList(at + 1, lines.size()), who, what, pupils, ignored);
            }
        }
        return broken(
                "No line with headings was found. The first line needs UPN, or Surname and Forename, and at least one"
                        + " of: "
                        + String.join(
                                ", ",
                                items.stream()
                                        .map(item -> item.subject().label())
                                        .toList()) + ".");
    }

    private static Optional<Item> item(List<Item> items, String heading) {
        String plain =
                heading.endsWith("target") ? heading.substring(0, heading.length() - "target".length()) : heading;
        return items.stream()
                .filter(item -> plain.equals(FoldedNames.fold(item.id()))
                        || plain.equals(FoldedNames.fold(item.subject().label()))
                        || plain.equals(FoldedNames.fold(item.subject().code()))
                        || plain.equals(FoldedNames.fold(item.longLabel())))
                .findFirst();
    }

    private static TargetTable below(
            List<Line> lines,
            Map<String, Integer> who,
            Map<Item, Integer> what,
            List<OnRoll> pupils,
            List<String> ignored) {
        List<TargetInput> inputs = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<LineFault> faults = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (Line line : lines) {
            List<OnRoll> meant =
                    pupils.stream().filter(pupil -> means(line, who, pupil)).toList();
            if (meant.size() != 1) {
                faults.add(new LineFault(
                        line.number(),
                        label(line, who),
                        "Nobody of this year whose targets you can set is meant by this line, or more than one. Give the UPN,"
                                + " or the name as Waymark has it."));
            } else if (!seen.add(meant.getFirst().pupilId())) {
                faults.add(new LineFault(line.number(), label(line, who), "This pupil stands in the table twice."));
            } else {
                what.forEach((item, column) -> {
                    String text = line.cell(column);
                    if (!text.isEmpty()) {
                        inputs.add(new TargetInput(
                                meant.getFirst().pupilId(), item.id(), DASHES.contains(text) ? "" : text, null));
                        numbers.add(line.number());
                    }
                });
            }
        }
        return new TargetTable(inputs, numbers, faults, ignored, "");
    }

    private static String label(Line line, Map<String, Integer> who) {
        List<String> words = new ArrayList<>();
        for (String column : List.of("name", "surname", "forename", "upn")) {
            String text = line.cell(who.getOrDefault(column, -1));
            if (!text.isEmpty()) {
                words.add(text);
            }
        }
        return words.isEmpty() ? "Line " + line.number() : String.join(" ", words);
    }

    private static boolean means(Line line, Map<String, Integer> who, OnRoll pupil) {
        String upn = line.cell(who.getOrDefault("upn", -1)).toUpperCase(Locale.ROOT);
        if (!upn.isEmpty()) {
            return upn.equals(pupil.upn());
        }
        String className = line.cell(who.getOrDefault("class", -1));
        if (!className.isEmpty() && !className.equalsIgnoreCase(pupil.className())) {
            return false;
        }
        String surname = FoldedNames.fold(pupil.surname());
        String forename = FoldedNames.fold(pupil.forename());
        String name = FoldedNames.fold(line.cell(who.getOrDefault("name", -1)));
        if (!name.isEmpty()) {
            return name.equals(surname + forename) || name.equals(forename + surname);
        }
        return surname.equals(FoldedNames.fold(line.cell(who.getOrDefault("surname", -1))))
                && forename.equals(FoldedNames.fold(line.cell(who.getOrDefault("forename", -1))));
    }
}
