package org.waymark.parents.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.Outcome;
import org.waymark.school.TestSchool;

/** Comments over the real database. */
class CommentsTest {

    private TestSchool school;
    private Comments comments;
    private CommentParts parts;
    private Scope lead;
    private long ada;
    private long ben;

    @BeforeEach
    void open() {
        school = new TestSchool(CommentRooms.class);
        comments = school.room(Comments.class);
        parts = school.room(CommentParts.class);
        lead = school.administrator();
        ada = school.addPupil("Nowak", "Ada", YearGroup.YEAR_6, "6 Oak");
        ben = school.addPupil("Okonjo", "Ben", YearGroup.YEAR_6, "6 Elm");
    }

    @AfterEach
    void close() {
        school.close();
    }

    private CommentSaved save(Scope scope, long pupil, String text, int version) {
        return comments.save(scope, 2026, List.of(new CommentWrite(pupil, "progress", text, version)))
                .getFirst();
    }

    private String stands(long pupil) {
        return comments.list(lead, 2026, List.of(pupil))
                .getOrDefault(pupil, Map.of())
                .getOrDefault("progress", "");
    }

    @Test
    void aSchoolThatSaysNothingHasTheUsualParts() {
        List<CommentPart> usual = parts.list(lead);
        assertThat(usual)
                .extracting(CommentPart::id)
                .containsExactly("characteristics", "achievements", "progress", "next");
        assertThat(usual).extracting(CommentPart::byLaw).containsExactly(true, true, true, false);
        assertThat(usual.getFirst().isFor("R")).isTrue();
        assertThat(usual.getFirst().isFor("1")).isFalse();
        assertThat(usual.get(1).isFor("6")).isTrue();
    }

    @Test
    void whatIsTypedStandsAndWhatIsClearedIsNotWritten() {
        assertThat(comments.list(lead, 2026, List.of(ada))).isEqualTo(Map.of());
        assertThat(save(lead, ada, "Ada reads.\r\nAnd writes.", 0))
                .isInstanceOfSatisfying(
                        CommentSaved.Done.class,
                        done -> assertThat(done.comment().version()).isEqualTo(1));
        assertThat(stands(ada)).isEqualTo("Ada reads.\nAnd writes.");
        save(lead, ada, "  ", 1);
        assertThat(comments.list(lead, 2026, List.of(ada))).isEqualTo(Map.of());
        assertThat(comments.listStanding(lead, 2026, List.of(ada))).hasSize(1);
        assertThat(comments.list(lead, 2025, List.of(ada))).isEmpty();
    }

    @Test
    void ofTwoEditorsTheSecondIsToldAndLosesNothing() {
        Scope other = school.as(Role.ASSESSMENT_LEAD);
        save(lead, ada, "One.", 0);
        assertThat(save(other, ada, "Two.", 0)).isInstanceOfSatisfying(CommentSaved.Conflict.class, conflict -> {
            assertThat(conflict.standing().text()).isEqualTo("One.");
            assertThat(conflict.standing().changedBy()).isEqualTo("Ada Lead");
        });
        assertThat(save(other, ada, "Two.", 1)).isInstanceOf(CommentSaved.Done.class);
        assertThat(save(lead, ada, "One again.", 1)).isInstanceOf(CommentSaved.Conflict.class);
        assertThat(save(lead, ada, "Two.", 1))
                .as("the same text is no conflict")
                .isInstanceOf(CommentSaved.Done.class);
        assertThat(stands(ada)).isEqualTo("Two.");
    }

    @Test
    void aSittingIsOneStepOfTheHistoryAndAnEmptiedFieldAnother() {
        Scope other = school.as(Role.ASSESSMENT_LEAD);
        save(lead, ada, "Ada", 0);
        save(lead, ada, "Ada reads", 1);
        save(lead, ada, "Ada reads well.", 2);
        save(other, ada, "Ada reads very well.", 3);
        save(other, ada, "", 4);
        List<CommentChange> history = comments.listHistory(lead, 2026, ada, "progress");
        assertThat(history)
                .extracting(CommentChange::after)
                .containsExactly("", "Ada reads very well.", "Ada reads well.");
        assertThat(history)
                .extracting(CommentChange::before)
                .containsExactly("Ada reads very well.", "Ada reads well.", "");
        assertThat(history).extracting(CommentChange::version).containsExactly(5, 4, 3);
        assertThat(comments.listHistory(school.as(Role.TEACHER, school.classId("6 Elm")), 2026, ada, "progress"))
                .isEmpty();
    }

