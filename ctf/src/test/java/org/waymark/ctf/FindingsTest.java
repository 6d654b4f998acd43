package org.waymark.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {
    private static CtfFile onePupilWith(String good, String replacement) {
        return Files.read(Files.onePupil(Files.PUPIL_START.replace(good, replacement)));
    }

    private static CtfFinding only(CtfFile file, CtfRule rule) {
        assertThat(file.summary().complete()).isTrue();
        assertThat(file.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(rule.code());
            assertThat(finding.severity()).isEqualTo(rule.severity());
            assertThat(finding.line()).isPositive();
            assertThat(finding.column()).isPositive();
        });
        return file.findings().getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "<UPN>Y999200026001</UPN>, '', NO_UPN",
        "<UPN>Y999200026001</UPN>, <UPN/>, NO_UPN",
        "Y999200026001, Y99920002600, UPN_SHAPE",
        "Y999200026001, A999200026001, UPN_CHECK_LETTER",
        "Y999200026001, U80120000100A, TEMPORARY_UPN",
        "<Surname>Inventley</Surname>, '', SURNAME",
        "<Surname>Inventley</Surname>, <Surname>  </Surname>, SURNAME",
        "<Forename>Jo</Forename>, '', FORENAME",
        "<DOB>2015-10-03</DOB>, '', NO_DATE_OF_BIRTH",
        "2015-10-03, 2015-02-29, BAD_DATE_OF_BIRTH",
        "2015-10-03, last Tuesday, BAD_DATE_OF_BIRTH",
        "2015-10-03, 03/10/2015, DATE_FORM",
        "<Sex>F</Sex>, '', SEX",
        "<Sex>F</Sex>, <Sex>9</Sex>, SEX",
        "<Sex>F</Sex>, <Sex>F</Sex><Sex>M</Sex>, REPEATED_ELEMENT",
        "<Sex>F</Sex>, <Sex>F<b>x</b></Sex>, UNKNOWN_ELEMENT",
        "<Sex>F</Sex>, <Sex>F</Sex>stray, STRAY_TEXT",
        "<Sex>F</Sex>, <Sex>F</Sex><BasicDetails><FormerUPN>X</FormerUPN></BasicDetails>, FORMER_UPN_SHAPE",
        "<Sex>F</Sex>, <Sex>F</Sex><LookedAfter><InCare>perhaps</InCare></LookedAfter>, BAD_FLAG",
        "<Sex>F</Sex>, <Sex>F</Sex><SENhistory><SEN><StartDate>soon</StartDate></SEN></SENhistory>, BAD_DATE",
        "<Sex>F</Sex>, <Sex>F</Sex><Attendance><YearData><Year>x</Year></YearData></Attendance>, BAD_NUMBER"
    })
    void keepsThePupilAndSaysWhatIsWrong(String good, String replacement, CtfRule rule) {
        CtfFile file = onePupilWith(good, replacement);
        assertThat(file.pupils()).hasSize(1);
        CtfFinding finding = only(file, rule);
        assertThat(finding.message()).isNotBlank();
        if (rule != CtfRule.UNKNOWN_ELEMENT && rule != CtfRule.STRAY_TEXT) {
            assertThat(finding.pupil()).isEqualTo(file.pupils().getFirst().reference());
        }
    }

    @Test
    void pointsAtTheValue() {
        String text = "<CTfile>" + Files.HEADER.replace("\n", "") + "<CTFpupilData>\n<Pupil>\n  <Surname>A</Surname>\n"
                + "  <Forename>B</Forename><UPN>Y999200026001</UPN>\n\n   <DOB>bad</DOB><Sex>F</Sex>\n"
                + "</Pupil></CTFpupilData></CTfile>";
        CtfFinding finding = only(Files.read(text), CtfRule.BAD_DATE_OF_BIRTH);
        assertThat(finding.line()).isEqualTo(6);
        assertThat(finding.column()).isEqualTo(9);
        assertThat(finding)
                .hasToString("ERROR CTF-PUP-05 line 6 column 9 B A (Y999200026001): DOB is \"bad\", which is"
                        + " not a date.");
    }

    @Test
    void readsADateThatIsWrittenDayFirst() {
        assertThat(onePupilWith("2015-10-03", "3/10/2015").pupils().getFirst().dateOfBirth())
                .isEqualTo(LocalDate.of(2015, 10, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-10-03T00:00:00", "2015-10-03Z", "2015-10-03+01:00", " 2015-10-03 "})
    void readsDatesAsOtherXmlWritersWriteThem(String text) {
        CtfFile file = onePupilWith("2015-10-03", text);
        assertThat(file.findings()).isEmpty();
        assertThat(file.pupils().getFirst().dateOfBirth()).isEqualTo(LocalDate.of(2015, 10, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Y999200026001", " y999200026001"})
    void saysThatTwoPupilsHaveTheSameUpn(String second) {
        String pupil = "<Pupil>\n" + Files.PUPIL_START + "</Pupil>\n";
        CtfFile file = Files.read(Files.file(pupil + pupil.replace("Y999200026001", second)));
        assertThat(file.pupils()).hasSize(2);
        CtfFinding finding = only(file, CtfRule.SAME_UPN);
        assertThat(finding.line()).isEqualTo(file.pupils().getLast().line() + 1);
        assertThat(finding.message())
                .isEqualTo("The UPN Y999200026001 already stands at line "
                        + (file.pupils().getFirst().line() + 1) + " of this file.");
    }

    @ParameterizedTest
    @CsvSource({
        "Y999200026001, Y999200026002",
        "Y999200026001, A999200026001",
        "U80120000100A, U80120000100B",
        "U801200001000, U80120000100A",
        "nonsense, nonsense",
        "'', ''"
    })
    void doesNotTakeDifferentOrUselessUpnsForTheSame(String one, String other) {
        String pupil = "<Pupil>" + Files.PUPIL_START + "</Pupil>";
        CtfFile file =
                Files.read(Files.file(pupil.replace("Y999200026001", one) + pupil.replace("Y999200026001", other)));
        assertThat(Files.codes(file)).doesNotContain(CtfRule.SAME_UPN.code());
    }

    @Test
    void remembersOnlySoManyUpns() {
        SeenUpns seen = new SeenUpns();
        for (int i = 0; i < SeenUpns.MOST; i++) {
            assertThat(seen.firstLine(GeneratedFile.upn(i), i + 1)).isNull();
        }
        assertThat(seen.firstLine(GeneratedFile.upn(SeenUpns.MOST), 7)).isNull();
        assertThat(seen.firstLine(GeneratedFile.upn(SeenUpns.MOST), 8)).isNull();
        assertThat(seen.firstLine(GeneratedFile.upn(5), 9)).isEqualTo(6);
    }

    @Test
    void listsAnUnknownElementOncePerPathAndCountsIt() {
        String pupil = "<Pupil>" + Files.PUPIL_START + "<Shoes><Size>3</Size></Shoes></Pupil>";
        CtfFile file = Files.read(Files.file(pupil
                + pupil.replace("Y999200026001", "B801200005001")
                + pupil.replace("Y999200026001", "H801200001001")));
        CtfFinding finding = only(file, CtfRule.UNKNOWN_ELEMENT);
        assertThat(finding.message())
                .contains("CTfile/CTFpupilData/Pupil/Shoes")
                .contains("3 times");
        assertThat(finding.severity()).isEqualTo(CtfSeverity.INFORMATION);
    }

    @Test
    void takesGenderForSexAndIgnoresCaseAndPrefixesOfNames() {
        CtfFile file =
                Files.read("<x:CTFile xmlns:x='urn:x' version='1'>" + Files.HEADER.replace("CTFversion", "CTFVersion")
                        + "<CTFPupilData><Pupil>"
                        + Files.PUPIL_START
                                .replace("Sex>", "gender>")
                                .replace("<Surname>", "<x:Surname>")
                                .replace("</Surname>", "</x:Surname>")
                        + "</Pupil></CTFPupilData></x:CTFile>");
        assertThat(file.findings()).isEmpty();
        assertThat(file.pupils().getFirst().sex()).isEqualTo("F");
        assertThat(file.pupils().getFirst().surname()).isEqualTo("Inventley");
        assertThat(file.header().version()).isEqualTo("25.0");
    }

    @ParameterizedTest
    @CsvSource({
        "<Year>2026</Year>, '', ASSESSMENT_PART",
        "<Stage>KS2</Stage>, '', ASSESSMENT_PART",
        "<ResultQualifier>MT</ResultQualifier>, <ResultQualifier/>, ASSESSMENT_PART",
        "<Result>0</Result>, '', NO_RESULT",
        "<Year>2026</Year>, <Year>26</Year>, ASSESSMENT_YEAR",
        "<Year>2026</Year>, <Year>0026</Year>, ASSESSMENT_YEAR",
        "2026-06-15, 15 June, RESULT_DATE"
    })
    void keepsTheResultAndSaysWhatIsWrong(String good, String replacement, CtfRule rule) {
        String result = "<StageAssessments><KeyStage><Stage>KS2</Stage><StageAssessment><Locale>ENG</Locale>"
                + "<Year>2026</Year><Subject>MAT</Subject><Method>TT</Method><Component>MTC</Component>"
                + "<ResultStatus>R</ResultStatus><ResultQualifier>MT</ResultQualifier><Result>0</Result>"
                + "<ResultDate>2026-06-15</ResultDate></StageAssessment></KeyStage></StageAssessments>";
        CtfFile file = Files.read(Files.onePupil(Files.PUPIL_START + result.replace(good, replacement)));
        assertThat(file.pupils().getFirst().assessments()).hasSize(1);
        assertThat(only(file, rule).pupil()).isNotNull();
        assertThat(Files.read(Files.onePupil(Files.PUPIL_START + result)).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-15", "2026-06-15T09:30:00", "2026-06-15Z"})
    void readsTheDateOfAResultAsOtherXmlWritersWriteIt(String text) {
        String result = "<StageAssessments><KeyStage><Stage>KS2</Stage><StageAssessment><Year>2026</Year>"
                + "<Subject>MAT</Subject><Method>TT</Method><Component>MTC</Component>"
                + "<ResultQualifier>MT</ResultQualifier><Result>0</Result><ResultDate>" + text
                + "</ResultDate></StageAssessment></KeyStage></StageAssessments>";
        CtfFile file = Files.read(Files.onePupil(Files.PUPIL_START + result));
        assertThat(file.findings()).isEmpty();
        CtfAssessment read = file.pupils().getFirst().assessments().getFirst();
        assertThat(read.resultDate()).isEqualTo(text);
        assertThat(read.findResultDate()).contains(LocalDate.of(2026, 6, 15));
    }

    @ParameterizedTest
    @CsvSource({
        "25.0, 19.0, VERSION",
        "25.0, 28.0, VERSION",
        "25.0, new, VERSION",
        "<CTFversion>25.0</CTFversion>, '', VERSION",
        "2026-06-29T07:45:12, yesterday, DATE_TIME",
        "2026-06-29T07:45:12, 2026-13-29T07:45:12, DATE_TIME",
        "partial, some, QUALIFIER",
        "<DocumentQualifier>partial</DocumentQualifier>, '', QUALIFIER",
        "<LEA>999</LEA><Estab>1001</Estab>, '', SOURCE",
        "<AcademicYear>2025</AcademicYear>, '', ACADEMIC_YEAR",
        "<AcademicYear>2025</AcademicYear>, <AcademicYear>2025/26</AcademicYear>, ACADEMIC_YEAR",
        "<AcademicYear>2025</AcademicYear>, <AcademicYear>0025</AcademicYear>, ACADEMIC_YEAR",
        "</Header>, <DestSchool/></Header>, REPEATED_ELEMENT",
        "</Header>, </Header><Header/>, SECOND_HEADER"
    })
    void saysWhatIsWrongWithTheHeader(String good, String replacement, CtfRule rule) {
        CtfFile file = Files.read(Files.onePupil(Files.PUPIL_START).replace(good, replacement));
        only(file, rule);
        assertThat(file.header().supplierId()).isEqualTo("Test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20.0", "21", "22.0", "23.0", "24.0", "25.0", "26.0", "27.0"})
    void acceptsTheVersionsOfEightYears(String version) {
        assertThat(Files.read(Files.onePupil(Files.PUPIL_START).replace("25.0", version))
                        .findings())
                .isEmpty();
    }

    @Test
    void worksWhenTheHeaderComesLastOrNotAtAll() {
        String pupils = "<CTFpupilData><Pupil>" + Files.PUPIL_START + "</Pupil></CTFpupilData>";
        CtfFile late = Files.read("<CTfile>" + pupils + Files.HEADER + "</CTfile>");
        only(late, CtfRule.LATE_HEADER);
        assertThat(late.header()).isEqualTo(Files.read(Files.onePupil("")).header());
        CtfFile none = Files.read("<CTfile>" + pupils + "</CTfile>");
        only(none, CtfRule.NO_HEADER);
        assertThat(none.header()).isEqualTo(CtfHeader.UNKNOWN);
        assertThat(none.pupils()).hasSize(1);
    }

    @Test
    void saysThatAFileHasNoPupils() {
        only(Files.read(Files.file("")), CtfRule.NO_PUPILS);
    }
}
