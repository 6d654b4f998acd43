package org.waymark.transfer.returns;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Severity;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.PupilState;
import org.waymark.school.OnRoll;
import org.waymark.school.Pupil;

/** Everything for which a return would come back, found before it is sent. Pure: what it knows is handed to it. */
final class Preflight {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Edition edition;
    private final ResultPreflight results;
    private final List<PupilState> states;
    private final List<Pupil> everybody;
    private final Set<String> signedOff;
    private final Optional<RegisteredList> registered;

    /**
     * @param states the pupils of the edition, leavers and others with a result included
     * @param everybody every pupil the school has ever kept
     * @param signedOff the names of the classes that are signed off
     */
    Preflight(
            Edition edition,
            List<PupilState> states,
            Collection<Pupil> everybody,
            Set<String> signedOff,
            Optional<RegisteredList> registered) {
        this.edition = edition;
        this.results = new ResultPreflight(edition);
        this.states = List.copyOf(states);
        this.everybody = List.copyOf(everybody);
        this.signedOff = Set.copyOf(signedOff);
        this.registered = registered;
    }

    static boolean takes(Edition edition, PupilState state) {
        return YearGroup.find(state.pupil().yearGroup())
                .filter(edition.yearGroups()::contains)
                .isPresent();
    }

    static String day(@Nullable LocalDate date) {
        return DAY.format(Objects.requireNonNull(date));
    }

    /** The findings, errors first. */
    List<ReturnFinding> check() {
        List<ReturnFinding> findings = new ArrayList<>();
        List<PupilState> about = states.stream().filter(this::counts).toList();
        for (PupilState state : states) {
            state.evaluation().findings().forEach(finding -> findings.add(ReturnFinding.ofRule(state, finding)));
            findings.addAll(results.check(state));
        }
        PupilPreflight pupils = new PupilPreflight(edition, everybody);
        findings.addAll(pupils.check(about.stream().map(PupilState::pupil).toList()));
        registered.ifPresent(list -> findings.addAll(RegisteredPreflight.check(
                list,
                everybody,
                states.stream().filter(this::hasSent).map(PupilState::pupil).toList())));
        findings.addAll(awaited());
        findings.addAll(unsigned(about));
        return findings.stream()
                .sorted(Comparator.comparing(ReturnFinding::severity))
                .toList();
    }

    /** Whether the pupil belongs to the return: takes part, or has a result all the same. */
    private boolean counts(PupilState state) {
        return takes(edition, state) ? state.expected() : state.hasResults();
    }

    /** Whether anything of the pupil goes into a return. */
    private boolean hasSent(PupilState state) {
        Set<String> given = Compositions.given(edition, state).keySet();
        return results.sent().stream().anyMatch(item -> given.contains(item.id()));
    }

    private List<ReturnFinding> awaited() {
        return edition.awaited().stream()
                .map(words ->
                        ReturnFinding.ofNobody(ReturnRule.RESULT_AWAITED, ReturnFinding.Place.OUTSIDE, "", null, words))
                .toList();
    }

    private List<ReturnFinding> unsigned(List<PupilState> about) {
        return about.stream()
                .map(PupilState::pupil)
                .map(OnRoll::className)
                .flatMap(name -> Optional.ofNullable(name).stream())
                .distinct()
                .filter(name -> !signedOff.contains(name))
                .sorted()
                .map(name -> ReturnFinding.ofNobody(
                        ReturnRule.NOT_SIGNED_OFF,
                        ReturnFinding.Place.SIGN_OFF,
                        "",
                        null,
                        name + " is not signed off."))
                .toList();
    }

    /** How many findings stand in the way. */
    static int errors(List<ReturnFinding> findings) {
        return (int) findings.stream().filter(ReturnFinding::error).count();
    }

    static int warnings(List<ReturnFinding> findings) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .count();
    }

    static Set<Long> ids(List<PupilState> states) {
        return states.stream().map(state -> state.pupil().pupilId()).collect(Collectors.toSet());
    }
}
