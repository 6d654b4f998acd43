package org.waymark.tracking.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.catalogue.Edition;
import org.waymark.results.Standings;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Tone;

/** Says above a report that some of what it counts was only copied from an earlier point. */
@Component
class CopiedWords {

    private final Standings standings;

    CopiedWords(Standings standings) {
        this.standings = standings;
    }

    /** The report, with a word about copied values of these points of the school if there are any. */
    Report on(Report report, Scope scope, List<Edition> editions) {
        int copied = standings.countCopied(scope, editions);
        if (copied == 0) {
            return report;
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Words(
                (copied == 1 ? "1 value of the school here was" : copied + " values of the school here were")
                        + " copied from an earlier point and not judged since. The sheet marks each with ↷; it counts as"
                        + " what was judged then.",
                Tone.WARN));
        parts.addAll(report.parts());
        return new Report(report.title(), report.lines(), parts, report.notes());
    }
}
