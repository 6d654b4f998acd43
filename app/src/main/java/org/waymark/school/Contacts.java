package org.waymark.school;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;

/** The families of pupils, for those who may open the pupils. A reader without names sees nobody. */
@Service
public class Contacts {

    private final ContactStore store;
    private final ScopedTransactions transactions;

    Contacts(ContactStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * The contacts of pupils whom the scope may see, in the order of their places; a pupil without any is not in it.
     *
     * @throws NotAllowed if the role sees no names
     */
    public Map<Long, List<Contact>> list(Scope scope, Collection<Long> pupilIds) {
        if (!scope.seesNames()) {
            throw new NotAllowed("Families are not shown to readers without names.");
        }
        if (pupilIds.isEmpty()) {
            return Map.of();
        }
        return transactions.read(scope, () -> store.list(scope, pupilIds)).stream()
                .collect(Collectors.groupingBy(Contact::pupilId));
    }
}
