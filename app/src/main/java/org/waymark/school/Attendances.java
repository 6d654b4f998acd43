package org.waymark.school;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;

/** How often pupils were at school, year by year, for those who may open the pupils. */
@Service
public class Attendances {

    private final AttendanceStore store;
    private final ScopedTransactions transactions;

    Attendances(AttendanceStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** The attendance of a year by pupil, of those whom the scope may see; a pupil without a record is not in it. */
    public Map<Long, Attendance> list(Scope scope, int year, Collection<Long> pupilIds) {
        if (pupilIds.isEmpty() || !scope.seesNames()) {
            return Map.of();
        }
        return transactions.read(scope, () -> store.list(scope, year, pupilIds)).stream()
                .collect(Collectors.toMap(Attendance::pupilId, Function.identity()));
    }

    /** Every attendance of these pupils, for those who keep the school. */
    public List<Attendance> listAll(Scope scope, Collection<Long> pupilIds) {
        scope.requireKeepsSchool();
        return pupilIds.isEmpty() ? List.of() : transactions.read(scope, () -> store.listAll(scope, pupilIds));
    }

    /**
     * Keeps the attendance of pupils in a year. All of it, or none where one of them cannot be true.
     *
     * @param act names the act if it can be taken back as one, such as {@code attendance:12}; else empty
     * @return how many changed; refused with the pupil's key as the field of each problem
     */
    public Outcome<Integer> save(Scope scope, int year, String act, List<AttendanceWrite> writes) {
        scope.requireKeepsSchool();
        List<Problem> problems = new ArrayList<>();
        for (AttendanceWrite write : writes) {
            Attendance wanted = write.attendance();
            if (wanted != null) {
                AttendanceChecks.findFault(wanted)
                        .ifPresent(fault -> problems.add(Problem.error(Long.toString(write.pupilId()), fault)));
            }
        }
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        return transactions.write(scope, () -> {
            int changed = 0;
            for (AttendanceWrite write : writes) {
                changed += keep(scope, act, year, write.pupilId(), write.attendance()) ? 1 : 0;
            }
            return new Outcome.Done<>(changed, List.of());
        });
    }

    /** Keeps attendances of any year as one act. They have been checked. */
    public void write(Scope scope, String act, List<Attendance> attendances) {
        scope.requireKeepsSchool();
        boolean unused = transactions.write(scope, () -> {
            attendances.forEach(one -> keep(scope, act, one.year(), one.pupilId(), one));
            return true;
        });
    }

    private boolean keep(Scope scope, String act, int year, long pupilId, @Nullable Attendance wanted) {
        Attendance before = store.find(scope, year, pupilId).orElse(null);
        if (wanted == null ? before == null : before != null && same(before, wanted)) {
            return false;
        }
        if (wanted == null) {
            store.remove(scope, year, pupilId);
        } else {
            store.put(scope, wanted);
        }
        store.note(scope, act, year, pupilId, before, wanted);
        return true;
    }

    private static boolean same(Attendance one, Attendance other) {
        return one.possible() == other.possible()
                && one.attended() == other.attended()
                && Objects.equals(one.authorised(), other.authorised())
                && Objects.equals(one.unauthorised(), other.unauthorised());
    }

    /** The newest act of a kind in a year that can still be taken back. */
    public Optional<String> findLastAct(Scope scope, int year, String kind) {
        scope.requireKeepsSchool();
        return transactions.read(scope, () -> store.findLastAct(scope, year, kind));
    }

    /**
     * Takes an act back, in the transaction of the caller if there is one, who leaves it if there are reasons not to.
     *
     * @return why it cannot be taken back; empty when it was, or when it changed no attendance
     */
    public List<String> takeBack(Scope scope, String act) {
        scope.requireKeepsSchool();
        return transactions.write(scope, () -> {
            List<AttendanceStore.Step> steps = store.listAct(scope, act);
            long changed = steps.stream()
                    .filter(step ->
                            !store.find(scope, step.year(), step.pupilId()).equals(Optional.ofNullable(step.after())))
                    .count();
            if (changed > 0) {
                return List.of(
                        "The attendance of " + changed + (changed == 1 ? " pupil" : " pupils") + " was changed since.");
            }
            steps.forEach(step -> keep(scope, "undo:" + act, step.year(), step.pupilId(), step.before()));
            return List.of();
        });
    }
}
