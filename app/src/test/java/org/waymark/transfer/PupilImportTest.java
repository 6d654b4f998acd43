package org.waymark.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.school.OnRoll;
import org.waymark.school.Pupil;
import org.waymark.school.Pupils;
import org.waymark.school.Rolls;
import org.waymark.school.TestSchool;
import org.waymark.transfer.incoming.FileKind;
import org.waymark.transfer.incoming.ImportFinding;

class PupilImportTest {

    private static final String PUPILS = """
            UPN,Surname,Forename,Date of birth,Sex,Year group,Class,SEN,FSM
            H801200001001,O'Brien,Seán,05/01/2018,M,3,3 Oak,N,Y
            B801200005001,Ali,Zara,2016-03-09,F,5,5 Oak,K,N
            """;

    private TestSchool school;
    private Imports imports;

    @BeforeEach
    void open() {
        school = new TestSchool(TransferRooms.class);
        imports = school.room(Imports.class);
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void previewsWithoutChangingAnything() {
        FileReport report = imports.preview(school.administrator(), in(PUPILS), ImportChoices.usual(2026))
                .files()
                .getFirst();
        assertThat(report.kind()).isEqualTo(FileKind.PUPILS_CSV);
        assertThat(report.count(PlannedPupil.Verdict.NEW)).isEqualTo(2);
        assertThat(report.findings()).isEmpty();
        assertThat(onRoll()).isEmpty();
    }

    @Test
    void createsThenFindsNothingToChange() {
        FileReport first = apply(PUPILS);
        assertThat(first.count(PlannedPupil.Verdict.NEW)).isEqualTo(2);
        assertThat(onRoll()).extracting(OnRoll::listName).containsExactly("Ali, Zara", "O'Brien, Seán");
        assertThat(onRoll()).extracting(OnRoll::className).containsExactly("5 Oak", "3 Oak");
        assertThat(onRoll()).extracting(OnRoll::ever6).containsExactly(false, true);
        FileReport again = apply(PUPILS);
        assertThat(again.matched()).isEqualTo(2);
        assertThat(again.changesAnything()).isFalse();
    }

    @Test
    void changesOnlyWhatTheFileSays() {
        apply(PUPILS);
        FileReport report = apply("""
                UPN,Preferred forename,SEN,Class
                H801200001001,Shaun,E,
                """);
        assertThat(report.pupils()).singleElement().satisfies(row -> {
            assertThat(row.verdict()).isEqualTo(PlannedPupil.Verdict.CHANGED);
            assertThat(row.changes())
                    .containsExactly(
                            new PlannedPupil.FieldChange("Preferred forename", "", "Shaun"),
                            new PlannedPupil.FieldChange("SEN", "N", "E"));
        });
        Pupil pupil = pupil("H801200001001");
        assertThat(pupil.details().sex()).isEqualTo("M");
        assertThat(pupil.details().senProvision()).isEqualTo("E");
        assertThat(pupil.enrolment())
                .isNotNull()
                .satisfies(enrolment -> assertThat(enrolment.className()).isEqualTo("3 Oak"));
    }

    @Test
    void leavesOutRowsWithFaultsAndTakesTheirNeighbours() {
        FileReport report = apply("""
                UPN,Surname,Forename,Date of birth,Year group
                H801200001001,O'Brien,Seán,05/01/2018,3
                H801200001001,O'Brien,Seán,05/01/2018,3
                H80120000100,Short,Upn,05/01/2018,3
                ,Nowak,,05/01/2018,3
                ,Begum,Nusrat,05/01/2018,9
                ,Khan,Sana,05/01/2018,
                ,Old,Timer,05/01/1995,3
                """);
        assertThat(report.pupils())
                .extracting(PlannedPupil::verdict)
                .containsExactly(
                        PlannedPupil.Verdict.NEW,
                        PlannedPupil.Verdict.REFUSED,
                        PlannedPupil.Verdict.REFUSED,
                        PlannedPupil.Verdict.REFUSED,
                        PlannedPupil.Verdict.REFUSED,
                        PlannedPupil.Verdict.NEW,
                        PlannedPupil.Verdict.REFUSED);
        assertThat(report.findings())
                .extracting(ImportFinding::rule)
                .containsExactly(
                        "PUP-MATCH-02",
                        "PUP-CHK-01",
                        "PUP-VAL-02",
                        "PUP-YEAR-03",
                        "PUP-YEAR-01",
                        "PUP-CHK-02",
                        "PUP-CHK-02",
                        "PUP-CHK-01");
        assertThat(onRoll()).extracting(OnRoll::listName).containsExactly("Khan, Sana", "O'Brien, Seán");
    }

    @Test
    void readsAFullCommonTransferFile() {
        FileReport report = apply(ctf("full", """
                <Pupil><UPN>H801200001001</UPN><Surname>O'Brien</Surname><Forename>Seán</Forename><DOB>2018-01-05</DOB>
                <Sex>M</Sex><BasicDetails><FormerUPN>B801200005001</FormerUPN><PreferredForename>Shaun</PreferredForename>
                <NCyearActual>3</NCyearActual><Ethnicity>WBRI</Ethnicity><Languages><Type><LanguageType>F</LanguageType>
                <Language>ENG</Language></Type></Languages><ServiceChild>Y</ServiceChild></BasicDetails>
                <FSMhistory><FSMinstance><FSMstartDate>2024-09-02</FSMstartDate><UKcountry>ENG</UKcountry></FSMinstance>
                </FSMhistory><LookedAfter><InCare>true</InCare></LookedAfter>
                <SENhistory><SEN><StartDate>2024-01-08</StartDate><SENprovision>K</SENprovision></SEN>
                <SEN><StartDate>2022-01-08</StartDate><SENprovision>N</SENprovision></SEN></SENhistory></Pupil>
                """));
        assertThat(report.kind()).isEqualTo(FileKind.CTF_FULL);
        assertThat(report.count(PlannedPupil.Verdict.NEW)).isEqualTo(1);
        Pupil pupil = pupil("H801200001001");
        assertThat(pupil.details()).satisfies(details -> {
            assertThat(details.formerUpns()).containsExactly("B801200005001");
            assertThat(details.preferredForename()).isEqualTo("Shaun");
            assertThat(details.senProvision()).isEqualTo("K");
            assertThat(details.lookedAfter()).isTrue();
            assertThat(details.serviceChild()).isTrue();
            assertThat(details.firstLanguage()).isEqualTo("ENG");
            assertThat(details.freeMeals()).hasSize(1);
        });
        assertThat(onRoll()).extracting(OnRoll::yearGroup).containsExactly("3");
    }

    @Test
    void matchesAPartialFileAndCreatesOnlyWhenAsked() {
        apply(PUPILS);
        String file = ctf("partial", """
                <Pupil><UPN>H801200001001</UPN><Surname>OBRIEN</Surname><Forename>SEAN</Forename><DOB>2018-01-05</DOB>
                <Sex>M</Sex></Pupil>
                <Pupil><UPN>R674123101121</UPN><Surname>KHAN</Surname><Forename>SANA</Forename><DOB>2015-10-05</DOB>
                <Sex>F</Sex></Pupil>
                """);
        FileReport report = apply(file);
        assertThat(report.asJson(null).toString())
                .contains("kind=ctf-partial")
                .contains("pupils={matched=1, created=0, unmatched=1, changed=0, refused=0}");
        assertThat(pupil("H801200001001").details().surname()).isEqualTo("O'Brien");
        FileReport creating = imports.apply(
                        school.administrator(),
                        in(file),
                        ImportChoices.usual(2026).withCreatePupils(true))
                .files()
                .getFirst();
        assertThat(creating.count(PlannedPupil.Verdict.NEW)).isEqualTo(1);
        assertThat(onRoll()).extracting(OnRoll::listName).contains("KHAN, SANA");
    }

    @Test
    void takesNothingOfABrokenFile() {
        String whole = ctf("full", """
                <Pupil><UPN>H801200001001</UPN><Surname>A</Surname><Forename>B</Forename><DOB>2018-01-05</DOB></Pupil>
                """);
        FileReport report = apply(whole.substring(0, whole.length() - 20));
        assertThat(report.state()).isEqualTo(FileReport.State.UNUSABLE);
        assertThat(report.hasFaults()).isTrue();
        assertThat(onRoll()).isEmpty();
        assertThat(apply("<html></html>").kind()).isEqualTo(FileKind.UNKNOWN);
        assertThat(apply("PK\u0003\u0004").kind()).isEqualTo(FileKind.UNKNOWN);
    }

    @Test
    void isForThoseWhoKeepTheSchoolAndForNoOtherSchool() {
        apply(PUPILS);
        for (Role role : List.of(Role.TEACHER, Role.READER, Role.READER_WITHOUT_NAMES)) {
            assertThatThrownBy(() -> imports.apply(school.as(role), in(PUPILS), ImportChoices.usual(2026)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> imports.preview(school.as(role), in(PUPILS), ImportChoices.usual(2026)))
                    .isInstanceOf(NotAllowed.class);
        }
        Scope other = school.addSchool("9991002", "Moor Lane Primary");
        FileReport report = imports.preview(other, in(PUPILS), ImportChoices.usual(2026))
                .files()
                .getFirst();
        assertThat(report.count(PlannedPupil.Verdict.NEW)).isEqualTo(2);
    }

    private FileReport apply(String text) {
        return imports.apply(school.administrator(), in(text), ImportChoices.usual(2026))
                .files()
                .getFirst();
    }

    private static List<ImportFile> in(String text) {
        return List.of(new ImportFile("file", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String ctf(String qualifier, String pupils) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <CTfile><Header><DocumentName>Common Transfer File</DocumentName><CTFversion>25.0</CTFversion>
                <DateTime>2026-03-03T09:00:00</DateTime><DocumentQualifier>%s</DocumentQualifier>
                <SupplierID>Example</SupplierID><SourceSchool><LEA>999</LEA><Estab>1001</Estab>
                <AcademicYear>2025</AcademicYear></SourceSchool></Header>
                <CTFpupilData>%s</CTFpupilData></CTfile>
                """.formatted(qualifier, pupils);
    }

    private List<OnRoll> onRoll() {
        return school.room(Rolls.class).listOnRoll(school.administrator(), 2026, Set.of(), null);
    }

    private Pupil pupil(String upn) {
        long id = school.room(Rolls.class)
                .findByUpn(school.administrator(), 2026, upn)
                .orElseThrow()
                .pupilId();
        return school.room(Pupils.class).getPupil(school.administrator(), id, 2026);
    }

    @Test
    void keepsEntryDates() {
        apply("""
                Surname,Forename,DOB,Year group,Admission date,Left
                Ali,Zara,2016-03-09,5,1 September 2020,2025-12-19
                """);
        assertThat(onRoll()).singleElement().satisfies(pupil -> {
            assertThat(pupil.entryDate()).isEqualTo(LocalDate.of(2020, 9, 1));
            assertThat(pupil.leavingDate()).isEqualTo(LocalDate.of(2025, 12, 19));
        });
    }
}
