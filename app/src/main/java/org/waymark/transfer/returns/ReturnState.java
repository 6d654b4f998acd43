package org.waymark.transfer.returns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.ReturnRoute;

/**
 * How far the return of an assessment is.
 *
 * @param expected the pupils of whom something would be sent or is missing
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

    /** Whom a file is due to: the DfE where it takes one, else the authority; empty where nothing is. */
    public Optional<Purpose> due() {
        return Stream.of(Purpose.DFE, Purpose.LA)
                .filter(purpose -> edition.findReturnRoute(purpose.code())
                        .filter(ReturnRoute::required)
                        .isPresent())
                .findFirst();
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
