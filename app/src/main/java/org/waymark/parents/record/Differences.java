package org.waymark.parents.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.parents.ParentReport;
import org.waymark.parents.ParentReport.Part;
import org.waymark.parents.ParentReport.Table;

/** What two versions of a report in one language say differently, line by line, in the order of the later one. */
final class Differences {

    private Differences() {}

    static List<Changed> between(ParentReport before, ParentReport after) {
        List<Changed> changed = new ArrayList<>();
        compare("", heads(before), heads(after), changed);
        compare("", facts(before), facts(after), changed);
        Map<String, Part> then = parts(before);
        Map<String, Part> now = parts(after);
        Set<String> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(then.keySet());
        for (String id : ids) {
            compare(then.get(id), now.get(id), changed);
        }
        compare(
                "",
                Map.of("Foot", String.join(" ", before.foot())),
                Map.of("Foot", String.join(" ", after.foot())),
                changed);
        return changed;
    }

    private static Map<String, String> heads(ParentReport report) {
        Map<String, String> heads = new LinkedHashMap<>();
        heads.put("Title", report.title());
        heads.put("School", report.school());
        heads.put("Name", report.pupil());
        return heads;
    }

    private static Map<String, String> facts(ParentReport report) {
        Map<String, String> facts = new LinkedHashMap<>();
        report.facts().forEach(fact -> facts.put(fact.name(), fact.value()));
        return facts;
    }

    private static Map<String, Part> parts(ParentReport report) {
        Map<String, Part> parts = new LinkedHashMap<>();
        report.parts().forEach(part -> parts.put(part.id(), part));
        return parts;
    }

    private static void compare(@Nullable Part before, @Nullable Part after, List<Changed> changed) {
        String heading = after == null ? (before == null ? "" : before.heading()) : after.heading();
        String earlier = before == null ? "" : before.heading();
        if (before != null && after != null && !earlier.equals(heading)) {
            changed.add(new Changed(heading, "Heading", earlier, heading));
        }
        compare(heading, lines(before), lines(after), changed);
    }

    /** What a part says, by what it says it of. The chart says nothing that its words and table do not. */
    private static Map<String, String> lines(@Nullable Part part) {
        Map<String, String> lines = new LinkedHashMap<>();
        if (part == null) {
            return lines;
        }
        lines.put("", String.join("\n", part.words()));
        Table table = part.table();
        if (table != null) {
            for (List<String> row : table.rows()) {
                for (int column = 1; column < row.size(); column++) {
                    lines.merge(
                            row.getFirst() + ", " + table.columns().get(column),
                            row.get(column),
                            (one, other) -> one + "; " + other);
                }
            }
        }
        lines.put(
                "Where the child is",
                part.places().stream().map(ParentReport.Place::words).collect(Collectors.joining(" ")));
        lines.put("Notes", String.join(" ", part.notes()));
        return lines;
    }

    private static void compare(
            String part, Map<String, String> before, Map<String, String> after, List<Changed> changed) {
        Set<String> lines = new LinkedHashSet<>(after.keySet());
        lines.addAll(before.keySet());
        for (String line : lines) {
            String then = before.getOrDefault(line, "");
            String now = after.getOrDefault(line, "");
            if (!then.equals(now)) {
                changed.add(new Changed(part, line, then, now));
            }
        }
    }
}
