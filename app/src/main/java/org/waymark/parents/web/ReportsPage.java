package org.waymark.parents.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.parents.Missing;
import org.waymark.parents.record.ReportState;
import org.waymark.parents.record.ReportState.Stage;

/**
 * What the page of a year group's reports tells.
 *
 * @param states pupil by pupil
 */
public record ReportsPage(List<ReportState> states) {

    public ReportsPage {
        states = List.copyOf(states);
    }

    /** How many reports are at a stage. */
    public long count(Stage stage) {
        return states.stream().filter(state -> state.stage() == stage).count();
    }

    /** Whether a report waits to be released: it is ticked to begin with. */
    public static boolean waits(ReportState state) {
        return state.draft().complete() && (state.stage() == Stage.READY || state.stage() == Stage.CHANGED);
    }

    /** Whether any report was released. */
    public boolean anyReleased() {
        return states.stream().anyMatch(state -> state.released() != null);
    }

    /**
     * Something that several pupils lack.
     *
     * @param one what it says of the first pupil
     * @param pupils how many lack it
     */
    public record Lack(Missing one, int pupils) {}

    /** What is missing by law, most first: one line for what many lack. */
    public List<Lack> lacks() {
        Map<String, Lack> lacks = new LinkedHashMap<>();
        for (ReportState state : states) {
            for (Missing missing : state.draft().missing()) {
                if (missing.byLaw()) {
                    lacks.merge(
                            missing.id(),
                            new Lack(missing, 1),
                            (known, one) -> new Lack(known.one(), known.pupils() + 1));
                }
            }
        }
        return lacks.values().stream().sorted((a, b) -> b.pupils() - a.pupils()).toList();
    }
}
