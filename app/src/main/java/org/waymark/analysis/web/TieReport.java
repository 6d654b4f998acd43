package org.waymark.analysis.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waymark.access.Scope;
import org.waymark.analysis.Group;
import org.waymark.analysis.SmallGroups;
import org.waymark.analysis.tie.Candidate;
import org.waymark.analysis.tie.Explanation;
import org.waymark.analysis.tie.Official;
import org.waymark.analysis.tie.Tie;
import org.waymark.analysis.tie.Tie.Verdict;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.measure.Figure;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Tone;

/** Ours beside theirs as a report: first every measure, then of each that differs what would make ours theirs, and who. */
final class TieReport {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final Scope scope;
    private final TieChoice choice;
    private final List<Part> parts = new ArrayList<>();

    private TieReport(Scope scope, TieChoice choice) {
        this.scope = scope;
        this.choice = choice;
    }

    static Report of(Scope scope, TieChoice choice, List<Tie> ties) {
        TieReport report = new TieReport(scope, choice);
        report.fill(ties);
        List<String> lines =
                new ArrayList<>(List.of(scope.schoolName(), choice.edition().title()));
        if (!choice.group().code().equals(Group.ALL.code())) {
            lines.add(choice.group().label());
        }
        ties.stream()
                .flatMap(tie -> tie.theirs().stream())
                .filter(theirs -> !theirs.source().isBlank())
                .map(theirs -> "Theirs: " + theirs.source())
                .distinct()
                .forEach(lines::add);
        return new Report("Do our figures tie?", lines, report.parts, notes(ties));
    }

    private static List<String> notes(List<Tie> ties) {
        List<String> notes = new ArrayList<>();
        if (ties.stream().anyMatch(tie -> tie.verdict() == Verdict.DIFFERS)) {
            notes.add("Waymark tries what the rules leave open, what is not confirmed, who has no result yet, who left,"
                    + " who joined late, scores just below the standard and results with an error: alone, in pairs and"
                    + " in threes. It tells what makes our figure exactly theirs; the fewer the steps, the likelier."
                    + " Which one is true, only the other side can say.");
        }
        if (ties.stream().anyMatch(tie -> tie.ours().hidden())) {
            notes.add(SmallGroups.NOTE);
        }
        return notes;
    }

    private void fill(List<Tie> ties) {
        if (scope.ownClassesOnly()) {
            parts.add(new Part.Words(
                    "Official figures are of the whole school, and you see the pupils of your classes only: ask your"
                            + " assessment lead to look here.",
                    Tone.PLAIN));
            return;
        }
        if (ties.stream().noneMatch(tie -> tie.theirs().isPresent())) {
            parts.add(new Part.Words(
                    scope.keepsSchool()
                            ? "No official figures of " + choice.edition().title() + " are here yet. Enter below what"
                                    + " the DfE or the authority says of your school; ours stand beside the fields."
                            : "No official figures of " + choice.edition().title() + " are here yet. An administrator"
                                    + " or assessment lead can enter them on this page.",
                    Tone.PLAIN));
        }
        int missing = ties.stream()
                .mapToInt(tie -> tie.ours().figure().missing())
                .max()
                .orElse(0);
        if (missing > 0) {
            parts.add(new Part.Words(
                    "Not all is entered: in one measure " + missing + " of our pupils "
                            + (missing == 1 ? "has" : "have") + " no result yet, so a difference may only mean that.",
                    Tone.WARN));
        }
        parts.add(new Part.Table(
                "Ours and theirs",
                "",
                List.of(
                        Part.Column.words("Measure"),
                        Part.Column.number("Ours"),
                        Part.Column.words("Of"),
                        Part.Column.number("Theirs"),
                        Part.Column.words("Of"),
                        Part.Column.number("Points"),
                        Part.Column.words("Pupils"),
                        Part.Column.words("Do they tie?")),
                ties.stream().map(this::row).toList()));
        ties.stream().filter(tie -> tie.verdict() == Verdict.DIFFERS).forEach(this::explain);
    }

