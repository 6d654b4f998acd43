package org.waymark.school;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;

/**
 * Everybody a school has ever kept, with all their years, read and written as a whole: what files are matched with and
 * what they change. For those who keep the school; {@link Pupils} is for one pupil at a time.
 */
@Service
public class Register {

    private final PupilStore pupils;
    private final EnrolmentStore enrolments;
    private final SchoolStore schools;
    private final ScopedTransactions transactions;

    Register(PupilStore pupils, EnrolmentStore enrolments, SchoolStore schools, ScopedTransactions transactions) {
        this.pupils = pupils;
        this.enrolments = enrolments;
        this.schools = schools;
        this.transactions = transactions;
    }

    /** Lets nobody else write the register until the transaction of the caller ends. */
    public void lock(Scope scope) {
        scope.requireKeepsSchool();
        transactions.write(scope, () -> {
            schools.lock(scope);
            return true;
        });
    }

    /** Everybody, by key. */
    public List<RegisteredPupil> list(Scope scope) {
        scope.requireKeepsSchool();
        return transactions.read(scope, () -> {
            Map<Long, SortedMap<Integer, Enrolment>> years = enrolments.listAll(scope);
            return pupils.listAll(scope, 0).stream()
                    .map(pupil -> new RegisteredPupil(
                            pupil.id(), pupil.details(), years.getOrDefault(pupil.id(), new TreeMap<>())))
                    .toList();
        });
    }

    /**
     * Writes pupils as given: new ones (with a key below 0), and others in the place of what was kept of them. Years that
     * are not named stay. It has been checked what is written.
     *
     * @return the key of each new pupil, by the one that it was given
     */
    public Map<Long, Long> write(Scope scope, Collection<RegisteredPupil> changed) {
        scope.requireKeepsSchool();
        return transactions.write(scope, () -> {
            List<RegisteredPupil> added =
                    changed.stream().filter(pupil -> pupil.id() < 0).toList();
            Map<Long, Long> keys = new HashMap<>();
            int next = 0;
            for (long key : pupils.nextIds(added.size())) {
                keys.put(added.get(next++).id(), key);
            }
            List<RegisteredPupil> keyed = changed.stream()
                    .map(pupil -> pupil.withId(keys.getOrDefault(pupil.id(), pupil.id())))
                    .toList();
            save(scope, keyed, known(scope, keyed));
            return keys;
        });
    }

    private Map<Long, RegisteredPupil> known(Scope scope, Collection<RegisteredPupil> wanted) {
        Set<Long> ids = wanted.stream().map(RegisteredPupil::id).collect(Collectors.toSet());
        return list(scope).stream()
                .filter(pupil -> ids.contains(pupil.id()))
                .collect(Collectors.toMap(RegisteredPupil::id, pupil -> pupil));
    }

    private void save(Scope scope, List<RegisteredPupil> wanted, Map<Long, RegisteredPupil> known) {
        pupils.save(
                scope,
                wanted.stream()
                        .filter(pupil -> {
                            RegisteredPupil before = known.get(pupil.id());
                            return before == null || !before.details().equals(pupil.details());
                        })
                        .map(pupil -> new PupilWrite(pupil.id(), pupil.details(), null))
                        .toList());
        List<PupilWrite> places = new ArrayList<>();
        for (RegisteredPupil pupil : wanted) {
            RegisteredPupil before = known.get(pupil.id());
            (before == null ? pupil.enrolments() : pupil.enrolmentsBeside(before))
                    .values()
                    .forEach(enrolment -> places.add(new PupilWrite(pupil.id(), pupil.details(), placing(enrolment))));
        }
        enrolments.place(scope, places);
    }

    private static Placing placing(Enrolment enrolment) {
        return new Placing(
                new AcademicYear(enrolment.year()),
                YearGroup.find(enrolment.yearGroup()).orElseThrow(),
                enrolment.className());
    }

    /**
     * Brings pupils back to what they were before an act, if they still are what it made of them. In the transaction of
     * the caller, who leaves it if there are reasons not to.
     *
     * @param acts what the act made of each pupil
     * @return why they cannot be brought back; empty when they were
     */
    public List<String> takeBack(Scope scope, List<Act> acts) {
        scope.requireKeepsSchool();
        return transactions.write(scope, () -> {
            lock(scope);
            Map<Long, RegisteredPupil> now =
                    known(scope, acts.stream().map(Act::after).toList());
            List<String> reasons = new ArrayList<>();
            for (Act act : acts) {
                if (!act.after().equals(now.get(act.after().id()))) {
                    reasons.add(act.after().details().listName()
                            + ": the pupil's details, year group or class were changed later.");
                }
            }
            if (reasons.isEmpty()) {
                bringBack(scope, acts, now);
            }
            return reasons;
        });
    }

    private void bringBack(Scope scope, List<Act> acts, Map<Long, RegisteredPupil> now) {
        List<Long> gone = new ArrayList<>();
        List<RegisteredPupil> restored = new ArrayList<>();
        Map<Integer, Set<Long>> leave = new TreeMap<>();
        for (Act act : acts) {
            RegisteredPupil before = act.before();
            if (before == null) {
                gone.add(act.after().id());
            } else {
                restored.add(before);
                act.after().enrolments().keySet().stream()
                        .filter(year -> !before.enrolments().containsKey(year))
                        .forEach(year -> leave.computeIfAbsent(year, any -> new TreeSet<>())
                                .add(before.id()));
            }
        }
        save(scope, restored, now);
        leave.forEach((year, ids) -> enrolments.remove(scope, year, ids));
        pupils.delete(scope, gone);
    }

    /**
     * What an act made of a pupil.
     *
     * @param before the pupil before it, null for one whom it added
     * @param after the pupil after it
     */
    public record Act(@Nullable RegisteredPupil before, RegisteredPupil after) {

        public Act {
            Objects.requireNonNull(after);
        }
    }
}
