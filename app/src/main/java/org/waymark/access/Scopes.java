package org.waymark.access;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes the {@link Scope} of a person in a school, and the one of the command line. */
@Component
public class Scopes {

    private final AccessStore store;
    private final ScopedTransactions transactions;

    Scopes(AccessStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * The scope of a person in the school with this LAESTAB.
     *
     * @throws NotFound if there is no such school, or the person has no place in it
     */
    public Scope getScope(SignedIn person, String laestab) {
        return transactions
                .housekeeping(() -> store.findScope(person, laestab))
                .orElseThrow(() -> new NotFound("There is no school " + laestab + " that you can open."));
    }

    /** The schools a person may open, by name. */
    public List<Scope> listScopes(SignedIn person) {
        return transactions.housekeeping(() -> store.listScopes(person));
    }

    /**
     * The scope of the command line, which acts as an administrator of any school on this machine's data.
     *
     * @throws NotFound if there is no school with this LAESTAB
     */
    public Scope getCommandLineScope(String laestab) {
        return transactions
                .housekeeping(() -> store.findSchool(laestab))
                .map(school -> new Scope(
                        null,
                        "Command line",
                        school.id(),
                        school.laestab(),
                        school.name(),
                        Role.ADMINISTRATOR,
                        Set.of(),
                        school.analysis()))
                .orElseThrow(() ->
                        new NotFound("There is no school " + laestab + ". List the schools with: waymark school list"));
    }

    /**
     * The scope behind a letter to parents: of one school, of no person, and only for reading. The room of reports to
     * parents sends letters in it and shows the one report whose link a parent has opened; nobody else asks for it.
     *
     * @param schoolId the school's key, as the letter has it; never from an address
     * @throws NotFound if there is no such school
     */
    public Scope getLetterScope(long schoolId) {
        return transactions
                .housekeeping(() -> store.findSchoolById(schoolId))
                .map(school -> new Scope(
                        null,
                        "A parent",
                        school.id(),
                        school.laestab(),
                        school.name(),
                        Role.READER,
                        Set.of(),
                        school.analysis()))
                .orElseThrow(() -> new NotFound("There is no such school."));
    }
}
