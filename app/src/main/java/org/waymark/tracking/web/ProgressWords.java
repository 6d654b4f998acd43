package org.waymark.tracking.web;

import java.util.ArrayList;
import java.util.List;
import org.waymark.catalogue.Band;
import org.waymark.tracking.progress.Progress;
import org.waymark.tracking.progress.ProgressRule;

/** A rule of progress in words. */
final class ProgressWords {

    private ProgressWords() {}

    /** The whole rule. */
    static String rule(ProgressRule rule) {
        String steps = rule.bySteps()
                ? " Where both points judge on the same scale, a lower step within a band is below expected and a higher one"
                        + " above."
                : "";
        if (new ProgressRule(false, rule.cells()).unchanged()) {
            return "Expected progress: who keeps the band (below, just at, securely at, above) has moved on as expected,"
                    + " since a band means what is expected of the age; a lower band is below expected, a higher one above."
                    + steps;
        }
        List<String> others = new ArrayList<>();
        for (Band from : Band.values()) {
            for (Band to : Band.values()) {
                Progress said = rule.of(from, to);
                if (said != ProgressRule.usual().of(from, to)) {
                    others.add(from.label() + " to " + to.label() + " is "
                            + said.label().toLowerCase(java.util.Locale.ROOT));
                }
            }
        }
        return "Expected progress by this school's rule: who keeps the band has moved on as expected, a lower band is"
                + " below, a higher one above; but " + String.join("; ", others) + "." + steps;
    }
}
