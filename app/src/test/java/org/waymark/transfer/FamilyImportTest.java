package org.waymark.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Scope;
import org.waymark.school.Attendances;
import org.waymark.school.Contact;
import org.waymark.school.Contacts;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;
import org.waymark.school.TestSchool;

/** Families and attendance that come with a Common Transfer File: looked at, taken in, taken in again, taken back. */
class FamilyImportTest {

    private static final String PUPIL = """
            <Pupil><UPN>H801200001001</UPN><Surname>Nowak</Surname><Forename>Ada</Forename><DOB>2015-01-05</DOB><Sex>F</Sex>
            <BasicDetails><NCyearActual>6</NCyearActual></BasicDetails>
            <Address><AddressLines><AddressLine1>1 Nowhere Lane</AddressLine1><AddressLine2>Exampleton</AddressLine2>
            </AddressLines><PostCode>ZZ99 9ZZ</PostCode></Address>
            <Contacts>
            <Contact><Order>2</Order><Surname>Nowak</Surname><Forename>Jan</Forename><Relationship>PAF</Relationship>
            <Responsibility>true</Responsibility><Phones><Phone><TelephoneType>H</TelephoneType><PhoneNo>01234 567890</PhoneNo>
            </Phone><Phone><TelephoneType>M</TelephoneType><PhoneNo>07700 900123</PhoneNo></Phone></Phones>
            <Email>not an address</Email></Contact>
            <Contact><Order>1</Order><Title>Mrs</Title><Surname>Nowak</Surname><Forename>Ewa</Forename>
            <Relationship>PAM</Relationship><Responsibility>true</Responsibility>
            <Address><AddressAsPupil>true</AddressAsPupil></Address><Email>EMAIL</Email></Contact>
            </Contacts>
            <Attendance><YearData><Year>2026</Year><LEA>999</LEA><Estab>1001</Estab><SessionsPossible>200</SessionsPossible>
            <SessionsAuthorised>4</SessionsAuthorised><SessionsAttended>190</SessionsAttended></YearData>
            <YearData><Year>2025</Year><LEA>888</LEA><Estab>1001</Estab><SessionsPossible>200</SessionsPossible>
            <SessionsAttended>190</SessionsAttended></YearData></Attendance></Pupil>
            """;

    private TestSchool school;
    private Imports imports;
    private Contacts contacts;
    private Scope lead;

