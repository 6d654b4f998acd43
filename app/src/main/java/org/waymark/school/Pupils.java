package org.waymark.school;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;

/** Adds, corrects and finds pupils. A file's pupils are written here too, many at once. */
@Service
public class Pupils {

    private final PupilStore store;
    private final EnrolmentStore enrolments;
    private final SchoolStore schools;
    private final Rolls rolls;
    private final PupilChecks checks;
    private final ScopedTransactions transactions;
    private final Clock clock;

    Pupils(
            PupilStore store,
            EnrolmentStore enrolments,
            SchoolStore schools,
            Rolls rolls,
            PupilChecks checks,
            ScopedTransactions transactions,
            Clock clock) {
        this.store = store;
        this.enrolments = enrolments;
        this.schools = schools;
        this.rolls = rolls;
        this.checks = checks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The pupils of a list, in the order of {@link Rolls}.
     *
     * <p>In a past year "on roll" means at its end, in the present one today.
     */
    public List<OnRoll> list(Scope scope, PupilFilter filter) {
        LocalDate yearEnd = new AcademicYear(filter.year()).lastDay();
        LocalDate today = LocalDate.now(clock);
        LocalDate day = today.isBefore(yearEnd) ? today : yearEnd;
        String name = FoldedNames.fold(filter.search());
        String upn = filter.search().strip().toUpperCase(Locale.ROOT);
        return rolls.listOnRoll(scope, filter.year(), filter.yearGroups(), filter.classId()).stream()
                .filter(pupil -> switch (filter.who()) {
                    case ON_ROLL -> !hasLeft(pupil, day);
                    case LEFT -> hasLeft(pupil, day);
                    case EVERYONE -> true;
                })
                .filter(pupil -> upn.isEmpty() || matches(pupil, name, upn))
                .toList();
    }

    private static boolean hasLeft(OnRoll pupil, LocalDate day) {
        LocalDate leaving = pupil.leavingDate();
        return leaving != null && leaving.isBefore(day);
    }

    private static boolean matches(OnRoll pupil, String name, String upn) {
        String known = pupil.upn();
        return known != null && known.contains(upn)
                || !name.isEmpty()
                        && (FoldedNames.fold(pupil.surname() + pupil.forename()).contains(name)
                                || FoldedNames.fold(pupil.forename() + pupil.surname())
                                        .contains(name));
    }

    /**
     * One pupil with everything that is known, and the enrolment of a year.
     *
     * @throws NotFound if there is no such pupil whom the scope may see
     * @throws NotAllowed if the role sees no names
     */
    public Pupil getPupil(Scope scope, long id, int year) {
        if (!scope.seesNames()) {
            throw new NotAllowed("Your role reads results without names, so it cannot open a pupil.");
        }
        return transactions
                .read(scope, () -> store.find(scope, id, year))
                .orElseThrow(() -> new NotFound("There is no pupil " + id + " that you can open."));
    }

    /** Every enrolment of a pupil, newest first. */
    public List<Enrolment> listEnrolments(Scope scope, long id) {
        return transactions.read(scope, () -> enrolments.listOfPupil(scope, id));
    }

    /**
     * Every pupil the school has ever kept, with the enrolment of a year: what a file is matched with. For those who
     * keep the school only.
     */
    public List<Pupil> listEverybody(Scope scope, int year) {
        scope.requireKeepsSchool();
        return transactions.read(scope, () -> store.listAll(scope, year));
    }

    /** Adds a pupil and answers the new key, or why not. */
    public Outcome<Long> add(Scope scope, PupilDetails details, Placing placing) {
        scope.requireKeepsSchool();
        List<Problem> problems = checks.check(details, null, placing, LocalDate.now(clock), true);
        return guarded(
                details,
                () -> transactions.write(scope, () -> {
                    problems.addAll(checkAgainstOthers(scope, details, null));
                    if (refuses(problems)) {
                        return new Outcome.Refused<>(problems);
                    }
                    long id = store.nextIds(1).getFirst();
                    write(scope, List.of(new PupilWrite(id, details, placing)));
                    return new Outcome.Done<>(id, problems);
                }));
    }

    /**
     * Corrects a pupil, unless somebody else has done so since.
     *
     * @param seen {@link Pupil#changedAt()} as the writer saw it
     * @param placing the year group and class, or null to leave them as they are
     */
    public Outcome<Long> correct(Scope scope, long id, Instant seen, PupilDetails details, @Nullable Placing placing) {
        scope.requireKeepsSchool();
        return guarded(
                details,
                () -> transactions.write(scope, () -> {
                    store.lock(scope, id);
                    int year = placing == null ? 0 : placing.year().endYear();
                    Pupil before = store.find(scope, id, year)
                            .orElseThrow(() -> new NotFound("There is no pupil " + id + " that you can open."));
                    if (!before.changedAt().equals(seen)) {
                        return Outcome.refused(
                                "",
                                "Somebody else has changed this pupil since you opened the page. Open it again and enter your"
                                        + " changes on top of theirs.");
                    }
                    List<Problem> problems =
                            checks.check(details, before.details().upn(), placing, LocalDate.now(clock), true);
                    problems.addAll(checkAgainstOthers(scope, details, id));
                    if (refuses(problems)) {
                        return new Outcome.Refused<>(problems);
                    }
                    write(scope, List.of(new PupilWrite(id, details, placing)));
                    return new Outcome.Done<>(id, problems);
                }));
    }

    /**
     * Writes many pupils in one transaction, new and changed ones and where they are in a year. Two of these in one
     * school come one after the other, so that what is worked out still holds when it is written.
     *
     * @param year the academic year whose enrolments the plan is told
     * @param plan works out, from everybody the school knows, what to write; it has checked it
     */
    public void rewrite(Scope scope, int year, Function<List<Pupil>, List<PupilWrite>> plan) {
        scope.requireKeepsSchool();
        transactions.write(scope, () -> {
            schools.lock(scope);
            List<PupilWrite> wanted = plan.apply(store.listAll(scope, year));
            List<Long> ids = store.nextIds(
                    (int) wanted.stream().filter(pupil -> pupil.id() == null).count());
            int next = 0;
            List<PupilWrite> keyed = new ArrayList<>();
            for (PupilWrite pupil : wanted) {
                Long id = pupil.id() == null ? ids.get(next++) : pupil.id();
                keyed.add(new PupilWrite(id, pupil.details(), pupil.placing()));
            }
            write(scope, keyed);
            return keyed.size();
        });
    }

    private void write(Scope scope, List<PupilWrite> pupils) {
        store.save(scope, pupils);
        enrolments.place(
                scope, pupils.stream().filter(pupil -> pupil.placing() != null).toList());
    }

    private List<Problem> checkAgainstOthers(Scope scope, PupilDetails details, @Nullable Long id) {
        String upn = details.upn();
        if (upn == null) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        for (PupilStore.UpnHolder other : store.listHolders(scope, Set.of(upn))) {
            if (id != null && other.id() == id) {
                continue;
            }
            problems.add(
                    other.current()
                            ? Problem.error(
                                    "upn",
                                    "The UPN " + upn + " already belongs to " + other.listName()
                                            + ". Open that pupil instead, or check the UPN.")
                            : Problem.warning(
                                    "upn",
                                    "The UPN " + upn + " is a former one of " + other.listName()
                                            + ". Check that these are two pupils."));
        }
        return problems;
    }

    private static boolean refuses(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> !problem.warning());
    }

    /** Two people may add the same UPN at the same moment; the database then stops the second. */
    private static Outcome<Long> guarded(PupilDetails details, Act act) {
        try {
            return act.run();
        } catch (DuplicateKeyException second) {
            return Outcome.refused(
                    "upn", "The UPN " + details.upn() + " already belongs to another pupil of this school.");
        }
    }

    @FunctionalInterface
    private interface Act {
        Outcome<Long> run();
    }
}
