package org.waymark.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Severity;
import org.waymark.results.CellOutcome;
import org.waymark.results.FileEntry.Batch;
import org.waymark.results.FileEntry.BatchAnswer;
import org.waymark.results.PupilState;
import org.waymark.transfer.CodeBook.Spot;
import org.waymark.transfer.PlannedResult.Verdict;
import org.waymark.transfer.incoming.ImportFinding;
import org.waymark.transfer.incoming.ImportRule;
import org.waymark.transfer.incoming.IncomingResult;
import org.waymark.transfer.incoming.ResultPlace;
import org.waymark.transfer.kept.KeptResult;

/**
 * What became of the results of files: row by row for the report, and what is to be kept word for word. Made for one
 * use.
 */
final class ImportOutcome {

    private final ImportPlan plan;
    private final List<BatchAnswer> answers;
    private final Map<Long, Long> keys;
    private final Map<String, KeptResult> known = new HashMap<>();
    private final Map<Integer, List<PlannedResult>> rows = new HashMap<>();
    private final Map<String, KeptResult> kept = new LinkedHashMap<>();
    private final List<KeptResult> placed = new ArrayList<>();
    private final Map<String, PupilState> last = new HashMap<>();

    /**
     * @param batches the batches of the plan
     * @param answers what became of them, in their order
     * @param keys the keys of pupils who were added, by those of the plan
     * @param known what is kept word for word already
     */
    ImportOutcome(
            ImportPlan plan,
            List<Batch> batches,
            List<BatchAnswer> answers,
            Map<Long, Long> keys,
            List<KeptResult> known) {
        this.plan = plan;
        this.answers = answers;
        this.keys = keys;
        known.forEach(result -> this.known.put(key(result.pupilId(), result.place(), result.year()), result));
        for (int i = 0; i < answers.size(); i++) {
            Edition edition = batches.get(i).edition();
            answers.get(i).after().forEach((id, state) -> last.put(stateKey(id, edition), state));
        }
        plan.beginOutcome();
        plan.results().pending().forEach(this::take);
        noteRules();
    }

    /** The reports of the files. */
    List<FileReport> reports() {
        return plan.reports(rows);
    }

    /** What is to be kept word for word, beyond what is kept already. */
    List<KeptResult> kept() {
        return List.copyOf(kept.values());
    }

    /** What was kept word for word and has found its item. */
    List<KeptResult> placed() {
        return placed;
    }

    private void take(PendingResult pending) {
        PlannedResult row = switch (pending.state()) {
            case INPUT -> input(pending);
            case WORKED_OUT -> workedOut(pending);
            case UNKNOWN -> unknown(pending, pending.why());
            case REFUSED -> row(pending, "", Verdict.REFUSED, pending.why());
            case OLDER -> row(pending, "", Verdict.OLDER, pending.why());
        };
        rows.computeIfAbsent(pending.position(), position -> new ArrayList<>()).add(row);
    }

    private PlannedResult input(PendingResult pending) {
        BatchAnswer answer = answers.get(pending.batch());
        CellOutcome outcome = answer.cells().get(pending.input());
        String before = Objects.requireNonNullElse(answer.valueBefore(id(pending), outcome.item()), "");
        String why = Objects.requireNonNullElse(outcome.message(), "");
        Verdict verdict = switch (outcome.status()) {
            case SAVED -> before.isEmpty() ? Verdict.NEW : Verdict.CHANGED;
            case SAME -> Verdict.SAME;
            case KEPT -> Verdict.OURS;
            case REFUSED, CONFLICT -> Verdict.REFUSED;
        };
        if (verdict == Verdict.REFUSED) {
            plan.find(pending.position(), finding(ImportRule.NOT_ALLOWED, pending, why));
        } else {
            findKept(pending).ifPresent(placed::add);
        }
        return row(pending, before, verdict, why);
    }

