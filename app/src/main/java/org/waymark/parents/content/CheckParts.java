package org.waymark.parents.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.MarkRange;
import org.waymark.catalogue.Threshold;
import org.waymark.parents.ParentReport.Part;
import org.waymark.parents.ParentReport.Place;

/** The checks of single years: phonics and the multiplication tables. */
final class CheckParts {

    private CheckParts() {}

    /** The phonics check of Year 1, as taken this year. */
    static void phonicsYear1(Writing writing, Edition edition, Map<String, String> values) {
        Optional<Code> code = phonics(writing, edition, "y1", values);
        boolean again = code.filter(outcome ->
                        outcome.counts().inDenominator() && !outcome.counts().met())
                .isPresent();
        if (again) {
            Part part = writing.parts().removeLast();
            List<String> words = new ArrayList<>(part.words());
            words.addAll(writing.paragraphs("phonics.again"));
            writing.add(new Part(part.id(), part.heading(), words, null, part.places(), part.notes()));
        }
    }

    /**
     * The phonics check of Year 2, for who takes it: who did not meet the standard in Year 1, or did not take it then.
     *
     * @param before what stands of the year before
     */
    static void phonicsYear2(Writing writing, Edition edition, Map<String, String> values, Map<String, String> before) {
        boolean recorded = edition.itemsOf("y2").stream().anyMatch(item -> values.containsKey(item.id()));
        String outcome = before.get("y1.outcome");
        boolean marked = before.containsKey("y1.mark");
        boolean met = outcome != null
                && edition.getItem("y1.outcome")
                        .scale()
                        .findCode(outcome)
                        .filter(code -> code.counts().met())
                        .isPresent();
        boolean due = outcome != null ? !met : !marked && edition.heldBefore();
        if (recorded || due) {
            phonics(writing, edition, "y2", values);
        } else if (outcome == null && marked) {
            writing.warn(
                    "phonics.outcome",
                    "Last year's phonics check has a mark and no outcome, because the mark that meets the standard is not"
                            + " loaded: so it is not known whether "
                            + writing.pupil().forename()
                            + " had to take it again. Load the threshold, or ask your administrator.",
                    "/files/tables");
        }
    }

    private static Optional<Code> phonics(Writing writing, Edition edition, String check, Map<String, String> values) {
        String id = "phonics." + check;
        Item markItem = edition.getItem(check + ".mark");
        Item outcomeItem = edition.getItem(check + ".outcome");
        OptionalInt mark = Writing.number(markItem, values.get(markItem.id()));
        Optional<Code> code = find(outcomeItem, values.get(outcomeItem.id()));
        int most = most(markItem);
        String heading = writing.text(check.equals("y2") ? "phonics.heading.y2" : "phonics.heading");
        List<String> words = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        if (mark.isPresent() && code.filter(found -> !found.derivedOnly()).isEmpty()) {
            words.addAll(writing.paragraphs("phonics.about", "most", String.valueOf(most)));
            String said = marked(writing, edition, mark.getAsInt(), most, code);
            words.addAll(Writing.lines(said));
            Optional<Threshold> threshold = edition.phonicsThreshold();
            places.add(new Place(
                    writing.text("phonics.place"),
                    mark.getAsInt(),
                    0,
                    most,
                    threshold.map(Threshold::mark).map(Integer::doubleValue).orElse(null),
                    threshold
                            .map(known ->
                                    writing.text("phonics.place.standard", "standard", String.valueOf(known.mark())))
                            .orElse(""),
                    String.join(" ", Writing.lines(said))));
        } else if (code.isPresent()) {
            words.addAll(none(writing, "phonics", code.get()));
            if (code.get().derivedOnly()) {
                writing.miss(
                        id,
                        "Phonics check: the outcome is there without its mark. Type the mark.",
                        writing.entry(Assessment.PHONICS));
            }
        } else if (writing.pupil().leftEarly()) {
            words.addAll(writing.left());
        } else {
            words.addAll(writing.paragraphs("phonics.open"));
            writing.miss(
                    id,
                    "Phonics check: there is neither a mark nor a code that says why. Enter one of them."
                            + writing.howToFind(),
                    writing.entry(Assessment.PHONICS));
        }
        writing.add(new Part(id, heading, words, null, places, List.of()));
        return code;
    }

    private static String marked(Writing writing, Edition edition, int mark, int most, Optional<Code> code) {
        Optional<Threshold> threshold = edition.phonicsThreshold();
        String score = String.valueOf(mark);
        String of = String.valueOf(most);
        if (threshold.isPresent()) {
            boolean met = code.map(outcome -> outcome.counts().met())
                    .orElse(mark >= threshold.get().mark());
            return writing.text(
                    met ? "phonics.met" : "phonics.not_met",
                    "score",
                    score,
                    "most",
                    of,
                    "standard",
                    String.valueOf(threshold.get().mark()));
        }
        if (code.isPresent()) {
            return writing.text("phonics.mark", "score", score, "most", of) + "\n"
                    + String.join("\n", none(writing, "phonics", code.get()));
        }
        writing.warn(
                "phonics.outcome",
                "Phonics check: the mark that meets the standard in "
                        + writing.year().label()
                        + " is not loaded, so the report says that the outcome is awaited. An administrator can load it.",
                "/files/tables");
        return writing.text("phonics.waits", "score", score, "most", of);
    }

    /** The multiplication tables check. */
    static void tables(Writing writing, Edition edition, Map<String, String> values) {
        Item item = edition.getItem("mtc.score");
        String value = values.get(item.id());
        OptionalInt score = Writing.number(item, value);
        Optional<Code> code = find(item, value);
        int most = most(item);
        List<String> words = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        if (code.isPresent()) {
            words.addAll(none(writing, "mtc", code.get()));
        } else if (score.isPresent()) {
            words.addAll(writing.paragraphs("mtc.about", "most", String.valueOf(most)));
            List<String> said = writing.paragraphs(
                    "mtc.score", "score", String.valueOf(score.getAsInt()), "most", String.valueOf(most));
            words.addAll(said);
            places.add(
                    new Place(writing.text("mtc.place"), score.getAsInt(), 0, most, null, "", String.join(" ", said)));
        } else if (writing.pupil().leftEarly()) {
            words.addAll(writing.left());
        } else {
            words.addAll(writing.paragraphs("mtc.open"));
            writing.miss(
                    "mtc",
                    "Multiplication tables check: there is neither a score nor a code that says why. Enter one of them."
                            + writing.howToFind(),
                    writing.entry(Assessment.MTC));
        }
        writing.add(new Part("mtc", writing.text("mtc.heading"), words, null, places, List.of()));
    }

    /** Why there is no mark: in the words of the code, else with the catalogue's label. */
    private static List<String> none(Writing writing, String assessment, Code code) {
        String key = assessment + ".none." + code.value();
        return writing.wording().has(key)
                ? writing.paragraphs(key)
                : writing.paragraphs(assessment + ".none.code", "label", code.label());
    }

    private static Optional<Code> find(Item item, @Nullable String value) {
        return value == null ? Optional.empty() : item.scale().findCode(value);
    }

    private static int most(Item item) {
        return item.scale().marks().map(MarkRange::max).orElse(0);
    }
}
