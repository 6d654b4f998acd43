package org.waymark.analysis.questions;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;
import org.waymark.school.Outcome;
import org.waymark.school.Problem;
import org.waymark.school.Rolls;

/** Pupils' marks in the questions of a paper: of the pupils whom a scope sees, saved by whoever enters results. */
@Service
public class QuestionMarks {

    private final QuestionStore store;
    private final Rolls rolls;
    private final ScopedTransactions transactions;
    private final Clock clock;

    QuestionMarks(QuestionStore store, Rolls rolls, ScopedTransactions transactions, Clock clock) {
        this.store = store;
        this.rolls = rolls;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What was typed for a pupil and a question.
     *
     * @param text a mark, a dash for not attempted, or nothing
     * @param was what the page showed when it was opened; null to overwrite whatever stands
     */
    public record Input(
            long pupilId, int number, String text, @Nullable String was) {}

    /** A cell that was not saved. */
    public record Wrong(long pupilId, int number, String text, String message) {}

    /**
     * What came of saving: the wrong cells hold up no other.
     *
     * @param saved how many marks changed
     */
    public record Saved(int saved, List<Wrong> wrong) {
        public Saved {
            wrong = List.copyOf(wrong);
        }
    }

    /** The marks of an edition: by paper, pupil and number of the question; only of the pupils given. */
    public Map<String, Map<Long, Map<Integer, QuestionMark>>> list(Scope scope, Edition edition, Set<Long> pupils) {
        scope.requireAnalysis();
        return transactions.read(scope, () -> store.listMarks(scope, edition)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        paper -> paper.getValue().entrySet().stream()
                                .filter(entry -> pupils.contains(entry.getKey()))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    /** The newest save of each paper that still stands. */
    public Map<String, QuestionSave> listLastSaves(Scope scope, Edition edition) {
        scope.requireAnalysis();
        return transactions.read(scope, () -> store.listLastSaves(scope, edition));
    }

    /** The pupils who sit a paper, as far as the scope sees them: by name. Who left early is among them. */
    public List<OnRoll> listPupils(Scope scope, Paper paper, @Nullable Long classId) {
        Set<String> groups = paper.item().yearGroups().stream()
                .filter(group -> paper.edition()
                        .yearOf(paper.item(), group)
                        .equals(paper.edition().year()))
                .map(YearGroup::code)
                .collect(Collectors.toSet());
        return rolls.listOnRoll(scope, paper.edition().year().endYear(), groups, classId);
    }

    /**
     * Saves marks: all that are right, together.
     *
     * @throws NotFound if the paper has no list of questions, or a pupil is not one whom the scope sees
     */
    public Saved save(Scope scope, Paper paper, List<Input> inputs) {
        scope.requireAnalysis();
        scope.requireEntersResults();
        return transactions.write(scope, () -> {
            QuestionList list = locked(scope, paper);
            requireSeen(scope, paper, inputs);
            Map<Long, Map<Integer, QuestionMark>> standing = store.listMarks(scope, paper.edition())
                    .getOrDefault(paper.item().id(), Map.of());
            List<QuestionStore.Change> changes = new ArrayList<>();
            List<Wrong> wrong = new ArrayList<>();
            for (Input input : inputs) {
                Question question = list.find(input.number())
                        .orElseThrow(() -> new NotFound("There is no question " + input.number() + " in the list."));
                String stands = text(standing, input.pupilId(), input.number());
                switch (QuestionMark.read(input.text(), question)) {
                    case QuestionMark.Typed.Wrong(String message) ->
                        wrong.add(new Wrong(input.pupilId(), input.number(), input.text(), message));
                    case QuestionMark.Typed.Blank blank -> change(input, stands, "", changes, wrong);
                    case QuestionMark.Typed.Marked(QuestionMark mark) ->
                        change(input, stands, mark.text(), changes, wrong);
                }
            }
            if (!changes.isEmpty()) {
                store.save(scope, paper, Timestamp.from(clock.instant()), changes, null);
            }
            return new Saved(changes.size(), wrong);
        });
    }

    private static void change(
            Input input, String stands, String typed, List<QuestionStore.Change> changes, List<Wrong> wrong) {
        if (typed.equals(stands) || typed.equals(input.was())) {
            return;
        }
        if (input.was() != null && !input.was().equals(stands)) {
            wrong.add(new Wrong(
                    input.pupilId(),
                    input.number(),
                    input.text(),
                    "Somebody has saved " + (stands.isEmpty() ? "no mark" : stands)
                            + " here since you opened the page. Save again to put yours in its place."));
            return;
        }
        changes.add(new QuestionStore.Change(input.pupilId(), input.number(), stands, typed));
    }

    private QuestionList locked(Scope scope, Paper paper) {
        if (!store.lock(scope, paper)) {
            throw new NotFound("There is no list of questions for " + paper.label() + " yet. Load it first.");
        }
        return Objects.requireNonNull(
                store.listLists(scope, paper.edition()).get(paper.item().id()));
    }

    private void requireSeen(Scope scope, Paper paper, List<Input> inputs) {
        Set<Long> seen = listPupils(scope, paper, null).stream()
                .map(OnRoll::pupilId)
                .collect(Collectors.toCollection(HashSet::new));
        if (inputs.stream().anyMatch(input -> !seen.contains(input.pupilId()))) {
            throw new NotFound("One of the pupils is not on roll in this year, or not in a class that you see.");
        }
    }

    /** The newest save of a paper that this person may undo: the own one, or anybody's for who keeps the school. */
    public Optional<QuestionSave> findUndoable(Scope scope, Paper paper) {
        if (!scope.entersResults()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        listLastSaves(scope, paper.edition()).get(paper.item().id()))
                .filter(save -> may(scope, save));
    }

    private static boolean may(Scope scope, QuestionSave save) {
        return scope.keepsSchool()
                || scope.personId() != null && scope.personId().equals(save.personId());
    }

    /**
     * Takes the last save of a paper back: every mark of it is as it was before.
     *
     * @param id the save that the page showed; another one since then stays
     */
    public Outcome<QuestionSave> undo(Scope scope, Paper paper, long id) {
        scope.requireAnalysis();
        scope.requireEntersResults();
        return transactions.write(scope, () -> {
            QuestionList list = locked(scope, paper);
            QuestionSave save =
                    store.listLastSaves(scope, paper.edition()).get(paper.item().id());
            if (save == null || save.id() != id) {
                return Outcome.refused(
                        "undo", "This is no longer the last save. Look at the marks again before you undo one.");
            }
            if (!may(scope, save)) {
                return Outcome.refused(
                        "undo", save.person() + " saved these marks. An assessment lead can take them back.");
            }
            List<QuestionStore.Change> back = store.listChanges(scope, id).stream()
                    .map(change -> new QuestionStore.Change(
                            change.pupilId(), change.number(), change.after(), change.before()))
                    .toList();
            boolean fits = back.stream()
                    .allMatch(change -> list.find(change.number())
                            .filter(question ->
                                    !(QuestionMark.read(change.after(), question) instanceof QuestionMark.Typed.Wrong))
                            .isPresent());
            if (!fits) {
                return Outcome.refused("undo", "The list of questions was changed since: the marks no longer fit it.");
            }
            store.save(scope, paper, Timestamp.from(clock.instant()), back, id);
            store.markUndone(scope, id);
            return new Outcome.Done<>(save, List.<Problem>of());
        });
    }

    private static String text(Map<Long, Map<Integer, QuestionMark>> marks, long pupil, int number) {
        QuestionMark mark = marks.getOrDefault(pupil, Map.of()).get(number);
        return mark == null ? "" : mark.text();
    }
}
