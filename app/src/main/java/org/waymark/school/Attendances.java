package org.waymark.school;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
}
