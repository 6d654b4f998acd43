package org.waymark.parents.content;

import java.util.List;
import org.waymark.parents.Draft;
import org.waymark.parents.Missing;
import org.waymark.parents.ParentReport;
import org.waymark.parents.ParentReport.Part;
import org.waymark.parents.ParentReport.Place;

/** A draft as text, for eyes and for comparing. */
final class DraftText {

    private DraftText() {}

    static String of(Draft draft) {
        StringBuilder text = new StringBuilder();
        ParentReport report = draft.report();
        line(text, report.title() + " [" + report.language() + "]");
        line(text, report.school());
        line(text, report.pupil());
        report.facts().forEach(fact -> line(text, fact.name() + ": " + fact.value()));
        for (Part part : report.parts()) {
            line(text, "");
            line(text, "## " + part.heading() + " [" + part.id() + "]");
            part.words().forEach(words -> line(text, words));
            if (part.table() != null) {
                line(text, "(" + part.table().caption() + ")");
                row(text, part.table().columns());
                part.table().rows().forEach(row -> row(text, row));
            }
            part.places().forEach(place -> line(text, place(place)));
            part.notes().forEach(note -> line(text, "* " + note));
        }
        line(text, "");
        report.foot().forEach(line -> line(text, line));
        if (!draft.missing().isEmpty()) {
            line(text, "");
            line(text, "MISSING");
            draft.missing().forEach(missing -> line(text, missing(missing, draft)));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    private static void row(StringBuilder text, List<String> cells) {
        line(text, "| " + String.join(" | ", cells) + " |");
    }

    private static String place(Place place) {
        return "[" + place.label() + " " + place.least() + "–" + place.most() + " at " + place.value()
                + (place.standard() == null ? "" : ", " + place.standardLabel() + " at " + place.standard()) + "] "
                + place.words();
    }

    /** Keys of pupils and classes differ from run to run. */
    private static String missing(Missing missing, Draft draft) {
        String link = missing.link()
                .replaceAll("pupils/" + draft.pupil().pupilId() + "$", "pupils/(id)")
                .replaceAll("class=[1-9][0-9]*", "class=(id)")
                .replaceAll("([-])" + draft.pupil().pupilId() + "(-|$)", "$1(id)$2");
        return (missing.byLaw() ? "law " : "    ") + missing.id() + ": " + missing.message() + " -> " + link;
    }
}
