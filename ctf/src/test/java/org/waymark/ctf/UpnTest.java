package org.waymark.ctf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpnTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "H801200001001",
                "B801200005001",
                "R674123101121",
                "A823432113013",
                "Y999200026001",
                "U80120000100A",
                "P207000016049"
            })
    void knowsTheCheckLetter(String text) {
        Upn upn = Upn.find(text).orElseThrow();
        assertThat(upn.hasValidCheckLetter()).isTrue();
        assertThat(Upn.checkLetter(text.substring(1))).isEqualTo(text.charAt(0));
    }

    @Test
    void keepsAnUpnWithAWrongLetter() {
        assertThat(Upn.find("A801200005001"))
                .hasValueSatisfying(upn -> assertThat(upn.hasValidCheckLetter()).isFalse());
    }

    @Test
    void foldsCaseAndWhiteSpaceWhateverTheLanguageOfTheMachine() {
        assertThat(Upn.find(" h801200001001\n")).contains(new Upn("H801200001001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "H80120000100",
                "H8012000010011",
                "I801200001001",
                "O801200001001",
                "S801200001001",
                "H80120000100I",
                "H8012000A1001",
                "1801200001001",
                "H80120000100\u0661",
                "\u0131801200001001"
            })
    void refusesOtherShapes(String text) {
        assertThat(Upn.find(text)).isEmpty();
        assertThatThrownBy(() -> new Upn(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsTemporaryNumbers() {
        assertThat(new Upn("U80120000100A").isTemporary()).isTrue();
        assertThat(new Upn("H801200001001").isTemporary()).isFalse();
        assertThat(new Upn("H801200001001").lea()).isEqualTo("801");
    }

    @Test
    void refusesToWorkOutALetterForSomethingElse() {
        assertThatThrownBy(() -> Upn.checkLetter("80120000100")).isInstanceOf(IllegalArgumentException.class);
    }
}
