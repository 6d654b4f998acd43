package org.waymark.transfer.returns;

import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.Edition;

/**
 * How far the return of an assessment is.
 *
 * @param expected the pupils who take part
 * @param given those of whom anything would be sent
 * @param findings what stands against sending it, errors first
 * @param purposes whom files can be made for
 * @param latest the newest file that was made for it
 * @param sent the file that was sent last
 * @param changed how many results are other ones than in the file that was sent last
 */
public record ReturnState(
        Edition edition,
        Stage stage,
        int expected,
        int given,
        List<ReturnFinding> findings,
        List<Purpose> purposes,
        Optional<ReturnFile> latest,
        Optional<ReturnFile> sent,
        int changed) {

    public ReturnState {
        findings = List.copyOf(findings);
        purposes = List.copyOf(purposes);
    }

    /** How many findings stand in the way. */
    public int errors() {
        return Preflight.errors(findings);
    }

    /** How many findings are only to be looked at. */
    public int warnings() {
        return Preflight.warnings(findings);
    }

    /** Where it stands. */
    public enum Stage {
        NO_PUPILS("no pupils"),
        NOT_STARTED("not started"),
        IN_PROGRESS("in progress"),
        READY("ready to send"),
        SENT("sent on");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
