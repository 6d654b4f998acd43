package org.waymark.analysis.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.analysis.tie.Official;
import org.waymark.analysis.tie.OfficialWords;
import org.waymark.analysis.tie.Tie;

/**
 * What stands in the fields of the page.
 *
 * @param figures by the id of the measure
 * @param source whose figures they are
 * @param text lines that were pasted and not taken
 */
public record TieForm(Map<String, OfficialWords> figures, String source, String text) {

    private static final OfficialWords NOTHING = new OfficialWords("", "", "", "");

    public TieForm {
        figures = Map.copyOf(figures);
    }

    /** What stands already. */
    static TieForm of(List<Tie> ties) {
        Map<String, OfficialWords> figures = new LinkedHashMap<>();
        String source = "";
        for (Tie tie : ties) {
            if (tie.theirs().isPresent()) {
                Official theirs = tie.theirs().get();
                figures.put(
                        tie.measure().id(),
                        new OfficialWords(
                                tie.measure().id(),
                                theirs.value().toPlainString(),
                                Objects.toString(theirs.numerator(), ""),
                                Objects.toString(theirs.denominator(), "")));
                source = theirs.source();
            }
        }
        return new TieForm(figures, source, "");
    }

    /** What was typed and is to be put right. */
    static TieForm typed(Map<String, OfficialWords> given, String source, String text) {
        return new TieForm(given, source, text);
    }

    TieForm with(String otherSource, String otherText) {
        return new TieForm(figures, otherSource, otherText);
    }

    /** Whether any figure stands. */
    public boolean any() {
        return !figures.isEmpty();
    }

    /** The words of a measure; blank ones where there are none. */
    public OfficialWords of(String measure) {
        return figures.getOrDefault(measure, NOTHING);
    }
}
