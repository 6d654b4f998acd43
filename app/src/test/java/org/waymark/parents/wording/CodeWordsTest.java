package org.waymark.parents.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.analysis.AnalysisRooms;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;

/** Whatever code may stand in a cell of any year, a report has words for it. */
class CodeWordsTest {

    private static final Pattern HE_OR_SHE = Pattern.compile("\\b(he|she|his|her|him|hers)\\b");

    private final Map<String, WordingKey> keys = new WordingKeys(() -> AnalysisRooms.CATALOGUE).list();

    @Test
    void everyCodeOfEveryYearHasItsWords() {
        List<Edition> editions = AnalysisRooms.CATALOGUE.listEditions();
        assertThat(editions).hasSizeGreaterThanOrEqualTo(53);
        List<String> without = new ArrayList<>();
        for (Edition edition : editions) {
            for (Item item : edition.items()) {
                for (Code code : item.scale().codes()) {
                    if ((code.typable() || code.derivedOnly()) && !hasWords(edition, item, code)) {
                        without.add(edition + " " + item.id() + " " + code.value() + " " + code.label());
                    }
                }
            }
        }
        assertThat(without).isEmpty();
    }

    private boolean hasWords(Edition edition, Item item, Code code) {
        String of = edition.assessment().code();
        String value = code.value();
        return switch (item.kind()) {
            case GOAL -> keys.containsKey("eyfsp.goal." + value);
            case SCORE -> keys.containsKey("mtc.none." + value);
            case JUDGEMENT -> keys.containsKey(of + ".ta." + value) || keys.containsKey(of + ".ta.none." + value);
            case OUTCOME, SCALED ->
                edition.tests().isEmpty()
                        ? keys.containsKey("phonics.none." + value)
                        : keys.containsKey(of + ".test.none." + value)
                                || code.derivedOnly()
                                        && code.counts().inAverage()
                                        && keys.containsKey(of + (code.counts().met() ? ".test.met" : ".test.not_met"));
            case MARK, TOTAL -> false;
        };
    }

    /** A code says the same thing in the report as in the catalogue, word by word where that is one word. */
    @Test
    void wordsOfCodesAreThoseOfTheCatalogue() {
        for (Edition edition : AnalysisRooms.CATALOGUE.listEditions()) {
            for (Item item : edition.items()) {
                for (Code code : item.scale().codes()) {
                    WordingKey cell = keys.get(edition.assessment().code() + ".ta." + code.value());
                    if (item.kind() == org.waymark.catalogue.ItemKind.JUDGEMENT && cell != null) {
                        assertThat(cell.text())
                                .as("%s %s", edition, code.value())
                                .isEqualTo(code.label());
                    }
                }
            }
        }
    }

    @Test
    void noWordsSayHeOrShe() {
        assertThat(keys.values())
                .allSatisfy(key -> assertThat(key.text()).as(key.id()).doesNotContainPattern(HE_OR_SHE));
    }

    @Test
    void everyPlaceHasAGroupAndAnExample() {
        assertThat(keys.values()).allSatisfy(key -> {
            assertThat(key.group()).isNotNull();
            assertThat(key.what()).isNotBlank();
            assertThat(key.example(key.text())).doesNotContain("{", "}");
        });
        assertThat(keys).containsKeys("label.reading", "label.mathematics", "label.self-regulation", "label.literacy");
    }
}
