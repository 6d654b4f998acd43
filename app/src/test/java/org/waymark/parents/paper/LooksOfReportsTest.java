package org.waymark.parents.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LooksOfReportsTest {

    @Test
    void knowsWhichColoursCanBeRead() {
        assertThat(Colours.contrastOnWhite("#000000")).isEqualTo(21);
        assertThat(Colours.contrastOnWhite("#ffffff")).isEqualTo(1);
        assertThat(Colours.readable("#0d5b52")).isEqualTo("#0d5b52");
        for (String pale : List.of("#ffd500", "#ffffff", "#777777", "#00ff00")) {
            assertThat(Colours.contrastOnWhite(pale)).isLessThan(Colours.LEAST_CONTRAST);
            assertThat(Colours.contrastOnWhite(Colours.readable(pale)))
                    .isBetween(Colours.LEAST_CONTRAST, Colours.LEAST_CONTRAST + 0.2);
        }
        assertThat(Colours.normalise(" 0D5B52 ")).isEqualTo("#0d5b52");
        assertThat(Colours.normalise("#AbC")).isEqualTo("#aabbcc");
        assertThat(Colours.isColour("#12345")).isFalse();
        assertThat(Colours.isColour("red;}")).isFalse();
        assertThatThrownBy(() -> new Look("red", null, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comesBackFromJsonAsItWas() {
        JsonMapper json = JsonMapper.builder().build();
        for (Look look : List.of(Look.USUAL, PaperSamples.crested())) {
            assertThat(json.readValue(json.writeValueAsString(look), Look.class))
                    .isEqualTo(look);
        }
    }

    @Test
    void aCrestIsWrittenAnewAndSmall() throws Crests.Unfit {
        Look.Crest tall = Crests.read(PaperSamples.picture("png", 900, 1800), "A tower");
        assertThat(List.of(tall.width(), tall.height(), tall.words())).containsExactly(300, 600, "A tower");
        assertThat(new String(tall.bytes(), 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
        Look.Crest photo = Crests.read(PaperSamples.picture("jpeg", 200, 100), "A photo");
        assertThat(List.of(photo.width(), photo.height())).containsExactly(200, 100);
        assertThat(new String(photo.bytes(), 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
    }

    @Test
    void filesThatAreNoCrestAreRefusedInWords() {
        byte[] broken = PaperSamples.picture("png", 300, 300);
        refuses(Arrays.copyOf(broken, 200), "damaged");
        refuses("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8), "no PNG or JPEG");
        refuses(PaperSamples.picture("gif", 30, 30), "no PNG or JPEG");
        refuses(new byte[0], "no PNG or JPEG");
        refuses(new byte[Crests.MOST_BYTES + 1], "larger than 4 MB");
        refuses(PaperSamples.picture("png", 6001, 2), "6001 × 2 pixels");
        refuses(PaperSamples.picture("jpeg", 5000, 4000), "5000 × 4000 pixels");
    }

    private static void refuses(byte[] file, String words) {
        assertThatThrownBy(() -> Crests.read(file, ""))
                .isInstanceOf(Crests.Unfit.class)
                .hasMessageContaining(words);
    }

    @Test
    void saysWhatIsWrongWithALook() {
        TypedLook good = TypedLook.of(PaperSamples.crested());
        assertThat(good.faults()).isEmpty();
        assertThat(good.look()).isEqualTo(PaperSamples.crested());
        assertThat(good.withColour("#ffd500").faults().get("colour")).contains("#ffd500", "1.4", "4.5", "nearest");
        assertThat(good.withColour("#ffd500").nearestColour()).isEqualTo(Colours.readable("#ffd500"));
        assertThat(good.withColour("blue").faults()).containsOnlyKeys("colour");
        assertThat(new TypedLook("#000000", "a\n".repeat(7), "x".repeat(61), good.crest(), " ").faults())
                .containsOnlyKeys("crestWords", "lines", "signatures");
    }
}
