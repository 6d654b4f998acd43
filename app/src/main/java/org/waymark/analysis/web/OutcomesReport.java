package org.waymark.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.access.Scope;
import org.waymark.analysis.Group;
import org.waymark.analysis.Member;
import org.waymark.analysis.SmallGroups;
import org.waymark.analysis.outcomes.Outcome;
import org.waymark.analysis.outcomes.OutcomeSheet;
import org.waymark.analysis.outcomes.OutcomeTable;
import org.waymark.analysis.outcomes.ScoreTable;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.Need;
import org.waymark.catalogue.Subject;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Tone;

/** The report of the outcomes of an assessment in a year. */
final class OutcomesReport {

    /** Between the item and the outcome of the pupils asked for; in no id. */
    private static final String BETWEEN = "~";

    private static final int FEW_ITEMS = 4;

    private final Scope scope;
    private final OutcomeSheet sheet;
    private final Address address;
    private final List<Part> parts = new ArrayList<>();
    private final OutcomeParts drawn;
    private final MeasureTables measures;

    private OutcomesReport(Scope scope, OutcomeSheet sheet, Address address) {
        this.scope = scope;
        this.sheet = sheet;
        this.address = address.with("names", null);
        this.drawn = new OutcomeParts(scope, sheet, this.address);
        this.measures = new MeasureTables(sheet.byGroup());
    }

    static Report of(Scope scope, OutcomeSheet sheet, Address address) {
        return new OutcomesReport(scope, sheet, address)
                .report(
                        address.query().getOrDefault("names", ""),
                        address.query().getOrDefault("item", ""));
    }

    private Report report(String names, String item) {
        sheet.edition().awaited().forEach(words -> parts.add(new Part.Words(words, Tone.WARN)));
        if (sheet.cohort().members().isEmpty()) {
            parts.add(new Part.Words(
                    "Nobody to show: no pupil that you can see was on roll for "
                            + sheet.edition().title()
                            + ", or none in this class and group. Choose another year, class or group.",
                    Tone.QUIET));
        } else if (!sheet.cohort().hasResults()) {
            parts.add(new Part.Words(
                    "No results yet for " + sheet.edition().title()
                            + ". As soon as the first is saved under Assessments, it is counted here.",
                    Tone.QUIET));
        } else {
            unfinished();
            names(names);
            if (sheet.edition().assessment() == Assessment.EYFSP) {
                profile(item);
            } else {
                subjects();
            }
        }
        return new Report(sheet.edition().assessment().title() + ": outcomes", lines(), parts, notes());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(scope.schoolName());
        lines.add(sheet.edition().year().label());
        String who = Stream.concat(sheet.group().stream(), sheet.ofClass().stream())
                .map(Group::label)
                .collect(Collectors.joining(", "));
        int pupils = sheet.cohort().members().size();
        String count = !scope.seesNames() && pupils < SmallGroups.LEAST ? "" : " · " + pupils(pupils);
        lines.add((who.isEmpty() ? "All pupils" : who) + (scope.ownClassesOnly() ? ", your classes only" : "") + count
                + " · live");
        return lines;
    }

    /** Says plainly that not everything is entered. */
    private void unfinished() {
        List<OutcomeTable> open = Stream.concat(
                        sheet.codes().stream(), sheet.scores().stream().map(ScoreTable::single))
                .filter(table -> table.item().need() == Need.ALWAYS
                        || table.item().kind() == ItemKind.OUTCOME && !table.isEmpty())
                .filter(table -> table.item().kind() != ItemKind.MARK)
                .filter(table -> table.missing() > 0)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        if (!scope.seesNames()) {
            parts.add(new Part.Words("Not everybody has a result yet: these figures can still change.", Tone.WARN));
            return;
        }
        String where = open.size() > FEW_ITEMS
                ? open.size() + " columns, most in " + worst(open)
                : open.stream().map(OutcomesReport::gap).collect(Collectors.joining("; "));
        parts.add(new Part.Words(
                "Not everything is entered. No result yet in " + where
                        + ". Who has none does not count, so these figures can still change.",
                Tone.WARN));
    }

    private static String worst(List<OutcomeTable> open) {
        return gap(open.stream()
                .max((a, b) -> Integer.compare(a.missing(), b.missing()))
                .orElseThrow());
    }

    private static String gap(OutcomeTable table) {
        return table.item().longLabel() + ": " + table.missing() + " of " + pupils(table.all());
    }

