package org.waymark.analysis.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.MarkRange;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.Standing;
import org.waymark.catalogue.Subject;
import org.waymark.catalogue.TestItems;

/** Tells the results of an edition, subject by subject, in plain words. */
final class SubjectLines {

    private final Edition edition;
    private final Map<String, String> values;
    private final Beside beside;

    /** @param values what is recorded in the edition's own year, by item */
    SubjectLines(Edition edition, Map<String, String> values, Beside beside) {
        this.edition = edition;
        this.values = values;
        this.beside = beside;
    }

    List<StoryLine> list() {
        List<StoryLine> lines = new ArrayList<>();
        for (Subject subject : edition.subjects()) {
            List<Item> items = edition.itemsOf(subject.code());
            List<Item> known =
                    items.stream().filter(item -> values.containsKey(item.id())).toList();
            Optional<TestItems> test = edition.tests().stream()
                    .filter(one -> one.subject().equals(subject))
                    .findFirst();
            if (known.isEmpty()) {
                continue;
            }
            if (items.getFirst().kind() == ItemKind.GOAL) {
                lines.add(area(subject, items));
            } else if (test.isPresent()) {
                test(test.get(), known).ifPresent(lines::add);
            } else {
                check(subject, known).ifPresent(lines::add);
            }
            known.stream()
                    .filter(item -> item.kind() == ItemKind.JUDGEMENT || item.kind() == ItemKind.SCORE)
                    .map(item -> judgement(subject, item))
                    .forEach(lines::add);
        }
        return lines;
    }

    /** An area of learning: how many of its goals are met, and which. */
    private StoryLine area(Subject subject, List<Item> goals) {
        // In the order of the scale: what is emerging comes first.
        Map<String, List<String>> byLabel = new LinkedHashMap<>();
        goals.getFirst().scale().codes().forEach(code -> byLabel.put(code.label(), new ArrayList<>()));
        int met = 0;
        boolean leftOut = false;
        for (Item goal : goals) {
            Optional<Code> code = code(goal);
            byLabel.computeIfAbsent(code.map(Code::label).orElse("No result yet"), label -> new ArrayList<>())
                    .add(goal.longLabel());
            met += code.filter(found -> found.counts().met()).isPresent() ? 1 : 0;
            leftOut |= code.filter(found -> !found.counts().inDenominator()).isPresent();
        }
        byLabel.values().removeIf(List::isEmpty);
        boolean whole = goals.stream().allMatch(goal -> values.containsKey(goal.id()));
        List<String> words = new ArrayList<>();
        byLabel.forEach((label, names) ->
                words.add(byLabel.size() == 1 ? label + " in all of it" : label + ": " + String.join("; ", names)));
        Place place = leftOut ? Place.LEFT_OUT : !whole ? Place.OPEN : met == goals.size() ? Place.MET : Place.NOT_MET;
        return new StoryLine(
                subject.label(),
                met + " of " + goals.size(),
                place,
                String.join(". ", words) + ".",
                "",
                "",
                subject.code());
    }

    private Optional<StoryLine> test(TestItems test, List<Item> known) {
        if (known.stream().allMatch(item -> item.kind() == ItemKind.JUDGEMENT)) {
            return Optional.empty();
        }
        String scaled = values.get(test.scaled().id());
        String raw = values.get(test.raw().id());
        Optional<Code> outcome = code(test.outcome());
        Place place = scaled != null
                ? Place.of(Standing.of(edition, test.scaled(), scaled))
                : outcome.map(code -> Place.of(code.counts())).orElse(Place.OPEN);
        List<String> words = new ArrayList<>();
        if (place == Place.HIGHER) {
            words.add("Reached the higher standard");
        } else {
            outcome.ifPresent(code -> words.add(code.label()));
        }
        if (raw != null) {
            words.add(raw + outOf(test.raw()) + " marks" + papers(test));
        }
        if (scaled == null && outcome.isEmpty()) {
            words.add("no scaled score yet");
        }
        List<Measure> measures = beside.of(test.outcome(), test.scaled());
        return Optional.of(new StoryLine(
                test.subject().label() + " test",
                scaled != null ? scaled : outcome.map(Code::value).orElse(raw == null ? "–" : raw + " marks"),
                place,
                sentence(words),
                beside.ours(measures),
                beside.england(measures),
                test.subject().code()));
    }

    private String papers(TestItems test) {
        List<String> marks = test.papers().stream()
                .filter(paper -> !paper.equals(test.raw()) && values.containsKey(paper.id()))
                .map(paper -> paper.noun() + ": " + values.get(paper.id()))
                .toList();
        return marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")";
    }

    /** A check with a mark and an outcome; nothing where the subject has neither. */
    private Optional<StoryLine> check(Subject subject, List<Item> known) {
        Optional<Item> mark =
                known.stream().filter(item -> item.kind() == ItemKind.MARK).findFirst();
        Optional<Item> outcome =
                known.stream().filter(item -> item.kind() == ItemKind.OUTCOME).findFirst();
        if (mark.isEmpty() && outcome.isEmpty()) {
            return Optional.empty();
        }
        Optional<Code> code = outcome.flatMap(this::code);
        List<String> words = new ArrayList<>();
        code.ifPresent(found -> words.add(found.label()));
        mark.ifPresent(item -> {
            words.add(values.get(item.id()) + outOf(item) + " marks");
            edition.phonicsThreshold().ifPresent(threshold -> words.add(threshold.mark() + " or more meet it"));
        });
        List<Measure> measures = outcome.map(item -> beside.of(item, item)).orElse(List.of());
        return Optional.of(new StoryLine(
                subject.label(),
                mark.map(item -> values.get(item.id()))
                        .or(() -> code.map(Code::value))
                        .orElse("–"),
                code.map(found -> Place.of(found.counts())).orElse(Place.OPEN),
                sentence(words),
                beside.ours(measures),
                beside.england(measures),
                subject.code()));
    }

    /** A judgement; or a score that shares its place with the reasons for having none. */
    private StoryLine judgement(Subject subject, Item item) {
        Optional<Code> code = code(item);
        List<Measure> measures = beside.of(item, item);
        boolean score = item.kind() == ItemKind.SCORE;
        String value = values.getOrDefault(item.id(), "");
        Place place = code.map(found -> Place.of(found.counts())).orElse(Place.NONE);
        return new StoryLine(
                score ? subject.label() : item.longLabel(),
                value,
                score && place != Place.LEFT_OUT ? Place.NONE : place,
                code.map(Code::label).orElse(score ? value + outOf(item) : "") + ".",
                beside.ours(measures),
                beside.england(measures),
                subject.code());
    }

    private Optional<Code> code(Item item) {
        @Nullable String value = values.get(item.id());
        return value == null ? Optional.empty() : item.scale().findCode(value);
    }

    private static String outOf(Item item) {
        return item.scale()
                .marks()
                .map(MarkRange::max)
                .map(most -> " of " + most)
                .orElse("");
    }

    private static String sentence(List<String> words) {
        return words.isEmpty() ? "" : String.join(", ", words) + ".";
    }
}
