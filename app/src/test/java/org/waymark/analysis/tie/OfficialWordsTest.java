package org.waymark.analysis.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.analysis.FigureSchool.edition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.analysis.tie.OfficialWords.Read;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;

/** Figures in other people's words. */
class OfficialWordsTest {

    private static final Edition KS2 = edition(Assessment.KS2, 2026);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "ks2.rwm.expected|62||| 62",
                "ks2.rwm.expected|62.1%|37||how many pupils counted|",
                "ks2.rwm.expected| 61.7 % |37|60|61.7 37/60",
                "ks2.rwm.expected|71|41|60|41 of 60 is 68%, not 71%. Look at all three again.",
                "ks2.rwm.expected|101|||lies between 0 and 100%, so 101 is none.",
                "ks2.rwm.expected|-1|||“-1” is not a number such as 62 or 61.7.",
                "ks2.rwm.expected|sixty|||“sixty” is not a number such as 62 or 61.7.",
                "ks2.rwm.expected|62,1|||“62,1” is not a number",
                "ks2.rwm.expected||37|60|give the figure itself, too.",
                "ks2.rwm.expected|62||0|is a whole number from 1 to 10000.",
                "ks2.rwm.expected|62||3.5|is a whole number from 1 to 10000.",
                "ks2.rwm.expected|62|x|60|how many reached it is a whole number.",
                "ks2.rwm.expected|102|61|60|lies between 0 and 100%",
                "ks2.rwm.expected|100|61|60|61 of 60 cannot be.",
                "ks2.rwm.expected|62.12345|||give at most four decimals.",
                "ks2.reading.average|104.2|||104.2",
                "ks2.reading.average|121|||lies between 0 and 120, so 121 is none.",
            })
    void areReadOrRefusedWithWhatToDo(String measure, String value, String numerator, String denominator, String says) {
        Read read = new OfficialWords(measure, text(value), text(numerator), text(denominator))
                .read(KS2.findMeasure(measure).orElseThrow());
        switch (read) {
            case Read.Figure(OfficialInput input) -> {
                String numbers = input.denominator() == null ? "" : " " + input.numerator() + "/" + input.denominator();
                assertThat(input.value() + numbers).isEqualTo(says.strip());
            }
            case Read.Refused(String field, String message) ->
                assertThat(message).contains(says.strip());
        }
    }

    private static String text(@org.jspecify.annotations.Nullable String given) {
        return given == null ? "" : given;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KS2|ks2.gps.higher|ks2.gps.higher",
                "KS2|RWM expected|ks2.rwm.expected",
                "KS2|Percentage of pupils meeting the expected standard in reading, writing and maths|ks2.rwm.expected",
                "KS2|Pupils achieving a high score in Reading|ks2.reading.higher",
                "KS2|Average scaled score in mathematics|ks2.maths.average",
                "KS2|Grammar, punctuation and spelling: average score|ks2.gps.average",
                "KS2|Writing: working at greater depth|ks2.writing.higher",
                "KS2|Science TA|ks2.science.expected",
                "KS2|Reading and maths|none",
                "KS2|History|none",
                "KS2||none",
                "KS1|Maths GDS|ks1.maths.higher",
                "PHONICS|Met the standard in Year 1|phonics.y1",
                "PHONICS|By the end of Year 2|phonics.by_y2",
                "MTC|Average score|mtc.mean",
                "MTC|Pupils with full marks|mtc.full_marks",
                "EYFSP|Good level of development|eyfsp.gld",
                "EYFSP|At the expected level in all early learning goals|eyfsp.all17",
                "EYFSP|Average number of goals|eyfsp.mean_expected",
            })
    void nameOneMeasureOrNone(Assessment assessment, @org.jspecify.annotations.Nullable String words, String measure) {
        assertThat(MeasureWords.find(edition(assessment, 2026), text(words))
                        .map(found -> found.id())
                        .orElse("none"))
                .isEqualTo(measure);
    }

    @Test
    void aTableMayHaveTabsOrNoHeading() {
        OfficialText tabs = OfficialText.read(KS2, "measure\tvalue\tdenominator\nReading expected\t62\t60\n\n");
        assertThat(tabs.faults()).isEmpty();
        assertThat(tabs.figures().get("ks2.reading.expected"))
                .isEqualTo(new OfficialWords("Reading expected", "62", "", "60"));
        assertThat(OfficialText.read(KS2, "ks2.rwm.expected,62,60,37").figures().get("ks2.rwm.expected"))
                .isEqualTo(new OfficialWords("ks2.rwm.expected", "62", "37", "60"));
        assertThat(OfficialText.read(KS2, "RWM expected,62\nrwm EXPECTED,63").faults())
                .containsExactly("Line 2: RWM expected is there twice.");
        assertThat(OfficialText.read(KS2, "\n").faults())
                .singleElement()
                .asString()
                .startsWith("There is no figure");
        assertThat(OfficialText.read(KS2, "\"RWM").faults()).isNotEmpty();
    }
}
