package org.waymark.parents.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.catalogue.YearGroup;
import org.waymark.parents.tables.TablePreview;
import org.waymark.parents.tables.TablePreview.Verdict;
import org.waymark.school.Outcome;
import org.waymark.school.Rolls;
import org.waymark.school.TestSchool;
import org.waymark.transfer.Spreadsheets;

/** Comments that come from a spreadsheet: looked at, taken in whole, taken in again, taken back. */
class CommentTableTest {

    private TestSchool school;
    private CommentTable table;
    private Comments comments;
    private Scope lead;
    private long ada;
    private long ben;

    @BeforeEach
    void open() {
        school = new TestSchool(CommentRooms.class);
        table = school.room(CommentTable.class);
        comments = school.room(Comments.class);
        lead = school.administrator();
        ada = school.addPupil("Nowak", "Ada", YearGroup.YEAR_6, "6 Oak");
        ben = school.addPupil("O'Konjo", "Ben", YearGroup.YEAR_6, "6 Elm");
    }

    @AfterEach
    void close() {
        school.close();
    }

    private TablePreview preview(Scope scope, String text) {
        return table.preview(scope, 2026, bytes(text));
    }

    private Outcome<Integer> apply(Scope scope, String text) {
        return table.apply(scope, 2026, bytes(text), preview(scope, text).fingerprint());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Map<Long, Map<String, String>> stands() {
        return comments.list(lead, 2026, List.of(ada, ben));
    }

    private static final String TABLE = "Report comments\n\nSurname\tForename\tGeneral progress\tNext steps\tHouse\n"
            + "nowak\tADA\t\"Reads.\nWrites.\"\t\tRed\n"
            + "OKonjo\tBen\tCounts.\tLearn tables.\tBlue\n"
            + "Nobody\tNell\tHere.\t\tRed\n";

    @Test
    void aTableIsLookedAtTakenInOnceAndTakenBack() {
        comments.save(lead, 2026, List.of(new CommentWrite(ben, "progress", "Before.", 0)));
        TablePreview preview = preview(lead, TABLE);
        assertThat(preview.rows())
                .extracting(TablePreview.Row::verdict)
                .containsExactly(Verdict.NEW, Verdict.CHANGED, Verdict.NEW, Verdict.UNMATCHED);
        assertThat(preview.ignored()).containsExactly("House");
        assertThat(preview.usable()).isTrue();
        assertThat(stands()).as("nothing changes yet").isEqualTo(Map.of(ben, Map.of("progress", "Before.")));

        assertThat(apply(lead, TABLE)).isEqualTo(new Outcome.Done<>(3, List.of()));
        assertThat(stands())
                .isEqualTo(Map.of(
                        ada, Map.of("progress", "Reads.\nWrites."),
                        ben, Map.of("progress", "Counts.", "next", "Learn tables.")));
        assertThat(preview(lead, TABLE).changes()).isZero();
        assertThat(preview(lead, TABLE).count(Verdict.SAME)).isEqualTo(3);

        String act = table.findLastImport(lead, 2026).orElseThrow();
        assertThat(table.takeBack(lead, 2026, act)).isInstanceOf(Outcome.Done.class);
        assertThat(stands()).isEqualTo(Map.of(ben, Map.of("progress", "Before.")));
        assertThat(table.findLastImport(lead, 2026)).isEmpty();
        assertThat(table.takeBack(lead, 2026, act)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatWasChangedSinceIsNotTakenBack() {
        apply(lead, TABLE);
        comments.save(lead, 2026, List.of(new CommentWrite(ada, "progress", "Mine now.", 1)));
        String act = table.findLastImport(lead, 2026).orElseThrow();
        assertThat(table.takeBack(lead, 2026, act)).isInstanceOf(Outcome.Refused.class);
        assertThat(stands().get(ben)).containsEntry("next", "Learn tables.");
        assertThat(stands().get(ada)).containsEntry("progress", "Mine now.");
    }

    @Test
    void aTableThatWouldDoSomethingElseByNowIsRefused() {
        String fingerprint = preview(lead, TABLE).fingerprint();
        comments.save(lead, 2026, List.of(new CommentWrite(ada, "progress", "Meanwhile.", 0)));
        assertThat(table.apply(lead, 2026, bytes(TABLE), fingerprint)).isInstanceOf(Outcome.Refused.class);
        assertThat(stands()).isEqualTo(Map.of(ada, Map.of("progress", "Meanwhile.")));
    }

    @Test
    void oneLineThatCannotBeTakenStopsTheTable() {
        String twice = "Surname,Forename,General progress\nNowak,Ada,One\nNowak,Ada,Two\n";
        assertThat(preview(lead, twice).usable()).isFalse();
        assertThat(apply(lead, twice)).isInstanceOf(Outcome.Refused.class);
        String reception = "Surname,Forename,Characteristics of effective learning\nNowak,Ada,Plays\n";
        assertThat(preview(lead, reception).count(Verdict.REFUSED)).isEqualTo(1);
        String tooLong = "Surname,Forename,Next steps\nNowak,Ada," + "very ".repeat(110) + "\n";
        assertThat(preview(lead, tooLong).rows().getFirst().message()).startsWith("Too long: ");
        assertThat(preview(lead, tooLong).usable()).as("a guide, not a limit").isTrue();
        assertThat(preview(lead, "Colour,Taste\nred,sweet\n").fault()).contains("headings");
        assertThat(preview(lead, "%PDF-1.7").fault()).isNotEmpty();
        assertThat(stands()).isEmpty();
    }

    @Test
    void aTeacherBringsInTheOwnClassOnly() {
        Scope teacher = school.as(Role.TEACHER, school.classId("6 Oak"));
        assertThat(preview(teacher, TABLE).rows())
                .extracting(TablePreview.Row::verdict)
                .containsExactly(Verdict.NEW, Verdict.UNMATCHED, Verdict.UNMATCHED);
        assertThat(apply(teacher, TABLE)).isEqualTo(new Outcome.Done<>(1, List.of()));
        assertThat(stands()).containsOnlyKeys(ada);
    }

    @Test
    void whatGoesOutComesBackTheSame() {
        comments.save(
                lead,
                2026,
                List.of(
                        new CommentWrite(ada, "progress", "=Sum of \"all\", she says;\nsecond line", 0),
                        new CommentWrite(ben, "next", "- tables\n- reading", 0)));
        List<List<String>> rows =
                table.rows(lead, 2026, school.room(Rolls.class).listOnRoll(lead, 2026, Set.of(), null));
        for (byte[] file : List.of(Spreadsheets.csv(rows), Spreadsheets.workbook("comments", rows))) {
            TablePreview preview = table.preview(lead, 2026, file);
            assertThat(preview.fault()).isEmpty();
            assertThat(preview.rows()).extracting(TablePreview.Row::verdict).containsOnly(Verdict.SAME);
            assertThat(preview.rows()).hasSize(2);
        }
    }
}