    @Test
    void everybodyWritesWithinTheirOwnScope() {
        Scope teacher = school.as(Role.TEACHER, school.classId("6 Oak"));
        assertThat(save(teacher, ada, "Mine.", 0)).isInstanceOf(CommentSaved.Done.class);
        assertThatThrownBy(() -> save(teacher, ben, "Not mine.", 0)).isInstanceOf(NotFound.class);
        save(lead, ben, "Ben.", 0);
        assertThat(comments.list(teacher, 2026, List.of(ada, ben))).containsOnlyKeys(ada);
        Scope reader = school.as(Role.READER);
        assertThat(comments.list(reader, 2026, List.of(ada, ben))).containsOnlyKeys(ada, ben);
        assertThatThrownBy(() -> save(reader, ada, "No.", 1)).isInstanceOf(NotAllowed.class);
        Scope governor = school.as(Role.READER_WITHOUT_NAMES);
        assertThatThrownBy(() -> comments.list(governor, 2026, List.of(ada))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> school.room(CommentWords.class).list(governor)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatNoReportHasIsRefused() {
        assertThat(comments.save(lead, 2026, List.of(new CommentWrite(ada, "characteristics", "Plays.", 0))))
                .singleElement()
                .isInstanceOf(CommentSaved.Refused.class);
        assertThat(save(lead, ada, "x".repeat(Comments.LONGEST + 1), 0)).isInstanceOf(CommentSaved.Refused.class);
        assertThatThrownBy(() -> comments.save(lead, 2025, List.of(new CommentWrite(ada, "progress", "Then.", 0))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSchoolSetsItsOwnPartsButNotPastTheLaw() {
        List<CommentPart> wanted = new ArrayList<>(parts.list(lead));
        wanted.removeLast();
        wanted.addFirst(new CommentPart("", "From the head teacher", false, 0, 300, Set.of("6")));
        assertThat(parts.save(lead, wanted)).isInstanceOf(Outcome.Done.class);
        assertThat(parts.list(lead))
                .extracting(CommentPart::id)
                .containsExactly("own1", "characteristics", "achievements", "progress");
        wanted.removeLast();
        assertThat(parts.save(lead, wanted)).isInstanceOf(Outcome.Refused.class);
        List<CommentPart> narrowed = new ArrayList<>(parts.list(lead));
        narrowed.set(2, new CommentPart("achievements", "Achievements", false, 50, 900, Set.of("6")));
        assertThat(parts.save(lead, narrowed)).isInstanceOf(Outcome.Done.class);
        assertThat(parts.list(lead).get(2))
                .isEqualTo(new CommentPart("achievements", "Achievements", true, 50, 900, Set.of()));
        assertThat(parts.save(lead, List.of(new CommentPart("", "", false, 5, 1, Set.of("9")))))
                .isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> parts.save(school.as(Role.TEACHER), wanted)).isInstanceOf(NotAllowed.class);
        comments.save(lead, 2026, List.of(new CommentWrite(ada, "own1", "Kind.", 0)));
        parts.save(lead, narrowed.subList(1, narrowed.size()));
        List<CommentPart> again = new ArrayList<>(parts.list(lead));
        again.add(new CommentPart("own1", "Another", false, 0, 300, Set.of()));
        parts.save(lead, again);
        assertThat(parts.list(lead).getLast().id())
                .as("never the id of one that was taken away")
                .isEqualTo("own2");
    }

    @Test
    void ownWordsAreAddedOnceAndTakenAway() {
        CommentWords words = school.room(CommentWords.class);
        words.add(lead, " Zaffre ");
        words.add(school.as(Role.TEACHER), "Zaffre");
        assertThat(words.add(lead, "two words")).isInstanceOf(Outcome.Refused.class);
        assertThat(words.list(lead)).containsExactly("Zaffre");
        words.remove(lead, "Zaffre");
        assertThat(words.list(lead)).isEmpty();
    }
}
