package org.waymark.tracking.targets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Decoded;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;
import org.waymark.school.Outcome;
import org.waymark.school.Rolls;
import org.waymark.tracking.targets.TargetPlan.Row;
import org.waymark.tracking.targets.TargetPlan.Verdict;

/** The targets of pupils: read, set, and an act taken back. A teacher reads and sets those of the own classes. */
@Service
public class Targets {

    private final TargetStore store;
    private final Aims aims;
    private final Rolls rolls;
    private final ScopedTransactions transactions;

    Targets(TargetStore store, Aims aims, Rolls rolls, ScopedTransactions transactions) {
        this.store = store;
        this.aims = aims;
        this.rolls = rolls;
        this.transactions = transactions;
    }

    /** Of one target: whose, by when, in what. */
    private record Place(long pupilId, Aim aim, String item) {
        static Place of(Target target) {
            return new Place(target.pupilId(), target.aim(), target.item());
        }
    }

    /**
     * The targets that pupils are to reach in a year, at its points and at its Key Stage 2. The caller gives pupils whom
     * the scope may see, as {@link Rolls} lists them.
     */
    public List<Target> list(Scope scope, AcademicYear year, Collection<Long> pupilIds) {
        return read(scope, year.endYear(), pupilIds);
    }

    /** Every target of pupils, of whatever year. */
    public List<Target> listAll(Scope scope, Collection<Long> pupilIds) {
        return read(scope, null, pupilIds);
    }

    private List<Target> read(Scope scope, @Nullable Integer year, Collection<Long> pupilIds) {
        return pupilIds.isEmpty() ? List.of() : transactions.read(scope, () -> store.list(scope, year, pupilIds));
    }

    /** The last acts, newest first. */
    public List<TargetAct> listActs(Scope scope, int most) {
        return transactions.read(scope, () -> store.listActs(scope, most));
    }

    /**
     * What setting targets would do.
     *
     * @param year in which the pupils are enrolled
     * @param by the point of that year, or Key Stage 2 at the end of each pupil's Year 6
     * @throws NotFound for a pupil whom the scope does not see in that year
     */
    public TargetPlan plan(Scope scope, AcademicYear year, Assessment by, List<TargetInput> inputs) {
        return transactions.read(scope, () -> planned(scope, year, by, inputs));
    }

    private TargetPlan planned(Scope scope, AcademicYear year, Assessment by, List<TargetInput> inputs) {
        Set<Long> ids = inputs.stream().map(TargetInput::pupilId).collect(Collectors.toSet());
        Map<Long, OnRoll> pupils = rolls.listPupils(scope, year.endYear(), ids).stream()
                .collect(Collectors.toMap(OnRoll::pupilId, pupil -> pupil));
        Map<Place, String> standing =
                store.list(scope, null, ids).stream().collect(Collectors.toMap(Place::of, Target::value));
        Map<Aim, Optional<Edition>> editions = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (TargetInput input : inputs) {
            OnRoll pupil = pupils.get(input.pupilId());
            if (pupil == null) {
                throw new NotFound("There is no such pupil whose targets you can open.");
            }
            Aim aim = Aims.of(by, pupil).orElseThrow(() -> new NotFound("No targets are set for this year group."));
            Edition edition = editions.computeIfAbsent(aim, one -> aims.findEdition(scope, one))
                    .orElseThrow(() -> new NotFound("The school does not judge at " + aim.label() + "."));
            rows.add(row(pupil, aim, edition, input, standing));
        }
        return new TargetPlan(rows);
    }

    private static Row row(OnRoll pupil, Aim aim, Edition edition, TargetInput input, Map<Place, String> standing) {
        Item item = edition.findItem(input.item())
                .orElseThrow(
                        () -> new NotFound("There is no subject " + input.item() + " in " + edition.title() + "."));
        String before = standing.getOrDefault(new Place(pupil.pupilId(), aim, item.id()), "");
        YearGroup group = YearGroup.find(pupil.yearGroup()).orElseThrow();
        Decoded decoded = TargetValues.decode(item, input.text());
        String after = switch (decoded) {
            case Decoded.Value(String value) -> value;
            case Decoded.Blank ignored -> "";
            case Decoded.Refused ignored -> input.text().strip();
        };
        if (decoded instanceof Decoded.Refused(String message, String ignored)) {
            return new Row(pupil, aim, item, before, after, Verdict.REFUSED, message);
        }
        if (!after.isEmpty() && !TargetValues.items(edition, group).contains(item)) {
            return new Row(
                    pupil,
                    aim,
                    item,
                    before,
                    after,
                    Verdict.REFUSED,
                    item.subject().label() + " is not judged in " + group.label() + ", so it has no target there.");
        }
        if (input.base() != null && !input.base().equals(before)) {
            return new Row(
                    pupil,
                    aim,
                    item,
                    before,
                    after,
                    Verdict.REFUSED,
                    "Somebody has set this target to " + (before.isEmpty() ? "nothing" : before)
                            + " since you opened the page. Look, and save again what you want.");
        }
        Verdict verdict = after.equals(before)
                ? Verdict.SAME
                : before.isEmpty() ? Verdict.NEW : after.isEmpty() ? Verdict.CLEARED : Verdict.CHANGED;
        return new Row(pupil, aim, item, before, after, verdict, "");
    }

