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
import org.waymark.catalogue.Standing;
import org.waymark.catalogue.TestItems;
import org.waymark.parents.ParentReport.Part;
import org.waymark.parents.ParentReport.Place;
import org.waymark.parents.ParentReport.Table;

/** The tests at the end of a key stage: scaled scores, whether the standard was met, and why where there is none. */
final class TestsPart {

    private static final String STANDARD = String.valueOf(Standing.EXPECTED_SCALED);

    private final Writing writing;
    private final Edition edition;
    private final Map<String, String> values;
    private final String of;
    private final List<String> why = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final List<String> withoutScore = new ArrayList<>();

    private TestsPart(Writing writing, Edition edition, Map<String, String> values) {
        this.writing = writing;
        this.edition = edition;
        this.values = values;
        this.of = edition.assessment().code();
    }

    /** @param onlyRecorded whether a test without a result is left out, because nobody has to take it */
    static void write(Writing writing, Edition edition, Map<String, String> values, boolean onlyRecorded) {
        new TestsPart(writing, edition, values).write(onlyRecorded);
    }

    private void write(boolean onlyRecorded) {
        boolean nothing = edition.tests().stream().noneMatch(this::isRecorded);
        if (nothing && onlyRecorded) {
            return;
        }
        String id = of + ".tests";
        String heading = writing.text(of + ".heading");
        if (nothing && writing.pupil().leftEarly()) {
            writing.add(Part.ofWords(id, heading, writing.left()));
            return;
        }
        edition.tests().stream()
                .filter(test -> !onlyRecorded || isRecorded(test))
                .forEach(this::row);
        say(id);
        List<String> words = new ArrayList<>();
        if (!places.isEmpty()) {
            MarkRange range =
                    edition.tests().getFirst().scaled().scale().marks().orElseThrow();
            words.addAll(writing.paragraphs(
                    of + ".about",
                    "least",
                    String.valueOf(range.min()),
                    "most",
                    String.valueOf(range.max()),
                    "standard",
                    STANDARD));
        }
        words.addAll(why);
        writing.add(new Part(
                id,
                heading,
                words,
                new Table(
                        writing.text(of + ".test.caption"),
                        List.of(
                                writing.text(of + ".test.column.subject"),
                                writing.text(of + ".test.column.score"),
                                writing.text(of + ".test.column.standard")),
                        rows),
                places,
                edition.assessment() == Assessment.KS2 && !nothing ? writing.paragraphs("ks2.statement") : List.of()));
    }

    private boolean isRecorded(TestItems test) {
        return values.containsKey(test.outcome().id())
                || values.containsKey(test.scaled().id())
                || values.containsKey(test.raw().id());
    }

    private void row(TestItems test) {
        String subject = writing.wording().label(test.subject().label());
        String scaled = values.get(test.scaled().id());
        Optional<Code> code =
                find(test.outcome(), values.get(test.outcome().id())).or(() -> find(test.scaled(), scaled));
        OptionalInt score = Writing.number(test.scaled(), scaled);
        boolean reason = code.filter(found -> !found.counts().inAverage()).isPresent();
        if (reason) {
            reason(subject, code.get());
        } else if (score.isPresent()) {
            score(test, subject, score.getAsInt());
        } else if (code.isPresent()) {
            withoutScore.add(test.subject().label());
            rows.add(List.of(subject, cell("open"), cell(code.get().counts().met() ? "met" : "not_met")));
        } else {
            open.add(test.subject().label());
            rows.add(List.of(subject, cell("open"), cell("open")));
        }
    }

    /** Who took the test and got no scaled score did not meet the standard; of who did not take it nothing is said. */
    private void reason(String subject, Code code) {
        boolean taken = code.counts().inDenominator() && isWorkedOut(code);
        rows.add(List.of(subject, cell(taken ? "no_score" : "none"), cell(taken ? "not_met" : "no_standard")));
        String key = of + ".test.none." + code.value();
        why.addAll(
                writing.wording().has(key)
                        ? writing.paragraphs(key, "subject", subject)
                        : writing.paragraphs(of + ".test.none.code", "subject", subject, "label", code.label()));
    }

    /** A code that follows from a mark says that there was one. */
    private boolean isWorkedOut(Code code) {
        return edition.tests().stream()
                .flatMap(test -> test.outcome().scale().findCode(code.value()).stream())
                .anyMatch(Code::derivedOnly);
    }

    private void score(TestItems test, String subject, int score) {
        String scaled = String.valueOf(score);
        boolean met = Standing.of(edition, test.scaled(), scaled) != Standing.NONE;
        rows.add(List.of(subject, scaled, cell(met ? "met" : "not_met")));
        MarkRange range = test.scaled().scale().marks().orElseThrow();
        places.add(new Place(
                subject,
                score,
                range.min(),
                range.max(),
                (double) Standing.EXPECTED_SCALED,
                writing.text(of + ".place.standard", "standard", STANDARD),
                String.join(
                        " ",
                        writing.paragraphs(
                                of + (met ? ".test.met" : ".test.not_met"),
                                "subject",
                                subject,
                                "score",
                                scaled,
                                "standard",
                                STANDARD))));
    }

    private void say(String id) {
        if (!open.isEmpty()) {
            writing.miss(
                    id,
                    "Tests: there is no result, and no code that says why, in " + String.join(", ", open) + "."
                            + writing.howToFind(),
                    writing.entry(edition.assessment()));
        }
        if (!withoutScore.isEmpty()) {
            writing.miss(
                    id,
                    "Tests: the scaled score is not there in " + String.join(", ", withoutScore)
                            + ". Type it beside the marks.",
                    writing.entry(edition.assessment()));
        }
    }

    private String cell(String what) {
        return writing.text(of + ".test.cell." + what);
    }

    private static Optional<Code> find(Item item, @Nullable String value) {
        return value == null ? Optional.empty() : item.scale().findCode(value);
    }
}
