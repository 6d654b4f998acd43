package org.waymark.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.catalogue.YearGroup;

/** Families and attendance over the real database. */
class ContactsTest {

    private TestSchool school;
    private Contacts contacts;
    private Scope lead;
    private long ada;

    @BeforeEach
    void open() {
        school = new TestSchool();
        contacts = school.room(Contacts.class);
        lead = school.administrator();
        ada = school.addPupil("Nowak", "Ada", YearGroup.YEAR_6, "6 Oak");
    }

    @AfterEach
    void close() {
        school.close();
    }

    static Contact contact(long id, long pupil, String forename, String email) {
        return new Contact(
                id,
                pupil,
                0,
                "Mx",
                "Nowak",
                forename,
                "Parent",
                true,
                email,
                "01234 567890",
                "1 Nowhere Lane",
                "ZZ99 9ZZ",
                "pl",
                false,
                false,
                "",
                "hand");
    }

    private Contact add(String forename) {
        return switch (contacts.save(
                lead, contact(0, ada, forename, forename.toLowerCase(java.util.Locale.ROOT) + "@example.org"))) {
            case Outcome.Done<Contact>(Contact kept, List<Problem> ignored) -> kept;
            case Outcome.Refused<Contact>(List<Problem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    private List<Contact> family() {
        return contacts.list(lead, List.of(ada)).getOrDefault(ada, List.of());
    }

    @Test
    void contactsAreAddedOrderedChangedAndTakenAwayAndEachStepIsKept() {
        Contact one = add("Jan");
        Contact two = add("Ewa");
        assertThat(family()).extracting(Contact::forename).containsExactly("Jan", "Ewa");
        contacts.moveUp(lead, ada, two.id());
        assertThat(family()).extracting(Contact::forename).containsExactly("Ewa", "Jan");
        contacts.save(lead, contact(one.id(), ada, "Jan", ""));
        contacts.remove(lead, ada, two.id());
        assertThat(family()).singleElement().satisfies(left -> {
            assertThat(left.email()).isEmpty();
            assertThat(left.place()).isEqualTo(1);
        });
        List<ContactChange> history = contacts.listHistory(lead, ada);
        assertThat(history).hasSize(4);
        assertThat(history.getFirst().after()).isNull();
        assertThat(history.get(1).words()).isEqualTo("e-mail: jan@example.org → (empty)");
        assertThat(history).extracting(ContactChange::changedBy).containsOnly("Ada Lead");
    }

    @Test
    void whoMaySeeAndChangeFamilies() {
        Contact one = add("Jan");
        Scope teacher = school.as(Role.TEACHER, school.classId("6 Oak"));
        long ben = school.addPupil("Okonjo", "Ben", YearGroup.YEAR_6, "6 Elm");
        contacts.save(lead, contact(0, ben, "Jo", ""));
        assertThat(contacts.list(teacher, List.of(ada, ben))).containsOnlyKeys(ada);
        assertThatThrownBy(() -> contacts.save(teacher, one)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> contacts.list(school.as(Role.READER_WITHOUT_NAMES), List.of(ada)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> contacts.remove(lead, ben, one.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contacts.save(lead, contact(0, 999_999, "Jo", "")))
                .isInstanceOf(NotFound.class);
        Scope other = school.addSchool("9991002", "Other Primary");
        assertThat(contacts.list(other, List.of(ada))).isEmpty();
        assertThatThrownBy(() -> contacts.save(other, contact(0, ada, "Jo", "")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anActIsTakenBackUnlessItWasChangedSince() {
        Contact hand = add("Jan");
        contacts.write(
                lead,
                "contacts:1",
                List.of(contact(0, ada, "Ewa", ""), contact(hand.id(), ada, "Jan", "j@example.org")));
        assertThat(family()).extracting(Contact::email).containsExactly("j@example.org", "");
        assertThat(contacts.findLastAct(lead, "contacts")).contains("contacts:1");
        assertThat(contacts.takeBack(lead, "contacts:1")).isEmpty();
        assertThat(family()).containsExactly(hand);
        assertThat(contacts.findLastAct(lead, "contacts")).isEmpty();
        contacts.write(lead, "contacts:2", List.of(contact(0, ada, "Ewa", "")));
        Contact ewa = family().getLast();
        contacts.save(lead, contact(ewa.id(), ada, "Ewa", "e@example.org"));
        assertThat(contacts.takeBack(lead, "contacts:2"))
                .singleElement()
                .asString()
                .contains("Ewa Nowak was changed");
        assertThat(family()).hasSize(2);
    }

    @Test
    void emailsAreStrict() {
        assertThat(List.of("a@example.org", "first.last+tag@mail.example.co.uk", "o'brien@example.org"))
                .allMatch(ContactChecks::isEmail);
        assertThat(List.of(
                        "a",
                        "a@b",
                        "a@example",
                        "a b@example.org",
                        "a@example.org, b@example.org",
                        "Ada <a@example.org>",
                        "a@example.org\r\nBcc: x@example.org",
                        ".a@example.org",
                        "a.@example.org",
                        "a..b@example.org",
                        "a@-example.org",
                        "a@example..org",
                        "\"a b\"@example.org",
                        "a@[127.0.0.1]",
                        "ä@example.org",
                        "a@example.org.",
                        "@example.org",
                        "x".repeat(65) + "@example.org"))
                .noneMatch(ContactChecks::isEmail);
    }

    @Test
    void languagesAreChosenByNameAndKeptAsTags() {
        assertThat(ContactLanguages.find("Polish")).contains("pl");
        assertThat(ContactLanguages.find("urdu")).contains("ur");
        assertThat(ContactLanguages.find("pt-BR")).contains("pt-BR");
        assertThat(ContactLanguages.find("English")).contains("");
        assertThat(ContactLanguages.find("en-GB")).contains("");
        assertThat(ContactLanguages.find("Klingonese")).isEmpty();
        assertThat(ContactLanguages.name("cy")).isEqualTo("Welsh");
        assertThat(ContactLanguages.list())
                .extracting(ContactLanguages.Language::name)
                .contains("Welsh", "Romanian");
        Outcome<Contact> wrong = contacts.save(
                lead,
                new Contact(
                        0, ada, 0, "", "", "", "", true, "no", "?", "", "%", "xx-nothing", false, true, "", "hand"));
        assertThat(wrong)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems()).hasSizeGreaterThanOrEqualTo(5));
    }

    @Test
    void attendanceIsCheckedKeptAndTakenBack() {
        Attendances attendances = school.room(Attendances.class);
        Attendance good = new Attendance(ada, 2026, 380, 370, 8, 2, "hand");
        assertThat(attendances.save(lead, 2026, "", List.of(new AttendanceWrite(ada, good))))
                .isEqualTo(new Outcome.Done<>(1, List.of()));
        assertThat(attendances.save(lead, 2026, "", List.of(new AttendanceWrite(ada, good))))
                .isEqualTo(new Outcome.Done<>(0, List.of()));
        assertThat(attendances.save(
                        lead,
                        2026,
                        "",
                        List.of(new AttendanceWrite(ada, new Attendance(ada, 2026, 380, 381, null, null, "hand")))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(AttendanceChecks.findFault(new Attendance(ada, 2026, 380, 375, 5, 1, "hand")))
                .isPresent();
        assertThat(AttendanceChecks.findFault(new Attendance(ada, 2026, 380, 375, 5, 0, "hand")))
                .isEmpty();
        assertThat(AttendanceChecks.findFault(new Attendance(ada, 2026, 0, 0, null, null, "hand")))
                .isPresent();
        Attendance other = new Attendance(ada, 2026, 380, 300, null, null, "table");
        attendances.save(lead, 2026, "attendance:1", List.of(new AttendanceWrite(ada, other)));
        assertThat(attendances.list(lead, 2026, List.of(ada))).containsEntry(ada, other);
        assertThat(attendances.findLastAct(lead, 2026, "attendance")).contains("attendance:1");
        assertThat(attendances.takeBack(lead, "attendance:1")).isEmpty();
        assertThat(attendances.list(lead, 2026, List.of(ada))).containsEntry(ada, good);
        attendances.save(lead, 2026, "", List.of(new AttendanceWrite(ada, null)));
        assertThat(attendances.list(lead, 2026, List.of(ada))).isEmpty();
        assertThatThrownBy(() -> attendances.save(school.as(Role.TEACHER), 2026, "", List.of()))
                .isInstanceOf(NotAllowed.class);
    }
}