    /**
     * Sets targets: all of them or, where one cannot be taken, none; what was done is in the plan.
     *
     * @param words what is done, for the history
     */
    public TargetPlan set(
            Scope scope, AcademicYear year, Assessment by, List<TargetInput> inputs, TargetHow how, String words) {
        scope.requireEntersResults();
        return transactions.write(scope, () -> {
            store.lock(scope);
            TargetPlan plan = planned(scope, year, by, inputs);
            if (plan.refused().isEmpty() && plan.changes() > 0) {
                write(scope, plan, how, words);
            }
            return plan;
        });
    }

    /** Sets what a plan says as far as it can be taken; nothing where somebody has changed one of its targets since. */
    void setPlanned(Scope scope, AcademicYear year, Assessment by, TargetPlan shown, TargetHow how, String words) {
        List<TargetInput> inputs = shown.rows().stream()
                .filter(row -> row.verdict().changes())
                .map(row -> new TargetInput(row.pupil().pupilId(), row.item().id(), row.after(), row.before()))
                .toList();
        TargetPlan done = set(scope, year, by, inputs, how, words);
        if (!done.refused().isEmpty()) {
            throw new IllegalStateException("Targets were changed while others were set: "
                    + done.refused().getFirst().message());
        }
    }

    private void write(Scope scope, TargetPlan plan, TargetHow how, String words) {
        Map<Place, TargetStore.Change> changes = new HashMap<>();
        plan.rows().stream()
                .filter(row -> row.verdict().changes())
                .forEach(row -> changes.put(
                        new Place(row.pupil().pupilId(), row.aim(), row.item().id()),
                        new TargetStore.Change(
                                row.pupil().pupilId(),
                                row.aim(),
                                row.item().id(),
                                row.before().isEmpty() ? null : row.before(),
                                row.after().isEmpty() ? null : row.after())));
        store.apply(scope, store.add(scope, how, words), List.copyOf(changes.values()));
    }

    /** Whether a person may take an act back: the own ones, and anybody's for those who keep the school. */
    public static boolean mayUndo(Scope scope, TargetAct act) {
        return scope.entersResults()
                && !act.undone()
                && act.how() != TargetHow.UNDO
                && (scope.keepsSchool() || Objects.equals(act.personId(), scope.personId()) && act.personId() != null);
    }

    /**
     * Takes an act back, whole or not at all: refused where one of its targets has been changed since.
     *
     * @return how many targets are as they were before it
     */
    public Outcome<Integer> undo(Scope scope, long actId) {
        scope.requireEntersResults();
        return transactions.write(scope, () -> {
            store.lock(scope);
            TargetAct act = store.findAct(scope, actId).orElseThrow(() -> new NotFound("There is no such act."));
            if (!mayUndo(scope, act)) {
                return Outcome.refused(
                        "",
                        act.undone()
                                ? "That is taken back already."
                                : "Only those who keep the school take back what somebody else did.");
            }
            List<TargetStore.Change> changes = store.listChanges(scope, actId);
            Set<Long> ids = changes.stream().map(TargetStore.Change::pupilId).collect(Collectors.toSet());
            Map<Place, String> standing =
                    store.list(scope, null, ids).stream().collect(Collectors.toMap(Place::of, Target::value));
            Set<Long> later = new HashSet<>();
            List<TargetStore.Change> back = new ArrayList<>();
            for (TargetStore.Change change : changes) {
                Place place = new Place(change.pupilId(), change.aim(), change.item());
                if (!Objects.equals(standing.get(place), change.after())) {
                    later.add(change.pupilId());
                }
                back.add(new TargetStore.Change(
                        change.pupilId(), change.aim(), change.item(), change.after(), change.before()));
            }
            if (!later.isEmpty()) {
                return Outcome.refused(
                        "",
                        "Targets of " + later.size() + (later.size() == 1 ? " pupil have" : " pupils have")
                                + " been changed since then. Take the later act back first, or set them by hand.");
            }
            long undo = store.add(scope, TargetHow.UNDO, "Took back: " + act.words());
            store.apply(scope, undo, back);
            store.markUndone(scope, actId, undo);
            return new Outcome.Done<>(back.size(), List.of());
        });
    }
}
