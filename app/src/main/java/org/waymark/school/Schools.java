package org.waymark.school;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;

/** The school itself: reads and corrects how it is named, and says whether it uses figures. */
@Service
public class Schools {

    private static final Pattern URN = Pattern.compile("[0-9]{6}");

    private final SchoolStore store;
    private final ScopedTransactions transactions;

    Schools(SchoolStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** The school of the scope. */
    public School getSchool(Scope scope) {
        return transactions.read(scope, () -> store.get(scope));
    }

    /** The names of the trusts to which these schools belong, by the school's key; none for a school of no trust. */
    public Map<Long, String> listTrusts(Collection<Scope> scopes) {
        return scopes.isEmpty() ? Map.of() : transactions.readAll(scopes, () -> store.trusts(scopes));
    }

    /**
     * Corrects the name, the URN and the phase. The LAESTAB stays: addresses and returns are built on it.
     *
     * @param urn six digits, or empty for none
     */
    public Outcome<School> correct(Scope scope, String name, String urn, String phase) {
        scope.requireKeepsSchool();
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank()) {
            problems.add(Problem.error("name", "Enter the name of the school."));
        }
        if (!urn.isBlank() && !URN.matcher(urn.strip()).matches()) {
            problems.add(Problem.error("urn", "A URN has six digits. Look it up on Get Information about Schools."));
        }
        if (!School.PHASES.contains(phase)) {
            problems.add(Problem.error("phase", "Choose the phase of the school."));
        }
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        try {
            return transactions.write(scope, () -> {
                store.correct(scope, name.strip(), urn.isBlank() ? null : urn.strip(), phase);
                return new Outcome.Done<>(store.get(scope), List.of());
            });
        } catch (DuplicateKeyException taken) {
            return Outcome.refused("urn", "Another school here already has the URN " + urn.strip() + ". Check it.");
        }
    }

    /**
     * Switches figures on or off. Off, a school only enters and returns: the pages and addresses of figures are gone, for
     * trusts and authorities too, and nothing of what is recorded goes.
     *
     * @param use {@code on} or {@code off}
     * @throws NotAllowed if the scope is no administrator's
     */
    public Outcome<Boolean> switchFigures(Scope scope, String use) {
        if (!scope.keepsPeople()) {
            throw new NotAllowed("Figures are switched on and off by the school's administrators.");
        }
        boolean on = use.equals("on");
        if (!on && !use.equals("off")) {
            return Outcome.refused("use", "Choose whether your school uses figures.");
        }
        return transactions.write(scope, () -> {
            store.switchFigures(scope, on);
            return new Outcome.Done<>(on, List.of());
        });
    }
}
