package org.waymark.transfer.returns;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.catalogue.Certainty;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Need;
import org.waymark.catalogue.ReturnRoute;
import org.waymark.catalogue.Severity;
import org.waymark.results.PupilState;

/** What stands against one pupil's results before they are sent. */
final class ResultPreflight {

    private static final String LEFT = "L";
    private static final int LAST_DAY_OF_JUNE = 30;

    private final Edition edition;
    private final List<Item> sent;
    private final boolean required;

    ResultPreflight(Edition edition) {
        this.edition = edition;
        ResultCodes codes = ResultCodes.ofReturns();
        this.sent = edition.items().stream()
                .filter(item -> codes.find(edition, item).isPresent())
                .toList();
        this.required = edition.returnRoutes().stream().anyMatch(ReturnRoute::required);
    }

    /** The items that a return carries. */
    List<Item> sent() {
        return sent;
    }

    List<ReturnFinding> check(PupilState state) {
        Map<String, GivenResult> given = Compositions.given(edition, state);
        List<ReturnFinding> findings = new ArrayList<>();
        findings.addAll(missing(state, given));
        for (Item item : sent) {
            GivenResult result = given.get(item.id());
            if (result != null && !result.derived()) {
                unconfirmed(state, item, result).ifPresent(findings::add);
                unexplained(state, item, given).ifPresent(findings::add);
                left(state, item, result).ifPresent(findings::add);
            }
        }
        leaver(state, given).ifPresent(findings::add);
        return findings;
    }

    private List<ReturnFinding> missing(PupilState state, Map<String, GivenResult> given) {
        if (!Preflight.takes(edition, state) || !state.expected()) {
            return List.of();
        }
        List<Item> missing = sent.stream()
                .filter(item -> state.evaluation().missing().contains(item.id()))
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        boolean late = joinedAfter(state);
        Severity severity = required && !late ? Severity.ERROR : Severity.WARNING;
        String but = late ? " The pupil joined after the assessments, so there may rightly be none." : "";
        if (given.isEmpty() && missing.size() > 1) {
            return List.of(ReturnFinding.of(
                    ReturnRule.RESULT_MISSING,
                    severity,
                    state.pupil(),
                    missing.getFirst().id(),
                    "No result is recorded: " + missing.size() + " are missing." + but));
        }
        return missing.stream()
                .map(item -> ReturnFinding.of(
                        ReturnRule.RESULT_MISSING,
                        severity,
                        state.pupil(),
                        item.id(),
                        item.longLabel() + " is missing." + but))
                .toList();
    }

    private boolean joinedAfter(PupilState state) {
        LocalDate entry = state.pupil().entryDate();
        return entry != null && entry.isAfter(LocalDate.of(edition.year().endYear(), Month.JUNE, LAST_DAY_OF_JUNE));
    }

    private Optional<ReturnFinding> unconfirmed(PupilState state, Item item, GivenResult result) {
        return item.scale()
                .findCode(result.value())
                .filter(code -> code.certainty().compareTo(Certainty.SECONDARY) > 0)
                .map(Code::label)
                .map(label -> ReturnFinding.of(
                        ReturnRule.CODE_UNCONFIRMED,
                        state.pupil(),
                        item.id(),
                        item.longLabel() + " is " + result.value() + " (" + label
                                + "), a code that is not confirmed for "
                                + edition.year().label() + "."));
    }

    private Optional<ReturnFinding> unexplained(PupilState state, Item item, Map<String, GivenResult> given) {
        boolean unexplained = item.need() == Need.BELOW_TEST
                && !given.containsKey(item.subject().code() + ".outcome")
                && ResultComposer.isDue(item, given);
        return unexplained
                ? Optional.of(ReturnFinding.of(
                        ReturnRule.JUDGEMENT_UNEXPLAINED,
                        state.pupil(),
                        item.id(),
                        item.longLabel() + " is given, but nothing says that the pupil works below the test."))
                : Optional.empty();
    }

    private Optional<ReturnFinding> left(PupilState state, Item item, GivenResult result) {
        boolean here = result.value().equals(LEFT)
                && item.scale().findCode(LEFT).isPresent()
                && state.pupil().leavingDate() == null;
        return here
                ? Optional.of(ReturnFinding.of(
                        ReturnRule.LEFT_BUT_HERE,
                        state.pupil(),
                        item.id(),
                        item.longLabel() + " says that the pupil has left, but there is no leaving date."))
                : Optional.empty();
    }

    private Optional<ReturnFinding> leaver(PupilState state, Map<String, GivenResult> given) {
        if (!state.pupil().leftEarly()) {
            return Optional.empty();
        }
        return sent.stream()
                .filter(item -> {
                    GivenResult result = given.get(item.id());
                    return result != null && !result.value().equals(LEFT);
                })
                .findFirst()
                .map(item -> ReturnFinding.of(
                        ReturnRule.LEFT_WITH_RESULT,
                        state.pupil(),
                        item.id(),
                        "The pupil left on " + Preflight.day(state.pupil().leavingDate())
                                + " and has results of this year."));
    }
}
