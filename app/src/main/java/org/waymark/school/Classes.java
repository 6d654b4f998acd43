package org.waymark.school;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;

/** The classes of a year: adds, renames, removes and fills them. */
@Service
public class Classes {

    private static final int LONGEST_NAME = 50;

    private final ClassStore store;
    private final ScopedTransactions transactions;

    Classes(ClassStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** The classes of a year by name, with how many pupils each has; a teacher's own ones only. */
    public List<ClassSize> list(Scope scope, int year) {
        return transactions.read(scope, () -> store.listSizes(scope, year));
    }

    /** Adds a class to a year and answers it. */
    public Outcome<String> add(Scope scope, int year, String name) {
        scope.requireKeepsSchool();
        String wanted = name.strip();
        return transactions.write(scope, () -> {
            Outcome<String> fault = fault(scope, year, wanted, null);
            if (fault != null) {
                return fault;
            }
            store.addMissing(scope, year, List.of(wanted));
            return new Outcome.Done<>(wanted, List.of());
        });
    }

    /** Gives a class another name and answers it. */
    public Outcome<String> rename(Scope scope, long id, String name) {
        scope.requireKeepsSchool();
        String wanted = name.strip();
        return transactions.write(scope, () -> {
            SchoolClass known = get(scope, id);
            Outcome<String> fault = fault(scope, known.year(), wanted, id);
            if (fault != null) {
                return fault;
            }
            store.rename(scope, id, wanted);
            return new Outcome.Done<>(wanted, List.of());
        });
    }

    /** Removes a class that nobody is in and that nothing stands on, and answers its name. */
    public Outcome<String> remove(Scope scope, long id) {
        scope.requireKeepsSchool();
        try {
            return transactions.write(scope, () -> {
                SchoolClass known = get(scope, id);
                if (!store.removeEmpty(scope, id)) {
                    return Outcome.refused(
                            "", "Class " + known.name() + " still has pupils. Move them to another class first.");
                }
                return new Outcome.Done<>(known.name(), List.of());
            });
        } catch (DataIntegrityViolationException stillUsed) {
            return Outcome.refused("", "An assessment was signed off for this class, so it stays.");
        }
    }

    /**
     * Puts pupils into a class of a year, or into none, and answers how many moved.
     *
     * @param classId the class, or null to take them out of theirs
     */
    public Outcome<Integer> assign(Scope scope, int year, @Nullable Long classId, Collection<Long> pupilIds) {
        scope.requireKeepsSchool();
        if (pupilIds.isEmpty()) {
            return Outcome.refused("pupils", "Tick the pupils to move.");
        }
        return transactions.write(scope, () -> {
            if (classId != null && get(scope, classId).year() != year) {
                return Outcome.refused("class", "That class belongs to another year. Choose one of this year.");
            }
            return new Outcome.Done<>(store.assign(scope, year, classId, pupilIds), List.of());
        });
    }

    private SchoolClass get(Scope scope, long id) {
        return store.find(scope, id).orElseThrow(() -> new NotFound("There is no class " + id + " that you can open."));
    }

    private @Nullable Outcome<String> fault(Scope scope, int year, String name, @Nullable Long except) {
        if (name.isEmpty()) {
            return Outcome.refused("name", "Enter a name for the class, such as 6 Oak.");
        }
        if (name.length() > LONGEST_NAME) {
            return Outcome.refused("name", "The name must be " + LONGEST_NAME + " characters or fewer. Shorten it.");
        }
        if (store.isTaken(scope, year, name, except)) {
            return Outcome.refused("name", "There is already a class " + name + " in this year. Choose another name.");
        }
        return null;
    }
}
