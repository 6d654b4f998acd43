package org.waymark.transfer.returns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.national.Catalogues;
import org.waymark.results.PupilState;
import org.waymark.results.Sheets;
import org.waymark.transfer.returns.ReturnState.Stage;

/** How far the returns of a year are: worked out from the results and the files as they are now. */
@Service
public class ReturnStates {

    private final Catalogues catalogues;
    private final Sheets sheets;
    private final ReturnChecks checks;
    private final Compositions compositions;
    private final ReturnStore store;
    private final ScopedTransactions transactions;

    ReturnStates(
            Catalogues catalogues,
            Sheets sheets,
            ReturnChecks checks,
            Compositions compositions,
            ReturnStore store,
            ScopedTransactions transactions) {
        this.catalogues = catalogues;
        this.sheets = sheets;
        this.checks = checks;
        this.compositions = compositions;
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * The assessments of a year in their order; those that were not held are left out.
     *
     * @throws NotAllowed if the scope does not keep the school
     */
    public List<ReturnState> list(Scope scope, AcademicYear year) {
        scope.requireKeepsSchool();
        return transactions.read(scope, () -> {
            List<ReturnFile> files = store.list(scope.schoolId(), year.endYear());
            return Assessment.statutory().stream()
                    .flatMap(assessment -> catalogues.current().findEdition(assessment, year).stream())
                    .map(edition -> state(scope, edition, files))
                    .toList();
        });
    }

    /** How far the return of one edition is. */
    public ReturnState get(Scope scope, Edition edition) {
        scope.requireKeepsSchool();
        return transactions.read(
                scope,
                () -> state(
                        scope,
                        edition,
                        store.list(scope.schoolId(), edition.year().endYear())));
    }

    /** The years of which files were made, newest first. */
    public List<Integer> listYears(Scope scope) {
        scope.requireKeepsSchool();
        return transactions.read(scope, () -> store.listYears(scope.schoolId()));
    }

    private ReturnState state(Scope scope, Edition edition, List<ReturnFile> files) {
        List<PupilState> states = sheets.list(scope, edition, null, null);
        List<ReturnFinding> findings = checks.list(scope, edition, states);
        Set<String> sendable = new ResultPreflight(edition)
                .sent().stream().map(item -> item.id()).collect(Collectors.toSet());
        int given = (int) states.stream()
                .filter(state ->
                        Compositions.given(edition, state).keySet().stream().anyMatch(sendable::contains))
                .count();
        int missing = (int) states.stream()
                .filter(state -> Preflight.takes(edition, state) && state.expected())
                .filter(state -> state.evaluation().missing().stream().anyMatch(sendable::contains))
                .filter(state ->
                        Compositions.given(edition, state).keySet().stream().noneMatch(sendable::contains))
                .count();
        int expected = given + missing;
        List<ReturnFile> own = files.stream()
                .filter(file -> file.assessment() == edition.assessment())
                .toList();
        Optional<ReturnFile> sent =
                own.stream().filter(file -> file.sent().isPresent()).findFirst();
        int errors = Preflight.errors(findings);
        return new ReturnState(
                edition,
                stage(expected, given, errors, sent.isPresent()),
                expected,
                given,
                findings,
                Stream.of(Purpose.values())
                        .filter(purpose -> edition.findReturnRoute(purpose.code())
                                .filter(route -> route.possible())
                                .isPresent())
                        .toList(),
                own.stream().findFirst(),
                sent,
                sent.map(file -> changed(scope, edition, states, file)).orElse(0));
    }

    private int changed(Scope scope, Edition edition, List<PupilState> states, ReturnFile sent) {
        return WrittenFile.changes(
                store.bytes(scope.schoolId(), sent.id()),
                compositions.assessment(scope, edition, sent.purpose(), states).pupils());
    }

    private static Stage stage(int expected, int given, int errors, boolean sent) {
        if (sent) {
            return Stage.SENT;
        }
        if (expected == 0) {
            return Stage.NO_PUPILS;
        }
        if (given == 0) {
            return Stage.NOT_STARTED;
        }
        return errors > 0 ? Stage.IN_PROGRESS : Stage.READY;
    }
}
