package org.waymark.parents.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.parents.ParentReport.Part;
import org.waymark.parents.ParentReport.Table;

/** The early years profile: every goal with its outcome. */
final class EyfspPart {

    private static final String DUTY = "eyfsp.goals";

    private EyfspPart() {}

    static void write(Writing writing, Edition edition, Map<String, String> values) {
        List<Item> goals = edition.items().stream()
                .filter(item -> item.kind() == ItemKind.GOAL)
                .toList();
        long open =
                goals.stream().filter(goal -> !values.containsKey(goal.id())).count();
        String heading = writing.text("eyfsp.heading");
        if (open == goals.size()) {
            boolean left = writing.pupil().leftEarly();
            writing.add(Part.ofWords("eyfsp", heading, left ? writing.left() : writing.paragraphs("eyfsp.open")));
            if (!left) {
                writing.miss(
                        DUTY,
                        "Early years profile: nothing is recorded yet." + writing.howToFind(),
                        writing.entry(Assessment.EYFSP));
            }
            return;
        }
        Optional<Code> everywhere = everywhere(goals, values);
        if (everywhere.isPresent()) {
            writing.add(Part.ofWords(
                    "eyfsp",
                    heading,
                    writing.paragraphs("eyfsp.none." + everywhere.get().value())));
            return;
        }
        if (open > 0) {
            writing.miss(
                    DUTY,
                    "Early years profile: " + open + " of " + goals.size() + " goals are not recorded yet.",
                    writing.entry(Assessment.EYFSP));
        }
        writing.add(new Part(
                "eyfsp",
                heading,
                writing.paragraphs("eyfsp.about", "count", String.valueOf(goals.size())),
                table(writing, goals, values),
                List.of(),
                List.of()));
    }

    private static Table table(Writing writing, List<Item> goals, Map<String, String> values) {
        List<List<String>> rows = new ArrayList<>();
        for (Item goal : goals) {
            rows.add(List.of(
                    writing.wording().label(goal.longLabel()),
                    writing.wording().label(goal.subject().label()),
                    outcome(writing, goal, values.get(goal.id()))));
        }
        return new Table(
                writing.text("eyfsp.caption"),
                List.of(
                        writing.text("eyfsp.column.goal"),
                        writing.text("eyfsp.column.area"),
                        writing.text("eyfsp.column.outcome")),
                rows);
    }

    private static String outcome(Writing writing, Item goal, @Nullable String value) {
        if (value == null) {
            return writing.text("eyfsp.goal.open");
        }
        String key = "eyfsp.goal." + value;
        return writing.wording().has(key)
                ? writing.text(key)
                : writing.text(
                        "eyfsp.goal.code",
                        "label",
                        goal.scale().findCode(value).map(Code::label).orElse(value));
    }

    /** The code that stands at every goal and takes the pupil out of all of them. */
    private static Optional<Code> everywhere(List<Item> goals, Map<String, String> values) {
        List<String> different = goals.stream()
                .map(goal -> values.getOrDefault(goal.id(), ""))
                .distinct()
                .toList();
        return different.size() == 1
                ? goals.getFirst()
                        .scale()
                        .findCode(different.getFirst())
                        .filter(code -> !code.counts().inDenominator())
                : Optional.empty();
    }
}
