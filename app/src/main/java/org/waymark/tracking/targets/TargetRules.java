package org.waymark.tracking.targets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Band;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.YearGroup;
import org.waymark.tracking.Journey;
import org.waymark.tracking.Journeys;
import org.waymark.tracking.Milestone;
import org.waymark.tracking.targets.TargetPlan.Row;
import org.waymark.tracking.targets.TargetPlan.Verdict;

/** Sets targets by a rule: shown first, pupil by pupil, and done only as it was shown. */
@Service
public class TargetRules {

    private final Targets targets;
    private final Aims aims;
    private final Journeys journeys;
    private final ScopedTransactions transactions;

    TargetRules(Targets targets, Aims aims, Journeys journeys, ScopedTransactions transactions) {
        this.targets = targets;
        this.aims = aims;
        this.journeys = journeys;
        this.transactions = transactions;
    }

    /**
     * What a rule would do to the targets of a point.
     *
     * @param by a point of the year; the scale of Key Stage 2 has no steps to climb
     * @param pupilIds of pupils enrolled in the year whom the scope sees
     */
    public TargetPlan plan(Scope scope, AcademicYear year, Assessment by, TargetRule rule, Collection<Long> pupilIds) {
        scope.requireEntersResults();
        if (!by.isPoint()) {
            throw new NotFound("Rules set targets for points of a year. Set those for Key Stage 2 by hand or from a"
                    + " spreadsheet.");
        }
        return transactions.read(scope, () -> {
            Edition edition = aims.findEdition(scope, new Aim(by, year))
                    .orElseThrow(() -> new NotFound("The school does not judge at " + by.title() + "."));
            Map<Key, String> goesBy = new HashMap<>();
            List<Row> nothing = new ArrayList<>();
            List<TargetInput> inputs = inputs(scope, year, edition, rule, new HashSet<>(pupilIds), goesBy, nothing);
            List<Row> rows = new ArrayList<>();
            for (Row row : targets.plan(scope, year, by, inputs).rows()) {
                boolean kept = !row.before().isEmpty() && !rule.replace() && row.verdict() != Verdict.SAME;
                rows.add(new Row(
                        row.pupil(),
                        row.aim(),
                        row.item(),
                        row.before(),
                        kept ? row.before() : row.after(),
                        kept ? Verdict.KEPT : row.verdict(),
                        goesBy.getOrDefault(
                                new Key(row.pupil().pupilId(), row.item().id()), "")));
            }
            rows.addAll(nothing);
            return new TargetPlan(rows);
        });
    }

    private record Key(long pupilId, String item) {}

    private List<TargetInput> inputs(
            Scope scope,
            AcademicYear year,
            Edition edition,
            TargetRule rule,
            Set<Long> pupilIds,
            Map<Key, String> goesBy,
            List<Row> nothing) {
        List<TargetInput> inputs = new ArrayList<>();
        for (Journey journey : journeys.list(List.of(scope), year, Set.of())) {
            long id = journey.pupil().pupilId();
            if (!pupilIds.contains(id)) {
                continue;
            }
            YearGroup group = YearGroup.find(journey.pupil().yearGroup()).orElseThrow();
            for (Item item : TargetValues.items(edition, group)) {
                if (!rule.subjects().contains(item.id())) {
                    continue;
                }
                Optional<Milestone> start = journey.find(
                                rule.start().assessment(), rule.start().year(), item.id())
                        .filter(one -> one.band().isPresent());
                if (start.isEmpty()) {
                    nothing.add(new Row(
                            journey.pupil(),
                            new Aim(edition.assessment(), year),
                            item,
                            "",
                            "",
                            Verdict.NOTHING,
                            "Not judged at " + rule.start().label() + "."));
                    continue;
                }
                Step step = step(item, start.get(), rule.steps());
                inputs.add(new TargetInput(id, item.id(), step.code(), null));
                goesBy.put(
                        new Key(id, item.id()),
                        start.get().value() + " at " + rule.start().label() + step.note());
            }
        }
        return inputs;
    }

    private record Step(String code, String note) {}

    /**
     * The step a number of steps above a start. Where the scale has changed since, the start is taken as the lowest step
     * of its band, and the preview says so.
     */
    private static Step step(Item item, Milestone start, int up) {
        List<String> steps = TargetValues.codes(item).stream().map(Code::value).toList();
        Band band = start.band().orElseThrow();
        boolean same = steps.contains(start.value())
                && item.scale().findBand(start.value()).equals(Optional.of(band));
        int from = same
                ? steps.indexOf(start.value())
                : steps.indexOf(steps.stream()
                        .filter(code -> item.scale().findBand(code).equals(Optional.of(band)))
                        .findFirst()
                        .orElse(steps.getFirst()));
        int to = Math.min(steps.size() - 1, from + up);
        String note = (same ? "" : "; of another scale, taken as " + steps.get(from))
                + (from + up > to ? "; the scale ends at " + steps.get(to) : "");
        return new Step(steps.get(to), note);
    }

    /**
     * Does what was shown. Where something has changed since, nothing is done and the plan is as it is now: then its
     * fingerprint is another.
     *
     * @param fingerprint of the plan that was shown
     */
    public TargetPlan apply(
            Scope scope,
            AcademicYear year,
            Assessment by,
            TargetRule rule,
            Collection<Long> pupilIds,
            String fingerprint,
            String whose) {
        TargetPlan plan = plan(scope, year, by, rule, pupilIds);
        if (plan.fingerprint().equals(fingerprint)) {
            targets.setPlanned(scope, year, by, plan, TargetHow.RULE, whose + ": " + rule.words());
        }
        return plan;
    }
}
