package org.waymark.parents.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Evaluator;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.PupilContext;
import org.waymark.catalogue.Typed;
import org.waymark.catalogue.YearGroup;
import org.waymark.parents.ParentReport.Part;
import org.waymark.parents.ParentReport.Table;

/** Teacher assessment at the end of a key stage. */
final class TeacherPart {

    private final Writing writing;
    private final Edition edition;
    private final Map<String, String> values;
    private final String of;
    private final List<String> words = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private boolean engagement;

    private TeacherPart(Writing writing, Edition edition, Map<String, String> values) {
        this.writing = writing;
        this.edition = edition;
        this.values = values;
        this.of = edition.assessment().code();
    }

    /**
     * @param onlyRecorded whether a judgement that is not there is left out, because nobody has to give it
     * @param commented whether the teacher has written anything
     */
    static void write(
            Writing writing, Edition edition, Map<String, String> values, boolean onlyRecorded, boolean commented) {
        new TeacherPart(writing, edition, values).write(onlyRecorded, commented);
    }

    private void write(boolean onlyRecorded, boolean commented) {
        Set<String> needed = onlyRecorded || writing.pupil().leftEarly() ? Set.of() : needed();
        List<String> open = new ArrayList<>();
        for (Item item : edition.items()) {
            if (item.kind() != ItemKind.JUDGEMENT) {
                continue;
            }
            String value = values.get(item.id());
            if (value != null) {
                rows.add(List.of(subject(item), judgement(item, value)));
            } else if (needed.contains(item.id())) {
                open.add(item.subject().label());
                rows.add(List.of(subject(item), writing.text(of + ".ta.cell.open")));
            }
        }
        String id = of + ".teacher";
        if (!open.isEmpty()) {
            writing.miss(
                    id,
                    "Teacher assessment is not there yet in " + String.join(", ", open) + "." + writing.howToFind(),
                    writing.entry(edition.assessment()));
        }
        if (engagement && !commented) {
            writing.miss(
                    of + ".narrative",
                    "The engagement model needs a narrative: write in the comments how "
                            + writing.pupil().forename() + " engages and makes progress.",
                    GeneralParts.commentLink(writing, "p-" + writing.pupil().pupilId()));
        }
        if (!rows.isEmpty()) {
            writing.add(new Part(
                    id,
                    writing.text(of + ".ta.heading"),
                    words,
                    new Table(
                            writing.text(of + ".ta.caption"),
                            List.of(writing.text(of + ".ta.column.subject"), writing.text(of + ".ta.column.judgement")),
                            rows),
                    List.of(),
                    List.of()));
        }
    }

    /** Which judgements must be there: for some subjects that depends on what became of the test. */
    private Set<String> needed() {
        Map<String, Typed> typed = new LinkedHashMap<>();
        for (Item item : edition.items()) {
            String value = values.get(item.id());
            if (value != null
                    && !item.alwaysDerived()
                    && item.scale().findCode(value).filter(Code::derivedOnly).isEmpty()) {
                typed.put(item.id(), new Typed(value, null));
            }
        }
        YearGroup group = YearGroup.find(writing.pupil().yearGroup()).orElseThrow();
        return Evaluator.evaluate(
                        edition, new PupilContext(group, writing.pupil().dateOfBirth(), edition.year()), typed)
                .missing();
    }

    private String subject(Item item) {
        return writing.wording().label(item.subject().label());
    }

    private String judgement(Item item, String value) {
        String none = of + ".ta.none." + value;
        if (writing.wording().has(none)) {
            words.addAll(writing.paragraphs(none, "subject", subject(item)));
            return writing.text(of + ".ta.cell.none");
        }
        String note = of + ".ta.note." + value;
        if (writing.wording().has(note) && !engagement) {
            engagement = true;
            words.addAll(writing.paragraphs(note));
        }
        String key = of + ".ta." + value;
        Optional<Code> code = item.scale().findCode(value);
        return writing.wording().has(key)
                ? writing.text(key)
                : writing.text(of + ".ta.code", "label", code.map(Code::label).orElse(value));
    }
}