    @BeforeEach
    void open() {
        school = new TestSchool(TransferRooms.class);
        imports = school.room(Imports.class);
        contacts = school.room(Contacts.class);
        lead = school.administrator();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private static List<ImportFile> file(String email) {
        String text = """
                <CTfile><Header><DocumentName>Common Transfer File</DocumentName><CTFversion>25.0</CTFversion>
                <DateTime>2026-02-01T10:00:00</DateTime><DocumentQualifier>full</DocumentQualifier>
                <SourceSchool><LEA>999</LEA><Estab>1001</Estab><AcademicYear>2025</AcademicYear></SourceSchool>
                <DestSchool><LEA>999</LEA><Estab>1001</Estab></DestSchool></Header>
                <CTFpupilData>%s</CTFpupilData></CTfile>
                """.formatted(PUPIL.replace("EMAIL", email));
        return List.of(new ImportFile("9991001_CTF_9991001_001.xml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportReport preview(String email) {
        return imports.preview(lead, file(email), ImportChoices.usual(2026));
    }

    private ImportReport apply(String email) {
        return imports.apply(lead, file(email), ImportChoices.usual(2026));
    }

    private List<String> undo(ImportReport done) {
        return school.room(ImportUndo.class).undo(lead, Objects.requireNonNull(done.importId()));
    }

    private long ada() {
        return onRoll().getFirst().pupilId();
    }

    private List<OnRoll> onRoll() {
        return school.room(Rolls.class).listOnRoll(lead, 2026, java.util.Set.of(), null);
    }

    private List<Contact> family() {
        return contacts.list(lead, List.of(ada())).getOrDefault(ada(), List.of());
    }

    @Test
    void aFamilyComesWithItsPupilOnceAndGoesWithTheUndo() {
        ImportReport preview = preview("ewa@example.org");
        assertThat(preview.files().getFirst().pupils().getFirst().changes())
                .extracting(PlannedPupil.FieldChange::field)
                .contains("Contact Mrs Ewa Nowak", "Contact Jan Nowak", "Attendance in 2025/26");
        assertThat(preview.files().getFirst().findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("left out: Enter one e-mail address"));
        assertThat(onRoll()).isEmpty();

        ImportReport done = apply("ewa@example.org");
        assertThat(family())
                .satisfiesExactly(
                        ewa -> {
                            assertThat(ewa.name()).isEqualTo("Mrs Ewa Nowak");
                            assertThat(ewa.relationship()).isEqualTo("Mother");
                            assertThat(ewa.parentalResponsibility()).isTrue();
                            assertThat(ewa.email()).isEqualTo("ewa@example.org");
                            assertThat(ewa.address()).isEqualTo("1 Nowhere Lane\nExampleton");
                            assertThat(ewa.origin()).isEqualTo("ctf");
                        },
                        jan -> {
                            assertThat(jan.phone()).isEqualTo("07700 900123");
                            assertThat(jan.email()).isEmpty();
                        });
        assertThat(school.room(Attendances.class)
                        .list(lead, 2026, List.of(ada()))
                        .get(ada()))
                .satisfies(kept -> assertThat(kept.attended()).isEqualTo(190));
        assertThat(apply("ewa@example.org").importId())
                .as("the same again changes nothing")
                .isNull();

        assertThat(undo(done)).isEmpty();
        assertThat(onRoll()).isEmpty();
    }

    @Test
    void whatAPersonEnteredStaysAndBlanksAreFilled() {
        apply("");
        Contact ewa = family().getFirst();
        contacts.save(
                lead,
                new Contact(
                        ewa.id(),
                        ewa.pupilId(),
                        0,
                        "",
                        "Nowak",
                        "Ewa",
                        "Mum",
                        false,
                        "",
                        "",
                        ewa.address(),
                        ewa.postcode(),
                        "pl",
                        true,
                        false,
                        "",
                        "hand"));
        ImportReport done = apply("ewa@example.org");
        assertThat(done.files().getFirst().pupils().getFirst().verdict()).isEqualTo(PlannedPupil.Verdict.CHANGED);
        assertThat(family().getFirst()).satisfies(kept -> {
            assertThat(kept.relationship()).isEqualTo("Mum");
            assertThat(kept.parentalResponsibility()).isFalse();
            assertThat(kept.email()).isEqualTo("ewa@example.org");
            assertThat(kept.title()).isEqualTo("Mrs");
            assertThat(kept.language()).isEqualTo("pl");
            assertThat(kept.origin()).isEqualTo("hand");
        });
        assertThat(apply("other@example.org").importId())
                .as("a person's contact is never overwritten")
                .isNull();
        assertThat(undo(done)).isEmpty();
        assertThat(family().getFirst().email()).isEmpty();
        assertThat(onRoll()).hasSize(1);
    }

    @Test
    void aNewerFileChangesWhatCameFromAFile() {
        apply("ewa@example.org");
        apply("new@example.org");
        assertThat(family().getFirst().email()).isEqualTo("new@example.org");
    }

    @Test
    void aPupilWhoseFamilyWasWorkedOnIsNotUndoneAway() {
        ImportReport done = apply("ewa@example.org");
        Contact ewa = family().getFirst();
        contacts.save(lead, ewa.withEmail("hand@example.org"));
        assertThat(undo(done)).singleElement().asString().contains("Ewa Nowak was changed");
        assertThat(family()).hasSize(2);
    }
}
