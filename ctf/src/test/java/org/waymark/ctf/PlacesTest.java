package org.waymark.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places are counted as a person counts them in an editor, however lines end and letters are stored. */
class PlacesTest {
    private static final String TEXT = new String(Files.sample("9991001_FSP_999LLLL_001.xml"), StandardCharsets.UTF_8)
            .replace("utf-8", "%s")
            .replaceFirst("<Pupil>", "<!-- Zoë & co\n on two lines --> <Pupil>")
            .replaceFirst("<Forename>[^<]*", "<Forename>" + "é 𝒥\n".repeat(3_000));

    /** Just behind each opening tag of a name. */
    private static List<Place> placesBehind(String tag, String text) {
        List<Place> places = new ArrayList<>();
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
            if (text.startsWith(tag, i)) {
                places.add(new Place(line, i - lineStart + tag.length() + 1));
            }
        }
        return places;
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void everyPupilAndResultStandsWhereItDoes(Charset charset) {
        String text = TEXT.formatted(charset.name());
        for (String ending : List.of("\n", "\r\n", "\r")) {
            for (String mark : List.of("", "\uFEFF")) {
                CtfFile file = Files.read((mark + text.replace("\n", ending)).getBytes(charset));
                assertThat(file.findings()).isEmpty();
                assertThat(file.pupils().stream()
                                .map(one -> new Place(one.line(), one.column()))
                                .toList())
                        .isEqualTo(placesBehind("<Pupil>", text));
                assertThat(file.pupils().stream()
                                .flatMap(pupil -> pupil.assessments().stream())
                                .map(one -> new Place(one.line(), one.column()))
                                .toList())
                        .isEqualTo(placesBehind("<StageAssessment>", text));
                assertThat(file.pupils())
                        .isEqualTo(Files.read(TEXT.formatted("utf-8")).pupils());
            }
        }
    }

    @Test
    void aFileThatStopsIsSaidToStopWhereItStops() {
        byte[] whole = Files.sample("9991001_PHO_999LLLL_001.xml");
        int end = new String(whole, StandardCharsets.UTF_8).indexOf("</CTfile>") + 8;
        for (int length = 1; length <= end; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            CtfFile file = Files.read(part);
            assertThat(file.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.code()).isEqualTo(CtfRule.TRUNCATED.code()));
            CtfFinding finding = file.findings().getFirst();
            String text = new String(part, StandardCharsets.UTF_8);
            int lastLine = text.lastIndexOf('\n') + 1;
            assertThat(finding.line()).as(text).isEqualTo((int) text.lines().count() + (text.endsWith("\n") ? 1 : 0));
            // Within a tag the parser may point at the word that it could not finish.
            int lastTag = Math.max(text.lastIndexOf('<'), lastLine);
            int furthest = text.length() - lastLine + 1;
            int nearest = text.lastIndexOf('>') > lastTag ? furthest : lastTag - lastLine + 1;
            assertThat(finding.column()).as(text).isBetween(nearest, furthest);
        }
    }
}