    private Part.Row row(Tie tie) {
        Figure ours = tie.ours().figure();
        Optional<Official> theirs = tie.verdict() == Verdict.HIDDEN ? Optional.empty() : tie.theirs();
        Measure measure = tie.measure();
        boolean nothing = tie.ours().hidden() || ours.denominator() == 0;
        return Part.Row.of(
                Part.Cell.of(measure.label()),
                tie.ours().hidden()
                        ? Part.Cell.of(SmallGroups.WORDS).toned(Tone.QUIET)
                        : ours.rounded()
                                .map(value -> Part.Cell.of(value, measure.unit()))
                                .orElseGet(Part.Cell::none),
                nothing
                        ? Part.Cell.none()
                        : Part.Cell.of(
                                measure.isShare()
                                        ? ours.numerator() + " of " + ours.denominator()
                                        : ours.denominator() + " pupils"),
                theirs.map(other -> Part.Cell.of(other.value(), measure.unit())).orElseGet(Part.Cell::none),
                theirs.flatMap(TieReport::of).map(Part.Cell::of).orElseGet(Part.Cell::none),
                tie.points().map(TieReport::points).orElseGet(Part.Cell::none),
                tie.verdict() == Verdict.DIFFERS ? pupils(tie) : Part.Cell.none(),
                verdict(tie));
    }

    private static Optional<String> of(Official theirs) {
        Integer counted = theirs.denominator();
        Long reached = theirs.numerator();
        if (counted == null) {
            return Optional.empty();
        }
        return Optional.of(reached == null ? counted + " pupils" : reached + " of " + counted);
    }

    private static Part.Cell points(BigDecimal points) {
        String sign = points.signum() > 0 ? "+" : "";
        return new Part.Cell(sign + points.toPlainString().replace('-', '−'), points, null, Tone.PLAIN);
    }

    /** The difference in pupils: of those who reached it, and of those who count where that is known. */
    private static Part.Cell pupils(Tie tie) {
        Figure ours = tie.ours().figure();
        List<String> words = new ArrayList<>();
        tie.theirNumerator().map(reached -> ours.numerator() - reached).ifPresent(more -> {
            if (more != 0) {
                words.add(Math.abs(more) + (more > 0 ? " more" : " fewer") + " reached it here");
            }
        });
        Integer counted = tie.theirs().orElseThrow().denominator();
        if (counted != null && counted != ours.denominator()) {
            int more = ours.denominator() - counted;
            words.add(Math.abs(more) + (more > 0 ? " more" : " fewer") + (Math.abs(more) == 1 ? " counts" : " count")
                    + " here");
        }
        if (words.isEmpty()) {
            return tie.measure().isShare() ? Part.Cell.of("less than one") : Part.Cell.none();
        }
        return Part.Cell.of(String.join(", ", words));
    }

    private static Part.Cell verdict(Tie tie) {
        return switch (tie.verdict()) {
            case NOT_GIVEN -> Part.Cell.of("not entered").toned(Tone.QUIET);
            case HIDDEN -> Part.Cell.of(SmallGroups.WORDS).toned(Tone.QUIET);
            case NOBODY -> Part.Cell.of("nobody counts here yet").toned(Tone.WARN);
            case TIES -> Part.Cell.of("✓ they tie").toned(Tone.GOOD);
            case DIFFERS -> Part.Cell.of("✗ they differ").toned(Tone.BAD);
        };
    }

