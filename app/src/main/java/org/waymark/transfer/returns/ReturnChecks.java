package org.waymark.transfer.returns;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.Edition;
import org.waymark.results.PupilState;
import org.waymark.results.Scripts;
import org.waymark.results.Sheets;
import org.waymark.results.SignOffs;
import org.waymark.results.SignedOff.SignOff;
import org.waymark.school.Pupils;

/** Looks for everything for which a return would come back. */
@Service
public class ReturnChecks {

    private final Sheets sheets;
    private final SignOffs signOffs;
    private final Pupils pupils;
    private final RegisteredStore registered;
    private final Scripts scripts;
    private final ScopedTransactions transactions;

    ReturnChecks(
            Sheets sheets,
            SignOffs signOffs,
            Pupils pupils,
            RegisteredStore registered,
            Scripts scripts,
            ScopedTransactions transactions) {
        this.sheets = sheets;
        this.signOffs = signOffs;
        this.pupils = pupils;
        this.registered = registered;
        this.scripts = scripts;
        this.transactions = transactions;
    }

    /**
     * What the rules find in the results and what else stands against sending them, errors first.
     *
     * @throws NotAllowed if the scope does not keep the school
     */
    public List<ReturnFinding> list(Scope scope, Edition edition) {
        return list(scope, edition, null);
    }

    /** The same of pupils that have been read already. */
    List<ReturnFinding> list(Scope scope, Edition edition, @Nullable List<PupilState> read) {
        scope.requireKeepsSchool();
        int year = edition.year().endYear();
        return transactions.read(scope, () -> {
            List<PupilState> states = read == null ? sheets.list(scope, edition, null, null) : read;
            Set<String> signedOff = signOffs.list(scope, edition).stream()
                    .map(SignOff::className)
                    .collect(Collectors.toSet());
            return new Preflight(
                            edition,
                            states,
                            pupils.listEverybody(scope, year),
                            signedOff,
                            registered.find(
                                    scope.schoolId(), edition.assessment().code(), year))
                    .check();
        });
    }

    /**
     * The findings for scripts. Who does not keep the school gets those of the rules in the results that they see; and so
     * does everybody of judgements, which are not sent.
     */
    public Scripts.CheckAnswer check(Scope scope, Edition edition) {
        boolean sent = scope.keepsSchool() && !edition.assessment().isPoint();
        return sent ? ReturnAnswers.findings(list(scope, edition)) : scripts.check(scope, edition);
    }
}