    private void names(String asked) {
        int between = asked.indexOf(BETWEEN);
        if (!scope.seesNames() || between < 0) {
            return;
        }
        String key = asked.substring(between + 1);
        sheet.findTable(asked.substring(0, between), key).ifPresent(table -> {
            Outcome outcome = table.findOutcome(key).orElseThrow();
            List<Member> pupils = table.pupils(outcome);
            parts.add(new Part.Table(
                    table.item().longLabel() + ": " + outcome.label(),
                    pupils(pupils.size()),
                    List.of(Part.Column.words("Pupil"), Part.Column.words("Class"), Part.Column.words("Result")),
                    pupils.stream()
                            .map(member -> Part.Row.of(
                                    Part.Cell.of(member.pupil().listName())
                                            .linked("/schools/" + scope.laestab() + "/figures/pupils/"
                                                    + member.pupil().pupilId()),
                                    Part.Cell.of(Objects.requireNonNullElse(
                                            member.pupil().className(), "–")),
                                    Part.Cell.of(Objects.requireNonNullElse(
                                            member.value(table.item().id()), outcome.label()))))
                            .toList()));
        });
    }

    private void profile(String asked) {
        parts.add(new Part.Heading("Headlines by group"));
        parts.add(measures.table("", measure -> !measure.id().startsWith("eyfsp.area.")));
        parts.add(new Part.Heading("Areas of learning by group"));
        parts.add(measures.table(
                "At expected in every goal of the area", measure -> measure.id().startsWith("eyfsp.area.")));
        parts.add(new Part.Heading("Goals"));
        parts.add(drawn.goals());
        if (scope.seesNames()) {
            OutcomeTable one = sheet.codes().stream()
                    .filter(table -> table.item().id().equals(asked))
                    .findFirst()
                    .orElseGet(() -> sheet.codes().getFirst());
            parts.add(new Part.Heading("One goal by group: " + one.item().longLabel()));
            drawn.byGroup(one).ifPresent(parts::add);
        }
    }

    private void subjects() {
        List<Measure> together = measures.list(measure -> !measure.id().startsWith("eyfsp.area.")
                && measure.parts().stream()
                                .map(item -> item.subject().code())
                                .distinct()
                                .count()
                        > 1);
        if (!together.isEmpty()) {
            parts.add(new Part.Heading("Together, by group"));
            parts.add(measures.table("", together::contains));
        }
        sheet.edition().subjects().forEach(this::subject);
    }

    private void subject(Subject subject) {
        List<OutcomeTable> codes = sheet.codes().stream()
                .filter(table -> table.item().subject().equals(subject) && table.all() > 0)
                .toList();
        List<ScoreTable> scores = sheet.scores().stream()
                .filter(table ->
                        table.item().subject().equals(subject) && table.single().all() > 0)
                .toList();
        if (codes.isEmpty() && scores.isEmpty()) {
            return;
        }
        parts.add(new Part.Heading(subject.label()));
        if (codes.stream().allMatch(OutcomeTable::isEmpty)
                && scores.stream().allMatch(table -> table.single().isEmpty())) {
            parts.add(new Part.Words("No results yet.", Tone.QUIET));
            return;
        }
        for (OutcomeTable table : codes) {
            if (!table.isEmpty()) {
                parts.add(drawn.codes(table));
                drawn.byGroup(table).ifPresent(parts::add);
            }
        }
        scores.stream()
                .filter(table -> !table.single().isEmpty())
                .map(drawn::scores)
                .forEach(parts::add);
        List<Measure> own = measures.list(measure ->
                measure.parts().stream().allMatch(item -> item.subject().equals(subject)));
        if (!own.isEmpty()) {
            parts.add(measures.table(subject.label() + ": measures by group", own::contains));
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Per cent is of the pupils who count in that row, rounded as the DfE rounds, halves upwards. Which codes"
                        + " count is part of each code; those that do not, and pupils without a result, are listed apart.");
        sheet.byGroup().stream()
                .limit(1)
                .flatMap(row -> row.figures().stream())
                .map(shown -> shown.figure().measure())
                .forEach(measure -> notes.add(measure.title() + ": " + measure.rule() + " Source: " + measure.source()
                        + "." + (measure.note().isEmpty() ? "" : " " + measure.note())));
        if (!sheet.scores().isEmpty()) {
            notes.add("Ranges of scores are Waymark's own choice.");
        }
        if (!scope.seesNames()) {
            notes.add(SmallGroups.NOTE + " Where a count is hidden, shares of the same table are not shown either.");
        }
        return notes;
    }

    static String pupils(int count) {
        return count == 1 ? "1 pupil" : count + " pupils";
    }
}
