package org.waymark.parents.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.YearGroup;
import org.waymark.parents.Languages;
import org.waymark.parents.Missing;
import org.waymark.parents.Print;
import org.waymark.parents.comments.CommentWrite;
import org.waymark.parents.comments.Comments;
import org.waymark.parents.record.ReportState.Stage;
import org.waymark.school.TestSchool;

/** What is released is kept as it was; a correction is a further version; nothing goes that lacks what the law asks for. */
class ReleasingTest {

    private static final int YEAR = TestSchool.YEAR.endYear();

    private TestSchool school;
    private Scope lead;
    private long maya;
    private long rhys;

    @BeforeEach
    void open() {
        school = new TestSchool(RecordRooms.class);
        lead = school.administrator();
        maya = school.addPupil("Iqbal", "Maya", YearGroup.YEAR_3, "3 Oak");
        rhys = school.addPupil("Jones", "Rhys", YearGroup.YEAR_3, "3 Ash");
    }

    @AfterEach
    void close() {
        school.close();
    }

    private void write(long pupil, String part, String text) {
        int version = school.room(Comments.class).listStanding(lead, YEAR, List.of(pupil)).stream()
                .filter(comment -> comment.part().equals(part))
                .mapToInt(comment -> comment.version())
                .findFirst()
                .orElse(0);
        school.room(Comments.class).save(lead, YEAR, List.of(new CommentWrite(pupil, part, text, version)));
    }

    /** All that the law asks of a report in Year 3. */
    private void complete(long pupil) {
        write(pupil, "achievements", "Reads widely and sang in the spring concert.");
        write(pupil, "progress", "Good progress all year.");
        school.room(ScopedTransactions.class)
                .write(
                        lead,
                        () -> school.room(JdbcClient.class)
                                .sql("""
                        insert into attendance (school_id, pupil_id, year, possible, attended, origin, changed_by)
                        values (:school, :pupil, :year, 380, 370, 'hand', 'A')
                        """)
                                .param("school", lead.schoolId())
                                .param("pupil", pupil)
                                .param("year", YEAR)
                                .update());
    }

    private Releasing.Answer release(String reason, Long... pupils) {
        return school.room(Releasing.class).releaseNow(lead, YEAR, List.of(pupils), reason);
    }

    private Released newest(long pupil) {
        return school.room(Releases.class)
                .listNewest(lead, YEAR, List.of(pupil))
                .getFirst();
    }

    private byte[] file(long report, Print print, FileType type) {
        return school.room(Releases.class)
                .file(lead, report, Languages.ENGLISH, print, type)
                .bytes();
    }

    @Test
    void whatLacksSomethingByLawIsHeldBackUnlessSomebodySaysWhy() {
        complete(maya);
        Releasing.Answer answer = release("", maya, rhys);
        assertThat(answer.released()).isEqualTo(1);
        assertThat(answer.heldBack()).isEqualTo(1);
        assertThat(answer.problems()).singleElement().asString().startsWith("Jones, Rhys: not released.");
        assertThat(school.room(Releases.class).listNewest(lead, YEAR, List.of(rhys)))
                .isEmpty();

        assertThat(release("The family moves tomorrow.", rhys).released()).isEqualTo(1);
        Released anyway = newest(rhys);
        assertThat(anyway.reason()).isEqualTo("The family moves tomorrow.");
        assertThat(anyway.missing()).isNotEmpty().allMatch(Missing::byLaw);
        assertThat(newest(maya).missing()).isEmpty();
    }

    @Test
    void aReleasedReportStaysAsItWas() {
        complete(maya);
        release("", maya);
        Released first = newest(maya);
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.releasedBy()).isEqualTo("Ada Lead");
        byte[] pdf = file(first.id(), Print.NORMAL, FileType.PDF);
        byte[] large = file(first.id(), Print.LARGE, FileType.PDF);
        byte[] page = file(first.id(), Print.NORMAL, FileType.HTML);
        assertThat(new String(page, StandardCharsets.UTF_8)).contains("Good progress all year.");

