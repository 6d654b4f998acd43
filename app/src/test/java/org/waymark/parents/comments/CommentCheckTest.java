package org.waymark.parents.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.parents.comments.CommentMark.Kind;
import org.waymark.school.OnRoll;

/** What the check of a class notices, and what it leaves alone. */
class CommentCheckTest {

    private static final Spelling SPELLING = new Spelling();
    private static final CommentPart PART = new CommentPart("progress", "General progress", true, 0, 1000, Set.of());
    private static final OnRoll ADA = pupil(1, "Nowak", "Ada", "F");
    private static final OnRoll WILL = pupil(2, "Okonjo-Bright", "Will", "M");
    private static final OnRoll JO = pupil(3, "Ali", "Jo", null);

    private static OnRoll pupil(long id, String surname, String forename, @Nullable String sex) {
        return new OnRoll(
                id,
                null,
                surname,
                forename,
                LocalDate.of(2015, 1, 5),
                sex,
                null,
                null,
                null,
                false,
                false,
                null,
                2026,
                "6",
                7L,
                "6 Oak",
                null,
                null);
    }

    private static List<CommentMark> of(CommentCheck check, long pupilId) {
        return check.marks().getOrDefault(pupilId, Map.of()).getOrDefault("progress", List.of());
    }

    private static List<CommentMark> marks(OnRoll pupil, String text, String... ownWords) {
        return new CommentCheck(
                        SPELLING,
                        List.of(ADA, WILL, JO),
                        Map.of(pupil.pupilId(), Map.of("progress", text)),
                        List.of(PART),
                        List.of(ownWords))
                .marks()
                .getOrDefault(pupil.pupilId(), Map.of())
                .getOrDefault("progress", List.of());
    }

    @Test
    void britishWordsAreRightAndWrongOnesComeWithWhatWasMeant() {
        assertThat(marks(ADA, "Ada’s favourite colour is grey; she organises her well-being and practises phonics."))
                .isEmpty();
        assertThat(marks(ADA, "Her behavior is definately better."))
                .satisfiesExactly(
                        mark -> {
                            assertThat(mark.kind()).isEqualTo(Kind.SPELLING);
                            assertThat(mark.found()).isEqualTo("behavior");
                            assertThat(mark.suggestions()).contains("behaviour");
                        },
                        mark -> assertThat(mark.suggestions()).contains("definitely"));
    }

    @Test
    void namesSchoolWordsAndOwnWordsAreKnown() {
        assertThat(marks(ADA, "Ada Nowak of 6 Oak uses Numicon in KS2 SATs lessons, and digraphs in PSHE."))
                .isEmpty();
        assertThat(marks(ADA, "She sings in the Zaffre choir."))
                .extracting(CommentMark::found)
                .containsExactly("Zaffre");
        assertThat(marks(ADA, "She sings in the Zaffre choir.", "Zaffre")).isEmpty();
    }

    @Test
    void anotherChildsNameIsNoticed() {
        assertThat(marks(ADA, "I am proud of Jo."))
                .extracting(CommentMark::kind, CommentMark::found)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.OTHER_NAME, "Jo"));
        assertThat(marks(ADA, "I am proud of Will’s work."))
                .extracting(CommentMark::kind)
                .containsExactly(Kind.OTHER_NAME);
        assertThat(marks(ADA, "Will she go on like this? She will.")).isEmpty();
        assertThat(marks(WILL, "Will works hard.")).isEmpty();
    }

    @Test
    void theOtherPronounIsAHint() {
        assertThat(marks(ADA, "He reads well, and his friends listen."))
                .singleElement()
                .satisfies(mark -> {
                    assertThat(mark.kind()).isEqualTo(Kind.PRONOUN);
                    assertThat(mark.kind().hint()).isTrue();
                    assertThat(mark.message()).contains("as a girl");
                });
        assertThat(marks(WILL, "She reads well.")).extracting(CommentMark::kind).containsExactly(Kind.PRONOUN);
        assertThat(marks(JO, "She reads well and he does too.")).isEmpty();
    }

    @Test
    void gapsAndWordsTwiceAreNoticed() {
        assertThat(marks(ADA, "{forename} reads [book] and he/she is is good at XXX."))
                .extracting(CommentMark::kind)
                .contains(Kind.PLACEHOLDER, Kind.DOUBLE_WORD);
        assertThat(marks(ADA, "She had read that that book."))
                .extracting(CommentMark::kind)
                .containsExactly(Kind.DOUBLE_WORD);
    }

    @Test
    void theSameWordsForTwoChildrenAreNoticed() {
        String text = " has made good progress this year and takes part in every lesson with care.";
        CommentCheck check = new CommentCheck(
                SPELLING,
                List.of(ADA, WILL, JO),
                Map.of(
                        1L, Map.of("progress", "Ada" + text),
                        2L, Map.of("progress", "Will" + text),
                        3L, Map.of("progress", "Good.")),
                List.of(PART),
                List.of());
        assertThat(of(check, 1L))
                .singleElement()
                .satisfies(mark -> assertThat(mark.message()).contains("Will Okonjo-Bright", "but for the name"));
        assertThat(check.marks()).containsOnlyKeys(1L, 2L);
    }

    @Test
    void lengthsAreGuides() {
        CommentPart part = new CommentPart("progress", "General progress", true, 10, 20, Set.of());
        CommentCheck check = new CommentCheck(
                SPELLING,
                List.of(ADA, JO),
                Map.of(
                        1L, Map.of("progress", "Good."),
                        3L, Map.of("progress", "Good work in every lesson.")),
                List.of(part),
                List.of());
        assertThat(of(check, 1L).getFirst().message()).contains("asks for 10");
        assertThat(of(check, 3L).getFirst().message()).contains("made for 20");
    }
}
