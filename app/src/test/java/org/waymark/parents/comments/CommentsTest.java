package org.waymark.parents.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.Role;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.TestSchool;

/** Comments over the real database. */
class CommentsTest {

    private TestSchool school;
    private Comments comments;
    private long ada;

    @BeforeEach
    void open() {
        school = new TestSchool(CommentRooms.class);
        comments = school.room(Comments.class);
        ada = school.addPupil("Nowak", "Ada", YearGroup.YEAR_6, "6 Oak");
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void aSchoolThatSaysNothingHasTheUsualParts() {
        List<CommentPart> parts = school.room(CommentParts.class).list(school.administrator());
        assertThat(parts)
                .extracting(CommentPart::id)
                .containsExactly("characteristics", "achievements", "progress", "next");
        assertThat(parts).extracting(CommentPart::byLaw).containsExactly(true, true, true, false);
        assertThat(parts.getFirst().isFor("R")).isTrue();
        assertThat(parts.getFirst().isFor("1")).isFalse();
        assertThat(parts.get(1).isFor("6")).isTrue();
    }

    @Test
    void nothingIsWrittenAtFirst() {
        assertThat(comments.list(school.administrator(), 2026, List.of(ada))).isEqualTo(Map.of());
    }

    @Test
    void aReaderWithoutNamesSeesNone() {
        assertThatThrownBy(() -> comments.list(school.as(Role.READER_WITHOUT_NAMES), 2026, List.of(ada)))
                .isInstanceOf(NotAllowed.class);
    }
}
