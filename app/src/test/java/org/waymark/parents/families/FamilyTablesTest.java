package org.waymark.parents.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.catalogue.YearGroup;
import org.waymark.parents.tables.ClassTable;
import org.waymark.parents.tables.TablePreview;
import org.waymark.parents.tables.TablePreview.Verdict;
import org.waymark.school.Attendance;
import org.waymark.school.Attendances;
import org.waymark.school.Contact;
import org.waymark.school.Contacts;
import org.waymark.school.Outcome;
import org.waymark.school.Rolls;
import org.waymark.school.TestSchool;
import org.waymark.transfer.Spreadsheets;

/** Contacts and attendance from spreadsheets: looked at, taken in whole, taken in again, taken back. */
class FamilyTablesTest {

    private static final String CONTACTS = """
            Pupil surname,Pupil forename,Title,Forename,Surname,Relationship,Parental responsibility,Email,Postcode,Language
            Nowak,Ada,Mrs,Ewa,Nowak,Mother,Y,ewa@example.org,ZZ99 9ZZ,Polish
            Nowak,Ada,Mr,Jan,Nowak,Father,yes,,,
            Nobody,Nell,,Joe,Nobody,,N,,,
            """;

    private TestSchool school;
    private Scope lead;
    private long ada;

    @BeforeEach
    void open() {
        school = new TestSchool(FamilyRooms.class);
        lead = school.administrator();
        ada = school.addPupil("Nowak", "Ada", YearGroup.YEAR_6, "6 Oak");
        school.addPupil("Okonjo", "Ben", YearGroup.YEAR_6, "6 Oak");
    }

    @AfterEach
    void close() {
        school.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Outcome<Integer> apply(ClassTable table, String text) {
        return table.apply(
                lead, 2026, bytes(text), table.preview(lead, 2026, bytes(text)).fingerprint());
    }

    private List<Contact> family() {
        return school.room(Contacts.class).list(lead, List.of(ada)).getOrDefault(ada, List.of());
    }

    @Test
    void contactsComeInOnceAndAreTakenBack() {
        ClassTable table = school.room(ContactTable.class);
        TablePreview preview = table.preview(lead, 2026, bytes(CONTACTS));
        assertThat(preview.rows())
                .extracting(TablePreview.Row::verdict)
                .containsExactly(Verdict.NEW, Verdict.NEW, Verdict.UNMATCHED);
        assertThat(family()).isEmpty();
        assertThat(apply(table, CONTACTS)).isEqualTo(new Outcome.Done<>(2, List.of()));
        assertThat(family()).extracting(Contact::name).containsExactly("Mrs Ewa Nowak", "Mr Jan Nowak");
        assertThat(family().getFirst().language()).isEqualTo("pl");
        assertThat(table.preview(lead, 2026, bytes(CONTACTS)).changes()).isZero();
        byte[] out = Spreadsheets.csv(
                table.rows(lead, 2026, school.room(Rolls.class).listOnRoll(lead, 2026, Set.of(), null)));
        assertThat(table.preview(lead, 2026, out).rows())
                .extracting(TablePreview.Row::verdict)
                .containsExactly(Verdict.SAME, Verdict.SAME);
        String more = "Pupil surname,Pupil forename,Forename,Surname,Do not send\nNowak,Ada,Jan,Nowak,Y\n";
        assertThat(apply(table, more)).isEqualTo(new Outcome.Done<>(1, List.of()));
        assertThat(family().getLast()).satisfies(jan -> {
            assertThat(jan.doNotSend()).isTrue();
            assertThat(jan.title()).as("an empty cell leaves what is kept").isEqualTo("Mr");
        });
        String last = table.findLastImport(lead, 2026).orElseThrow();
        assertThat(table.takeBack(lead, 2026, last)).isInstanceOf(Outcome.Done.class);
        assertThat(family().getLast().doNotSend()).isFalse();
        assertThat(table.takeBack(lead, 2026, table.findLastImport(lead, 2026).orElseThrow()))
                .isInstanceOf(Outcome.Done.class);
        assertThat(family()).isEmpty();
        assertThat(table.takeBack(lead, 2026, last)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void oneWrongLineStopsTheTable() {
        ClassTable table = school.room(ContactTable.class);
        String wrong = "Pupil surname,Pupil forename,Forename,Surname,Email,Parental responsibility,Language\n"
                + "Nowak,Ada,Ewa,Nowak,ewa@,perhaps,Klingonese\nNowak,Ada,Jan,Nowak,,Y,\n";
        TablePreview preview = table.preview(lead, 2026, bytes(wrong));
        assertThat(preview.rows()).extracting(TablePreview.Row::verdict).containsExactly(Verdict.REFUSED, Verdict.NEW);
        assertThat(preview.rows().getFirst().message()).contains("Y or N", "no language", "e-mail");
        assertThat(apply(table, wrong)).isInstanceOf(Outcome.Refused.class);
        assertThat(family()).isEmpty();
        Scope teacher = school.as(Role.TEACHER, school.classId("6 Oak"));
        assertThatThrownBy(() -> table.preview(teacher, 2026, bytes(CONTACTS))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void attendanceComesInOnceAndIsTakenBack() {
        ClassTable table = school.room(AttendanceTable.class);
        String text =
                "Surname,Forename,Possible,Attended,Authorised,Unauthorised\nNowak,Ada,380,370,8,2\nOkonjo,Ben,,,,\n";
        assertThat(apply(table, text)).isEqualTo(new Outcome.Done<>(1, List.of()));
        assertThat(school.room(Attendances.class).list(lead, 2026, List.of(ada)))
                .containsEntry(ada, new Attendance(ada, 2026, 380, 370, 8, 2, "table"));
        assertThat(table.preview(lead, 2026, bytes(text)).changes()).isZero();
        assertThat(table.takeBack(lead, 2026, table.findLastImport(lead, 2026).orElseThrow()))
                .isInstanceOf(Outcome.Done.class);
        assertThat(school.room(Attendances.class).list(lead, 2026, List.of(ada)))
                .isEmpty();
        String wrong = "Surname,Forename,Possible,Attended\nNowak,Ada,380,381\nOkonjo,Ben,380,97%\n";
        assertThat(table.preview(lead, 2026, bytes(wrong)).count(Verdict.REFUSED))
                .isEqualTo(2);
    }
}
