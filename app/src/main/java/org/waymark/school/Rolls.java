package org.waymark.school;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;

/**
 * Who is in which year group and class of an academic year, as far as a scope may see: a teacher the pupils of the own
 * classes, a reader without names everybody, without names. Each answer is one moment of the school; calls inside a
 * transaction of the same scope join it.
 *
 * <p>Pupils come by surname and forename; for a reader without names by their number, because the order of names would
 * tell them.
 */
@Service
public class Rolls {

    private final RollStore store;
    private final ScopedTransactions transactions;

    Rolls(RollStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * The pupils enrolled in a year, those who have left since included (they carry a leaving date).
     *
     * @param year the academic year, named by the year in which it ends
     * @param yearGroups codes N, R, 1 to 6; empty for all
     * @param classId only this class, or null for all
     */
    public List<OnRoll> listOnRoll(Scope scope, int year, Set<String> yearGroups, @Nullable Long classId) {
        return transactions.read(scope, () -> store.listOnRoll(scope, year, yearGroups, classId));
    }

    /**
     * The pupils of several schools and years at once, for figures: those of some year groups and some further ones, in
     * the order of their years and, within a school, of their names. A school's leavers are included. Those of several
     * schools come in no order and as to a reader without names, and without class, ethnicity and entry date, unless one
     * of the scopes sees its own classes only.
     *
     * @param years academic years, named by the year in which they end
     * @param yearGroups codes N, R, 1 to 6; empty for none but the further pupils
     * @param further pupils to include whatever their year group; empty as a rule
     */
    public List<SchoolPupil> listCohorts(
            Collection<Scope> scopes, Set<Integer> years, Set<String> yearGroups, Collection<Long> further) {
        if (scopes.isEmpty() || years.isEmpty()) {
            return List.of();
        }
        return transactions.readAll(scopes, () -> store.listCohorts(scopes, years, yearGroups, further));
    }

    /** Those of the pupils who are enrolled in the year and whom the scope may see. */
    public List<OnRoll> listPupils(Scope scope, int year, Collection<Long> pupilIds) {
        if (pupilIds.isEmpty()) {
            return List.of();
        }
        return transactions.read(scope, () -> store.listPupils(scope, year, pupilIds));
    }

    /**
     * These pupils of the school as they were in some years, on roll here or elsewhere: what a result of any year is
     * recorded for. A pupil who was not on roll has no class, and the year group that fits the nearest year in which the
     * pupil was, else the date of birth; in a year before Nursery or after Year 6 a pupil is left out.
     *
     * @param years academic years, named by the year in which they end
     */
    public Map<Integer, List<OnRoll>> listRecorded(Scope scope, Set<Integer> years, Collection<Long> pupilIds) {
        scope.requireKeepsSchool();
        if (pupilIds.isEmpty() || years.isEmpty()) {
            return Map.of();
        }
        return transactions.read(scope, () -> store.listRecorded(scope, years, pupilIds)).stream()
                .collect(Collectors.groupingBy(OnRoll::year));
    }

    /**
     * One pupil as in some years, oldest first, on roll here then or elsewhere, as {@link #listRecorded} has them; nothing
     * for a pupil whom the scope may not see.
     *
     * @param years academic years, named by the year in which they end
     */
    public List<OnRoll> listYearsOf(Scope scope, long pupilId, Set<Integer> years) {
        return years.isEmpty()
                ? List.of()
                : transactions.read(scope, () -> store.listRecorded(scope, years, List.of(pupilId)));
    }

    /**
     * The pupil enrolled in the year with this UPN, now or formerly. A current UPN wins over somebody else's former
     * one. Nobody is found for a reader without names, who could else learn whose results are whose.
     */
    public Optional<OnRoll> findByUpn(Scope scope, int year, String upn) {
        if (!scope.seesNames()) {
            return Optional.empty();
        }
        String wanted = upn.strip().toUpperCase(Locale.ROOT);
        return transactions.read(scope, () -> store.findByUpn(scope, year, wanted));
    }

    /** The classes of a year by name; a teacher's own ones only. */
    public List<SchoolClass> listClasses(Scope scope, int year) {
        return transactions.read(scope, () -> store.listClasses(scope, year));
    }

    /** The academic years in which the scope sees any pupil enrolled, newest first. */
    public List<Integer> listYears(Scope scope) {
        return transactions.read(scope, () -> store.listYears(scope));
    }
}
