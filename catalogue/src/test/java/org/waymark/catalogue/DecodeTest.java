package org.waymark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.catalogue.Trial.edition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DecodeTest {
    private static final Edition KS2 = edition(Assessment.KS2, 2026);
    private static final Item PAPER = KS2.getItem("maths.p1");

    @ParameterizedTest
    @CsvSource({
        "maths.p1, 0, 0",
        "maths.p1, 40, 40",
        "maths.p1, 07, 7",
        "maths.p1, 000, 0",
        "maths.p1, ' 25 ', 25",
        "maths.p1, '\u00a025\u2007', 25",
        "maths.p1, \uff12\uff15, 25",
        "maths.p1, '25\u200b', 25",
        "maths.p2, 35, 35",
        "reading.raw, 50, 50",
        "gps.p2, 20, 20",
        "reading.scaled, 80, 80",
        "reading.scaled, 120, 120",
        "reading.scaled, n, N",
        "writing.ta, gds, GDS",
        "writing.ta, 'pk 4', PK4",
        "writing.ta, \uff27\uff24\uff33, GDS",
        "science.ta, hnm, HNM",
        "maths.outcome, b, B",
        "reading.ta, pk1, PK1",
    })
    void takesEveryWayOfWritingAValue(String item, String text, String value) {
        assertThat(KS2.getItem(item).decode(text)).isEqualTo(new Decoded.Value(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00a0", "\u3000\u200b"})
    void takesNothingAsBlank(String text) {
        assertThat(PAPER.decode(text)).isEqualTo(new Decoded.Blank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maths.p1|41|41 is more than paper 1 holds. Marks run from 0 to 40.",
                "maths.p1|047|047 is more than paper 1 holds. Marks run from 0 to 40.",
                "maths.p1|99999999999999999999|99999999999999999999 is more than paper 1 holds. Marks run from 0 to 40.",
                "maths.p1|7.5|7.5 is not a whole number. Marks run from 0 to 40.",
                "maths.p1|7,0|7,0 is not a whole number. Marks run from 0 to 40.",
                "maths.p1|-1|-1 is not allowed for paper 1. Marks run from 0 to 40.",
                "maths.p1|1 2|1 2 is not allowed for paper 1. Marks run from 0 to 40.",
                "maths.p1|\u0664|\u0664 is not allowed for paper 1. Marks run from 0 to 40.",
                "reading.raw|51|51 is more than the test holds. Marks run from 0 to 50.",
                "reading.scaled|79|79 is too low for the scale. Scaled scores run from 80 to 120.",
                "reading.scaled|121|121 is more than the scale holds. Scaled scores run from 80 to 120.",
                "writing.ta|HNM|HNM is not allowed for the teacher assessment.",
                "science.ta|GDS|GDS is not allowed for the teacher assessment.",
                "writing.ta|PK7|PK7 is not allowed for the teacher assessment.",
                "maths.outcome|AS|AS is worked out by Waymark and is not typed.",
                "maths.outcome|n|N is worked out by Waymark and is not typed.",
                "maths.outcome|ca|What CA means is not confirmed, so it cannot be entered as a result.",
                "writing.ta|abcdefghijklmnopqrstuvwxyz|abcdefghijklmnopqrst… is not allowed for the teacher assessment.",
            })
    void refusesTheRestInWords(String item, String text, String message) {
        assertThat(KS2.getItem(item).decode(text))
                .isInstanceOfSatisfying(
                        Decoded.Refused.class,
                        refused -> assertThat(refused.message()).isEqualTo(message));
    }

    @Test
    void saysWhatIsAllowed() {
        assertThat(PAPER.scale().allowed()).isEqualTo("0 to 40");
        assertThat(KS2.getItem("science.ta").scale().allowed()).isEqualTo("EXS, HNM, A, F, L, P or Q");
        Edition phonics = edition(Assessment.PHONICS, 2026);
        assertThat(phonics.allowed(phonics.getItem("y1.mark"))).isEqualTo("0 to 40, or A, D, L or Q");
        assertThat(KS2.allowed(KS2.getItem("reading.scaled")))
                .isEqualTo("80 to 120, or N, A, B, F, H, J, L, M, P, Q or U");
        assertThat(edition(Assessment.MTC, 2026).getItem("mtc.score").scale().allowed())
                .isEqualTo("0 to 25, or A, B, J, L, U, Z, Q, H, NAA or X");
        assertThat(edition(Assessment.EYFSP, 2026).getItem("e01").scale().allowed())
                .isEqualTo("1, 2 or A");
        assertThat(edition(Assessment.EYFSP, 2019).getItem("e01").scale().allowed())
                .isEqualTo("1, 2, 3 or A");
    }

    @Test
    void takesGoalsWithLeadingZeros() {
        assertThat(edition(Assessment.EYFSP, 2026).getItem("e01").decode("02")).isEqualTo(new Decoded.Value("2"));
        assertThat(edition(Assessment.EYFSP, 2026).getItem("e01").decode("3")).isInstanceOf(Decoded.Refused.class);
    }

    @Test
    void putsACodeTypedAsAMarkIntoTheOutcome() {
        Placement placed = KS2.place("maths.p2", " a ");
        assertThat(placed.item().id()).isEqualTo("maths.outcome");
        assertThat(placed.decoded()).isEqualTo(new Decoded.Value("A"));
        assertThat(KS2.place("maths.p2", "35").item().id()).isEqualTo("maths.p2");
        assertThat(KS2.place("reading.scaled", "N").item().id()).isEqualTo("reading.scaled");
        assertThat(KS2.place("reading.scaled", "U").item().id()).isEqualTo("reading.outcome");
        assertThat(edition(Assessment.PHONICS, 2026)
                        .place("y2.mark", "d")
                        .item()
                        .id())
                .isEqualTo("y2.outcome");
    }

    @Test
    void keepsWhatIsRefusedInItsOwnCell() {
        Placement workedOut = KS2.place("maths.p2", "AS");
        assertThat(workedOut.item().id()).isEqualTo("maths.p2");
        assertThat(workedOut.decoded()).isInstanceOf(Decoded.Refused.class);
        assertThat(KS2.place("maths.p2", "36").decoded())
                .isEqualTo(new Decoded.Refused(
                        "36 is more than paper 2 holds. Marks run from 0 to 35.",
                        "0 to 35, or A, B, F, H, J, L, M, P, Q or U"));
    }

    @Test
    void findsWorkedOutCodesForReadersOfFiles() {
        Scale outcome = edition(Assessment.PHONICS, 2026).getItem("y1.outcome").scale();
        assertThat(outcome.findCode("WA")).hasValueSatisfying(code -> {
            assertThat(code.value()).isEqualTo("Wa");
            assertThat(code.derivedOnly()).isTrue();
        });
        assertThat(outcome.findCode("zz")).isEmpty();
    }
}