        write(maya, "progress", "Very good progress all year.");
        assertThat(file(first.id(), Print.NORMAL, FileType.PDF)).isEqualTo(pdf);
        assertThat(file(first.id(), Print.LARGE, FileType.PDF)).isEqualTo(large);
        assertThat(file(first.id(), Print.NORMAL, FileType.HTML)).isEqualTo(page);
        assertThat(new String(file(first.id(), Print.MONO, FileType.HTML), StandardCharsets.UTF_8))
                .as("made for the first time after the change")
                .contains("Good progress all year.")
                .doesNotContain("Very good");
    }

    @Test
    void aCorrectionIsAFurtherVersionThatSaysWhatChanged() {
        complete(maya);
        release("", maya);
        long first = newest(maya).id();
        Releasing.Answer again = release("", maya);
        assertThat(again.released()).isZero();
        assertThat(again.unchanged()).isEqualTo(1);

        write(maya, "progress", "Very good progress all year.");
        ReportState state =
                school.room(ReportStates.class).list(lead, YEAR, List.of(maya)).getFirst();
        assertThat(state.stage()).isEqualTo(Stage.CHANGED);
        release("", maya);

        Released second = newest(maya);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.id()).isNotEqualTo(first);
        assertThat(second.changed()).singleElement().satisfies(changed -> {
            assertThat(changed.before()).isEqualTo("Good progress all year.");
            assertThat(changed.after()).isEqualTo("Very good progress all year.");
        });
        assertThat(school.room(Releases.class).listOfPupil(lead, YEAR, maya))
                .extracting(Released::version)
                .containsExactly(2, 1);
        assertThat(new String(file(first, Print.NORMAL, FileType.HTML), StandardCharsets.UTF_8))
                .contains("Good progress all year.");
    }

    @Test
    void theDatabaseLetsNobodyChangeWhatWasGiven() {
        complete(maya);
        release("", maya);
        for (String table : List.of("parent_report", "parent_report_text", "parent_report_file")) {
            for (String change : List.of("update " + table + " set school_id = school_id", "delete from " + table)) {
                assertThatThrownBy(() -> school.room(ScopedTransactions.class)
                                .write(
                                        lead,
                                        () -> school.room(JdbcClient.class)
                                                .sql(change)
                                                .update()))
                        .as(change)
                        .isInstanceOf(DataAccessException.class);
            }
        }
    }

    @Test
    void onlyWhoMayOpenThePupilOpensTheReport() {
        complete(maya);
        release("", maya);
        long report = newest(maya).id();
        Releases releases = school.room(Releases.class);
        Scope ofAsh = school.as(Role.TEACHER, classId("3 Ash"));
        Scope ofOak = school.as(Role.TEACHER, classId("3 Oak"));
        assertThat(releases.get(ofOak, report).pupilId()).isEqualTo(maya);
        assertThatThrownBy(() -> releases.get(ofAsh, report)).isInstanceOf(NotFound.class);
        assertThat(releases.listNewest(ofAsh, YEAR, List.of(maya))).isEmpty();
        assertThatThrownBy(() -> releases.file(ofAsh, report, Languages.ENGLISH, Print.NORMAL, FileType.PDF))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> releases.get(school.as(Role.READER_WITHOUT_NAMES), report))
                .isInstanceOf(NotAllowed.class);
        Scope stranger = school.addSchool("9991002", "Mill Lane");
        assertThatThrownBy(() -> releases.get(stranger, report)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.room(Releasing.class).releaseNow(ofOak, YEAR, List.of(maya), ""))
                .isInstanceOf(NotAllowed.class);
    }

    private long classId(String name) {
        return school.room(org.waymark.school.Rolls.class).listClasses(lead, YEAR).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void longWorkTellsHowFarItIsToItsPersonAlone() {
        complete(maya);
        Works.Begun begun = school.room(Releasing.class).release(lead, YEAR, List.of(maya, rhys), "Year 3", "");
        begun.await();
        Works works = school.room(Works.class);
        Work work = works.get(lead, begun.id());
        assertThat(work.endedAt()).isNotNull();
        assertThat(work.what()).isEqualTo("Year 3, 2025/26");
        assertThat(work.done()).isEqualTo(2);
        assertThat(work.outcome()).isEqualTo("One report released. 1 held back because something is missing.");
        assertThat(work.problems()).hasSize(1);
        assertThatThrownBy(() -> works.get(school.as(Role.ASSESSMENT_LEAD), begun.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void filesOfManyAreThoseThatWereReleased() throws Exception {
        complete(maya);
        release("", maya);
        Making making = school.room(Making.class);
        Making.Order order =
                new Making.Order(YEAR, List.of(maya, rhys), "Year 3", Languages.ENGLISH, Print.NORMAL, false);
        Works.Begun begun = making.zip(lead, order);
        begun.await();
        Work work = school.room(Works.class).get(lead, begun.id());
        assertThat(work.problems()).containsExactly("Jones, Rhys: no report was released yet.");
        try (var zip = new java.util.zip.ZipInputStream(
                new java.io.ByteArrayInputStream(school.room(Works.class).getFile(lead, begun.id())))) {
            var entry = java.util.Objects.requireNonNull(zip.getNextEntry());
            assertThat(entry.getName()).contains("Iqbal").endsWith(".pdf");
            assertThat(zip.readAllBytes()).isEqualTo(file(newest(maya).id(), Print.NORMAL, FileType.PDF));
            assertThat(zip.getNextEntry()).isNull();
        }
        Making.Order drafts =
                new Making.Order(YEAR, List.of(maya, rhys), "Year 3", Languages.ENGLISH, Print.MONO, true);
        Works.Begun paper = making.classFile(lead, drafts);
        paper.await();
        assertThat(school.room(Works.class).get(lead, paper.id()).outcome()).isEqualTo("2 reports.");
        assertThat(new String(school.room(Works.class).getFile(lead, paper.id()), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }
}
