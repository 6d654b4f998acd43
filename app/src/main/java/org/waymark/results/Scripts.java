package org.waymark.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Item;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;

/** Results as scripts read and set them: one service for the commands and the API, by the same road as the grid. */
@Service
public class Scripts {

    private static final String REFUSED = "refused";

    private final Sheets sheets;
    private final Entry entry;
    private final Rolls rolls;

    Scripts(Sheets sheets, Entry entry, Rolls rolls) {
        this.sheets = sheets;
        this.entry = entry;
        this.rolls = rolls;
    }

    /** The results of an edition, derived ones included. */
    public record ResultsAnswer(String school, String assessment, int year, List<PupilAnswer> pupils) {}

    /** One pupil's results by item. The key {@code class} is a word of Java's, hence the annotation. */
    public record PupilAnswer(
            @Nullable String upn,
            String surname,
            String forename,

            @com.fasterxml.jackson.annotation.JsonProperty("class") @Nullable
            String className,

            Map<String, String> results) {}

    /** What was saved for one pupil, what follows from it and what the rules find. */
    public record SetAnswer(Map<String, String> saved, Map<String, String> derived, List<FindingAnswer> findings) {

        /** Whether everything asked for was saved. */
        public boolean savedAll() {
            return findings.stream().noneMatch(finding -> REFUSED.equals(finding.severity()));
        }
    }

    /** The findings of an edition. */
    public record CheckAnswer(List<FindingAnswer> findings) {}

    /**
     * A finding as scripts see it.
     *
     * @param severity {@code refused}, {@code error} or {@code warning}
     */
    public record FindingAnswer(
            String severity, String rule, @Nullable String upn, String item, String message, String hint) {}

    /** The results of everyone in an edition, by name. */
    public ResultsAnswer results(Scope scope, Edition edition) {
        return new ResultsAnswer(
                scope.laestab(),
                edition.assessment().code(),
                edition.year().endYear(),
                sheets.list(scope, edition, null, null).stream()
                        .map(state -> pupil(edition, state))
                        .toList());
    }

    /** What the rules find in an edition, pupil by pupil. */
    public CheckAnswer check(Scope scope, Edition edition) {
        return new CheckAnswer(sheets.list(scope, edition, null, null).stream()
                .flatMap(state -> state.evaluation().findings().stream()
                        .map(finding -> finding(state.pupil().upn(), finding)))
                .toList());
    }

    /**
     * Sets results of one pupil.
     *
     * @param values item to value; blank clears
     * @throws NotFound if no pupil with this UPN is on roll in the edition's year, as far as the scope may see
     * @throws SignedOff if the pupil's class has been signed off
     */
    public SetAnswer set(
            Scope scope, Edition edition, String upn, Map<String, String> values, LocalDate assessedOn, String source) {
        OnRoll pupil = rolls.findByUpn(scope, edition.year().endYear(), upn)
                .orElseThrow(() -> new NotFound("No pupil with the UPN " + upn + " is on roll in "
                        + edition.year().label() + ", or not in a class that you see."));
        List<Input> inputs = new ArrayList<>();
        values.forEach((item, value) -> inputs.add(new Input(pupil.pupilId(), item, value, null)));
        SaveAnswer answer =
                entry.save(scope, edition, new SaveRequest(null, ChangeKind.SCRIPT, source, assessedOn, inputs));
        PupilState state = answer.pupils().getFirst();
        Map<String, String> saved = new LinkedHashMap<>();
        List<FindingAnswer> findings = new ArrayList<>();
        for (CellOutcome outcome : answer.cells()) {
            switch (outcome.status()) {
                case SAVED, SAME ->
                    saved.put(outcome.item(), Objects.requireNonNullElse(state.value(outcome.item()), ""));
                case REFUSED, CONFLICT -> findings.add(refused(edition, upn, outcome));
            }
        }
        state.evaluation().findings().forEach(finding -> findings.add(finding(upn, finding)));
        return new SetAnswer(saved, derived(edition, state), findings);
    }

    private static PupilAnswer pupil(Edition edition, PupilState state) {
        Map<String, String> results = new LinkedHashMap<>();
        for (Item item : edition.items()) {
            String value = state.value(item.id());
            if (value != null) {
                results.put(item.id(), value);
            }
        }
        OnRoll pupil = state.pupil();
        return new PupilAnswer(pupil.upn(), pupil.surname(), pupil.forename(), pupil.className(), results);
    }

    private static Map<String, String> derived(Edition edition, PupilState state) {
        Map<String, String> derived = new LinkedHashMap<>();
        for (Item item : edition.items()) {
            Cell cell = state.cells().get(item.id());
            String value = cell == null ? null : cell.value();
            if (cell != null && cell.derived() && value != null) {
                derived.put(item.id(), value);
            }
        }
        return derived;
    }

    private static FindingAnswer refused(Edition edition, String upn, CellOutcome outcome) {
        String allowed = outcome.allowed();
        return new FindingAnswer(
                REFUSED,
                "ALL-VALUE-01",
                upn,
                outcome.askedItem(),
                Optional.ofNullable(outcome.message()).orElse("Not saved."),
                allowed == null ? "See the key of " + edition.title() + "." : "Enter " + allowed + ".");
    }

    private static FindingAnswer finding(@Nullable String upn, Finding finding) {
        return new FindingAnswer(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.rule(),
                upn,
                finding.item(),
                finding.message(),
                finding.hint());
    }
}
