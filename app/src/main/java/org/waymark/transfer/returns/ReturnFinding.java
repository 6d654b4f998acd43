package org.waymark.transfer.returns;

import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Severity;
import org.waymark.results.PupilState;
import org.waymark.school.OnRoll;

/**
 * Something to look at before a file is sent.
 *
 * @param rule the rule's id, of results or of {@link ReturnRule}
 * @param pupilId the pupil, null where it is about nobody the school knows
 * @param pupil the pupil's name as lists show it, empty where it is about no pupil
 * @param upn the pupil's UPN where there is one
 * @param item the item, empty where it is about none
 * @param message what is wrong
 * @param hint what to do
 * @param place where to put it right
 */
public record ReturnFinding(
        Severity severity,
        String rule,
        @Nullable Long pupilId,
        String pupil,
        @Nullable String upn,
        String item,
        String message,
        String hint,
        Place place) {

    /** Where a finding is put right. */
    public enum Place {
        /** A cell of the grid. */
        CELL("Results"),
        /** The pupil's own page. */
        PUPIL("Pupils"),
        /** The list of registered pupils. */
        REGISTERED("Registered pupils"),
        /** The page on which classes are signed off. */
        SIGN_OFF("Sign-off"),
        /** Nowhere in the school: it comes from outside. */
        OUTSIDE("From outside");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        /** The heading above findings of this kind. */
        public String label() {
            return label;
        }
    }

    /** Whether it stands in the way of sending. */
    public boolean error() {
        return severity != Severity.WARNING;
    }

    static ReturnFinding ofRule(PupilState state, Finding finding) {
        OnRoll pupil = state.pupil();
        return new ReturnFinding(
                finding.severity(),
                finding.rule(),
                pupil.pupilId(),
                pupil.listName(),
                pupil.upn(),
                finding.item(),
                finding.message(),
                finding.hint(),
                Place.CELL);
    }

    static ReturnFinding of(ReturnRule rule, Severity severity, OnRoll pupil, String item, String message) {
        return new ReturnFinding(
                severity,
                rule.id(),
                pupil.pupilId(),
                pupil.listName(),
                pupil.upn(),
                item,
                message,
                rule.hint(),
                item.isEmpty() ? Place.PUPIL : Place.CELL);
    }

    static ReturnFinding of(ReturnRule rule, OnRoll pupil, String item, String message) {
        return of(rule, rule.severity(), pupil, item, message);
    }

    static ReturnFinding ofNobody(ReturnRule rule, Place place, String pupil, @Nullable String upn, String message) {
        return new ReturnFinding(rule.severity(), rule.id(), null, pupil, upn, "", message, rule.hint(), place);
    }
}