    private void explain(Tie tie) {
        if (!scope.seesNames()) {
            return;
        }
        parts.add(new Part.Heading(tie.measure().label() + ": what can explain it"));
        if (tie.explanations().isEmpty()) {
            parts.add(new Part.Words(
                    "No pupils whose treatment is open make our figure theirs. Look whether a result differs: compare"
                            + " pupil by pupil with the results that came back, or ask for the number of pupils that"
                            + " theirs is out of, and enter it here.",
                    Tone.WARN));
            return;
        }
        List<Part.Row> rows = new ArrayList<>();
        Map<Long, Set<String>> letters = new LinkedHashMap<>();
        Map<Long, Candidate> pupils = new LinkedHashMap<>();
        for (int i = 0; i < tie.explanations().size(); i++) {
            Explanation explanation = tie.explanations().get(i);
            String letter = LETTERS.substring(i, i + 1);
            rows.add(explanation(tie, letter, explanation));
            explanation.steps().stream()
                    .flatMap(step -> step.alternative().pupils().stream())
                    .forEach(candidate -> {
                        pupils.put(candidate.pupil().pupilId(), candidate);
                        letters.computeIfAbsent(candidate.pupil().pupilId(), id -> new TreeSet<>())
                                .add(letter);
                    });
        }
        parts.add(new Part.Table(
                "",
                "Each line alone makes ours " + tie.theirs().orElseThrow().value()
                        + tie.measure().unit() + ".",
                List.of(
                        Part.Column.words("If"),
                        Part.Column.words("What is otherwise there"),
                        Part.Column.words("Ours then"),
                        Part.Column.words("What is known of it")),
                rows));
        parts.add(pupils(tie, pupils, letters));
    }

    private static Part.Row explanation(Tie tie, String letter, Explanation explanation) {
        return Part.Row.of(
                Part.Cell.of(letter),
                Part.Cell.of(explanation.steps().stream()
                        .map(step -> step.alternative().words())
                        .collect(Collectors.joining("; and "))),
                Part.Cell.of(
                        tie.measure().isShare()
                                ? explanation.numerator() + " of " + explanation.denominator()
                                : explanation.denominator() + " pupils"),
                Part.Cell.of(explanation.steps().stream()
                        .map(step -> step.debate().why())
                        .collect(Collectors.joining(" "))));
    }

    private Part.Table pupils(Tie tie, Map<Long, Candidate> pupils, Map<Long, Set<String>> letters) {
        return new Part.Table(
                "Who is meant",
                "",
                List.of(
                        Part.Column.words("Pupil"),
                        Part.Column.words("Class"),
                        Part.Column.words("In"),
                        Part.Column.words("Results"),
                        Part.Column.words("To put right")),
                pupils.entrySet().stream()
                        .map(entry ->
                                pupil(tie.measure(), entry.getValue(), String.join(", ", letters.get(entry.getKey()))))
                        .toList());
    }

    private Part.Row pupil(Measure measure, Candidate candidate, String letters) {
        String name = candidate.pupil().className();
        return Part.Row.of(
                Part.Cell.of(candidate.pupil().listName())
                        .linked("/schools/" + scope.laestab() + "/assessments/"
                                + choice.edition().assessment().code() + "/"
                                + choice.edition().year().endYear() + "/pupils/"
                                + candidate.pupil().pupilId()),
                name == null ? Part.Cell.none() : Part.Cell.of(name),
                Part.Cell.of(letters),
                Part.Cell.of(results(measure, candidate)),
                candidate.errors().isEmpty()
                        ? Part.Cell.none()
                        : Part.Cell.of(String.join(" ", candidate.errors())).toned(Tone.WARN));
    }

    private String results(Measure measure, Candidate candidate) {
        List<String> words = new ArrayList<>();
        for (Item item : measure.parts()) {
            String value = candidate.values().get(item.id());
            String scaled = choice.edition()
                    .findTest(item)
                    .map(test -> candidate.values().get(test.scaled().id()))
                    .orElse(null);
            String shown =
                    value == null ? "none" : scaled == null || scaled.equals(value) ? value : value + " " + scaled;
            words.add(item.subject().label() + " " + shown);
        }
        boolean profile = words.size() > 5;
        return profile
                ? candidate.values().values().stream()
                        .collect(Collectors.groupingBy(value -> value, java.util.TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(entry -> entry.getKey() + " in " + entry.getValue())
                        .collect(Collectors.joining(", "))
                : String.join(" · ", words);
    }
}
