package org.waymark.ctf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CtfFileNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "9991001_PHO_999LLLL_001.xml",
                "9991001_CTF_XXXXXXX_999.xml",
                "9991001_KS2_NAALLLL_012.xml",
                "9991001_CTF_MMMMMMM_001.xml",
                "999LLLL_CTF_9991001_001.xml"
            })
    void composesWhatItParsed(String name) {
        assertThat(CtfFileName.find(name).orElseThrow().compose()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9991001_PHO_999LLLL_001 (1).xml",
                "9991001_PHO_999LLLL_001_1.xml",
                "9991001_PHO_999LLLL_001(12).XML",
                "9991001_pho_999llll_001.xml",
                "9991001_PHO_999LLLL_001 - Copy.xml",
                "9991001_PHO_999LLLL_001 - Copy (2).xml",
                "C:\\Users\\office\\9991001_PHO_999LLLL_001.xml",
                "downloads/9991001_PHO_999LLLL_001.xml"
            })
    void sharesTheNameOfCopies(String name) {
        assertThat(CtfFileName.find(name)).contains(new CtfFileName("999", "1001", "PHO", "999", "LLLL", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CTF.xml", "", "9991001_PHO_999LLLL_001.csv", "9991001_PHO_999LLLL_000.xml", "991001_PHO_1_1.xml"
            })
    void doesNotGuess(String name) {
        assertThat(CtfFileName.find(name)).isEmpty();
    }

    @Test
    void refusesEndlessNamesAtOnce() {
        String start = "9991001_PHO_999LLLL_001";
        assertThat(CtfFileName.find(start + "1".repeat(200) + "!")).isEmpty();
        assertThat(CtfFileName.find(start + "_1".repeat(100_000) + ".xml")).isEmpty();
    }

    @Test
    void refusesPartsThatMakeNoName() {
        assertThatThrownBy(() -> new CtfFileName("999", "1001", "PHO", "999", "LLLL", 1000))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CtfFileName("9991", "001", "PHO", "999", "LLLL", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