    private PlannedResult workedOut(PendingResult pending) {
        Spot spot = Objects.requireNonNull(pending.spot());
        String follows = value(pending, spot).orElse(null);
        String said = pending.result().text();
        if (follows == null && hasMark(pending, spot)) {
            return row(pending, "", Verdict.SAME, "It follows from the mark, once the table or threshold is there.");
        }
        if (follows == null) {
            return unknown(pending, "An outcome without the mark that it follows from.");
        }
        if (!follows.equalsIgnoreCase(said)) {
            String why = "The file says " + said + ", from the mark follows " + follows + ".";
            plan.find(
                    pending.position(),
                    finding(
                            ImportRule.WORKED_OUT_OTHERWISE,
                            pending,
                            spot.item().longLabel() + ": " + why + " Check the mark."));
            return row(pending, follows, Verdict.SAME, why);
        }
        return row(pending, follows, Verdict.SAME, "");
    }

    private boolean hasMark(PendingResult pending, Spot outcome) {
        return outcome.edition().itemsOf(outcome.item().subject().code()).stream()
                .filter(item -> !item.equals(outcome.item()))
                .anyMatch(item ->
                        value(pending, new Spot(outcome.edition(), item)).isPresent());
    }

    private Optional<String> value(PendingResult pending, Spot spot) {
        PupilState state = last.get(stateKey(id(pending), spot.edition()));
        return Optional.ofNullable(
                state != null
                        ? state.value(spot.item().id())
                        : answers.get(pending.batch())
                                .valueBefore(id(pending), spot.item().id()));
    }

    private PlannedResult unknown(PendingResult pending, String why) {
        IncomingResult result = pending.result();
        if (!(result.place() instanceof ResultPlace.Coded coded)) {
            return row(pending, "", Verdict.REFUSED, why);
        }
        String key = key(id(pending), coded, result.yearText());
        KeptResult before = kept.getOrDefault(key, known.get(key));
        if (before != null && before.text().equals(result.text())) {
            return row(pending, before.text(), Verdict.UNKNOWN_SAME, why);
        }
        kept.put(
                key,
                new KeptResult(
                        0,
                        id(pending),
                        coded,
                        result.yearText(),
                        result.text(),
                        result.assessedOn(),
                        why,
                        pending.school()));
        return row(pending, before == null ? "" : before.text(), Verdict.UNKNOWN, why);
    }

    private Optional<KeptResult> findKept(PendingResult pending) {
        IncomingResult result = pending.result();
        return result.place() instanceof ResultPlace.Coded coded
                ? Optional.ofNullable(known.get(key(id(pending), coded, result.yearText())))
                : Optional.empty();
    }

    private long id(PendingResult pending) {
        return keys.getOrDefault(pending.pupilId(), pending.pupilId());
    }

    private PlannedResult row(PendingResult pending, String before, Verdict verdict, String why) {
        Spot spot = pending.spot();
        IncomingResult result = pending.result();
        return new PlannedResult(
                result.line(),
                id(pending),
                pending.pupil(),
                spot == null ? "" : spot.edition().assessment().code(),
                spot == null
                        ? result.year()
                        : Integer.valueOf(spot.edition().year().endYear()),
                spot == null ? "" : spot.item().id(),
                spot == null ? result.place().label() : label(spot.item()),
                before,
                result.text(),
                verdict,
                why);
    }

    private static String label(Item item) {
        return item.longLabel();
    }

    private static ImportFinding finding(ImportRule rule, PendingResult pending, String message) {
        Spot spot = pending.spot();
        return new ImportFinding(
                rule.severity(),
                rule.id(),
                pending.pupil(),
                spot == null ? null : spot.item().id(),
                pending.result().line(),
                message);
    }

    /** What the rules find in results as they then stand, of the pupils whom the files change. */
    private void noteRules() {
        Map<String, Integer> positions = new HashMap<>();
        plan.results().pending().forEach(pending -> {
            Spot spot = pending.spot();
            if (spot != null && pending.state() == PendingResult.State.INPUT) {
                positions.put(stateKey(id(pending), spot.edition()), pending.position());
            }
        });
        last.forEach((key, state) -> state.evaluation().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> plan.find(
                        positions.getOrDefault(key, 0),
                        // The results are kept as they are: what the rules find has to be settled before a return.
                        new ImportFinding(
                                Severity.WARNING,
                                finding.rule(),
                                state.pupil().listName(),
                                finding.item(),
                                0,
                                finding.message() + " " + finding.hint()))));
    }

    private static String stateKey(long id, Edition edition) {
        return id + " " + edition;
    }

    private static String key(long id, ResultPlace.Coded place, @Nullable String year) {
        return id + " " + place.label() + " " + year;
    }
}
