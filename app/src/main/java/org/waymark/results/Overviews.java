package org.waymark.results;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Severity;
import org.waymark.catalogue.YearGroup;
import org.waymark.national.Catalogues;
import org.waymark.results.SignedOff.SignOff;
import org.waymark.scheme.Schemes;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;

/** How far each assessment of a year is: counted live from the results. */
@Service
public class Overviews {

    private final Catalogues catalogues;
    private final Schemes schemes;
    private final ScopedTransactions transactions;
    private final Records records;
    private final ResultStore results;
    private final ChangeStore changes;
    private final Rolls rolls;

    Overviews(
            Catalogues catalogues,
            Schemes schemes,
            ScopedTransactions transactions,
            Records records,
            ResultStore results,
            ChangeStore changes,
            Rolls rolls) {
        this.catalogues = catalogues;
        this.schemes = schemes;
        this.transactions = transactions;
        this.records = records;
        this.results = results;
        this.changes = changes;
        this.rolls = rolls;
    }

    /**
     * How far one assessment is.
     *
     * @param expected the pupils who take it: those of its year groups who have not left without a result
     * @param complete those of whom nothing is missing
     * @param started those of whom anything is recorded
     * @param copied those for whom a value is only copied from an earlier point
     * @param byClass the same class by class, in the order of their names
     * @param lastChange when somebody last changed it
     */
    public record Overview(
            Edition edition,
            List<String> classes,
            int expected,
            int complete,
            int started,
            int errors,
            int warnings,
            List<SignOff> signOffs,
            int copied,
            List<OfClass> byClass,
            Optional<LastChange> lastChange) {

        /** How far it is in a class; empty where nobody of the class takes it. */
        public Optional<OfClass> findClass(long classId) {
            return byClass.stream().filter(of -> of.classId() == classId).findFirst();
        }

        /** The share of pupils who are complete, in whole per cent. */
        public int percent() {
            return expected == 0 ? 0 : complete * 100 / expected;
        }

        /** Whether every class with pupils has been signed off. */
        public boolean signedOff() {
            return !classes.isEmpty()
                    && classes.stream()
                            .allMatch(name -> signOffs.stream()
                                    .anyMatch(signOff -> signOff.className().equals(name)));
        }
    }

    /**
     * How far one class is with an edition.
     *
     * @param expected its pupils who take it
     * @param complete those of whom nothing is missing
     * @param started those of whom anything is recorded
     * @param signedOff whether it has been signed off
     */
    public record OfClass(long classId, String name, int expected, int complete, int started, boolean signedOff) {}

    /** Who last changed an edition, and when. */
    public record LastChange(String person, Instant at) {}

    /** The assessments of a year, in their order; those that were not held are left out. */
    public List<Overview> list(Scope scope, int year) {
        Catalogue catalogue = catalogues.current();
        return overviews(
                scope,
                year,
                Assessment.statutory().stream()
                        .flatMap(assessment -> catalogue.findEdition(assessment, new AcademicYear(year)).stream())
                        .toList());
    }

    /** The points of a year that the school uses, in order. */
    public List<Overview> listPoints(Scope scope, int year) {
        return overviews(scope, year, schemes.listEditions(scope, new AcademicYear(year)));
    }

    private List<Overview> overviews(Scope scope, int year, List<Edition> editions) {
        return transactions.read(scope, () -> {
            List<OnRoll> everyone = rolls.listOnRoll(scope, year, Set.of(), null);
            Map<Assessment, List<PupilState>> states = records.states(scope, editions, everyone);
            return editions.stream()
                    .map(edition -> overview(scope, edition, states.getOrDefault(edition.assessment(), List.of())))
                    .toList();
        });
    }

    private Overview overview(Scope scope, Edition edition, List<PupilState> everyone) {
        List<PupilState> pupils = everyone.stream()
                .filter(state -> takes(edition, state) ? state.expected() : state.hasResults())
                .toList();
        List<String> classes = pupils.stream()
                .flatMap(state -> Optional.ofNullable(state.pupil().className()).stream())
                .distinct()
                .sorted()
                .toList();
        List<SignOff> signOffs = results.listSignOffs(
                scope.schoolId(), edition.assessment().code(), edition.year().endYear());
        return new Overview(
                edition,
                classes,
                pupils.size(),
                complete(pupils),
                started(pupils),
                count(pupils, Severity.ERROR),
                count(pupils, Severity.WARNING),
                signOffs,
                (int) pupils.stream().filter(PupilState::hasCopied).count(),
                byClass(pupils, signOffs),
                changes
                        .listSets(
                                scope.schoolId(),
                                edition.assessment().code(),
                                edition.year().endYear(),
                                Long.MAX_VALUE,
                                1)
                        .stream()
                        .findFirst()
                        .map(set -> new LastChange(set.person(), set.at())));
    }

    private static List<OfClass> byClass(List<PupilState> pupils, List<SignOff> signOffs) {
        return pupils.stream()
                .filter(state -> state.pupil().className() != null)
                .collect(Collectors.groupingBy(
                        state -> Objects.requireNonNull(state.pupil().className()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> {
                    long id = Objects.requireNonNull(
                            entry.getValue().getFirst().pupil().classId());
                    return new OfClass(
                            id,
                            entry.getKey(),
                            entry.getValue().size(),
                            complete(entry.getValue()),
                            started(entry.getValue()),
                            signOffs.stream().anyMatch(signOff -> signOff.classId() == id));
                })
                .toList();
    }

    private static int complete(List<PupilState> pupils) {
        return (int) pupils.stream().filter(PupilState::complete).count();
    }

    private static int started(List<PupilState> pupils) {
        return (int) pupils.stream().filter(PupilState::hasResults).count();
    }

    private static boolean takes(Edition edition, PupilState state) {
        return YearGroup.find(state.pupil().yearGroup())
                .filter(edition.yearGroups()::contains)
                .isPresent();
    }

    private static int count(List<PupilState> pupils, Severity severity) {
        return (int) pupils.stream()
                .flatMap(state -> state.evaluation().findings().stream())
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
