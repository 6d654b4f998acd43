package org.waymark.school;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;

/** The families of pupils, for those who may open the pupils. A reader without names sees nobody. */
@Service
public class Contacts {

    private static final int MOST = 20;

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

    /** What was changed in a family, newest first; nothing for a pupil whom the scope may not see. */
    public List<ContactChange> listHistory(Scope scope, long pupilId) {
        scope.requireKeepsSchool();
        return transactions.read(scope, () -> store.listHistory(scope, pupilId));
    }

    /**
     * Keeps a contact that was entered by hand: a new one at the end of its family, or another in the place of what was
     * kept of it.
     *
     * @param contact its id is 0 for a new one
     * @throws NotFound if there is no such pupil, or no such contact of the pupil
     */
    public Outcome<Contact> save(Scope scope, Contact contact) {
        scope.requireKeepsSchool();
        List<Problem> problems = ContactChecks.check(contact);
        if (problems.stream().anyMatch(problem -> !problem.warning())) {
            return new Outcome.Refused<>(problems);
        }
        return transactions.write(scope, () -> {
            List<Contact> family = family(scope, contact.pupilId());
            if (contact.id() == 0 && family.size() >= MOST) {
                return Outcome.refused("", "A pupil has " + MOST + " contacts at most. Take one away first.");
            }
            Contact before = contact.id() == 0 ? null : get(family, contact.id());
            Contact kept = keep(scope, "", before, contact.at(before == null ? family.size() + 1 : before.place()));
            return new Outcome.Done<>(kept, problems);
        });
    }

    /** Takes a contact away and answers who it was. The history keeps it. */
    public Contact remove(Scope scope, long pupilId, long id) {
        scope.requireKeepsSchool();
        return transactions.write(scope, () -> {
            List<Contact> family = family(scope, pupilId);
            Contact gone = get(family, id);
            store.remove(scope, id);
            store.note(scope, "", gone, null);
            arrange(scope, family.stream().filter(other -> other.id() != id).toList());
            return gone;
        });
    }

    /** Moves a contact one place up: the school turns to them earlier. */
    public void moveUp(Scope scope, long pupilId, long id) {
        scope.requireKeepsSchool();
        boolean unused = transactions.write(scope, () -> {
            List<Contact> family = new ArrayList<>(family(scope, pupilId));
            int at = family.indexOf(get(family, id));
            if (at > 0) {
                Collections.swap(family, at, at - 1);
                arrange(scope, family);
            }
            return true;
        });
    }

    /**
     * Keeps contacts as one act that can be taken back: new ones (id 0) at the end of their families, others in the place
     * of what was kept of them. They have been checked.
     *
     * @param act names the act, such as {@code import:12}
     * @return how many changed
     */
    public int write(Scope scope, String act, List<Contact> contacts) {
        scope.requireKeepsSchool();
        return transactions.write(scope, () -> {
            for (Contact contact : contacts) {
                List<Contact> family = family(scope, contact.pupilId());
                Contact before = contact.id() == 0 ? null : get(family, contact.id());
                Contact unused =
                        keep(scope, act, before, contact.at(before == null ? family.size() + 1 : before.place()));
            }
            return contacts.size();
        });
    }

    /** The newest act of a kind, such as {@code contacts}, that can still be taken back. */
    public Optional<String> findLastAct(Scope scope, String kind) {
        scope.requireKeepsSchool();
        return transactions.read(scope, () -> store.findLastAct(scope, kind));
    }

    /**
     * Takes an act back, in the transaction of the caller if there is one, who leaves it if there are reasons not to.
     *
     * @return why it cannot be taken back; empty when it was, or when it changed no contact
     */
    public List<String> takeBack(Scope scope, String act) {
        scope.requireKeepsSchool();
        return transactions.write(scope, () -> {
            List<ContactChange> changes = store.listAct(scope, act);
            List<String> reasons = new ArrayList<>();
            for (ContactChange change : changes) {
                Contact after = Objects.requireNonNull(change.after());
                Optional<Contact> now = store.find(scope, after.id());
                if (now.isEmpty() || !now.get().at(0).equals(after.at(0))) {
                    reasons.add("The contact " + after.name() + " was changed or taken away since.");
                }
            }
            if (reasons.isEmpty()) {
                changes.forEach(change -> bringBack(scope, "undo:" + act, change));
            }
            return reasons;
        });
    }

    /** Why pupils cannot be forgotten: of whom a family, an attendance, comments or reports are kept. */
    public List<String> whyNotForget(Scope scope, Collection<Long> pupilIds) {
        scope.requireKeepsSchool();
        if (pupilIds.isEmpty()) {
            return List.of();
        }
        return transactions.read(scope, () -> store.listWithFamily(scope, pupilIds)).stream()
                .map(name -> name + ": a family, an attendance, comments or reports are kept of this pupil.")
                .toList();
    }

    private void bringBack(Scope scope, String act, ContactChange change) {
        Contact after = Objects.requireNonNull(change.after());
        Contact before = change.before();
        if (before == null) {
            store.remove(scope, after.id());
            store.note(scope, act, after, null);
            arrange(scope, family(scope, after.pupilId()));
        } else {
            Contact unused = keep(scope, act, after, before);
        }
    }

    private Contact keep(Scope scope, String act, @Nullable Contact before, Contact contact) {
        if (contact.equals(before)) {
            return contact;
        }
        Contact kept = contact.withId(store.put(scope, contact));
        store.note(scope, act, before, kept);
        return kept;
    }

    private void arrange(Scope scope, List<Contact> family) {
        for (int i = 0; i < family.size(); i++) {
            if (family.get(i).place() != i + 1) {
                store.place(scope, family.get(i).id(), i + 1);
            }
        }
    }

    private List<Contact> family(Scope scope, long pupilId) {
        if (!store.lockPupil(scope, pupilId)) {
            throw new NotFound("There is no such pupil.");
        }
        return store.list(scope, List.of(pupilId));
    }

    private static Contact get(List<Contact> family, long id) {
        return family.stream()
                .filter(contact -> contact.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("This contact is no longer there. Load the page again."));
    }
}
