package org.waymark.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SamplesTest {
    static final List<String> SAMPLES = Files.SAMPLES;

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void readsEachWithoutAFinding(String name) {
        CtfFile file = Files.read(Files.sample(name));
        assertThat(file.findings()).isEmpty();
        assertThat(file.summary().complete()).isTrue();
        assertThat(file.summary().pupils()).isEqualTo(file.pupils().size());
        assertThat(file.summary().bytes()).isEqualTo(Files.sample(name).length);
        CtfFileName fileName = CtfFileName.find(name).orElseThrow();
        assertThat(file.header().source().findLaestab()).contains(fileName.sourceLea() + fileName.sourceEstab());
        assertThat(file.header().destination().findLaestab())
                .contains(fileName.destinationLea() + fileName.destinationEstab());
    }

    @Test
    void readsAFullTransferToTheLastDetail() {
        CtfFile file = Files.read(Files.sample("9991001_CTF_9992002_001.xml"));
        assertThat(file.header())
                .isEqualTo(new CtfHeader(
                        "Common Transfer File",
                        "25.0",
                        LocalDateTime.of(2026, 7, 20, 15, 0),
                        CtfQualifier.FULL,
                        null,
                        "ExampleMIS",
                        new CtfSchool("999", "1001", "999901", "Example Primary School (invented)", 2025),
                        new CtfSchool("999", "2002", "999902", null, null)));
        assertThat(file.header().source().findYearEnding()).hasValue(2026);
        assertThat(file.pupils())
                .containsExactly(CtfPupil.builder()
                        .upn("W999100120007")
                        .surname("Inventley")
                        .forename("Jo")
                        .dateOfBirth(LocalDate.of(2015, 10, 3))
                        .sex("F")
                        .preferredSurname("Inventley")
                        .preferredForename("Jo")
                        .middleNames("Q")
                        .ncYearActual("5")
                        .ethnicity("NOBT")
                        .languages(List.of(new CtfLanguage("F", "ENG")))
                        .serviceChild("N")
                        .enrolStatus("C")
                        .freeSchoolMeals(List.of(new CtfFreeSchoolMeals(
                                LocalDate.of(2022, 9, 5), null, LocalDate.of(2023, 7, 21), "ENG", null)))
                        .inCare(false)
                        .senHistory(List.of(new CtfSenProvision(LocalDate.of(2023, 1, 9), "N")))
                        .attendance(List.of(new CtfAttendance(
                                2026, "999", "1001", "Example Primary School (invented)", 378, 4, 372, 2)))
                        .assessments(List.of(
                                new CtfAssessment(
                                        "EYF", "ENG", "2021", "COM", "FA", "G01", "R", "FD", "2", null, 84, 28),
                                new CtfAssessment(
                                        "KS1", "ENG", "2022", "PHO", "TT", "CHK", "R", "NM", "35", null, 97, 28),
                                new CtfAssessment(
                                        "KS2", "ENG", "2025", "MAT", "TT", "MTC", "R", "MT", "24", null, 110, 28)))
                        .address(new CtfAddress(List.of("1 Nowhere Lane", "Exampleton"), "ZZ99 9ZZ"))
                        .schoolHistory(List.of(new CtfSchoolAttended(
                                "999",
                                "1001",
                                null,
                                "Example Primary School (invented)",
                                LocalDate.of(2020, 9, 3),
                                LocalDate.of(2026, 7, 17),
                                null,
                                true)))
                        .place(23, 12)
                        .build());
        assertThat(file.summary().notKept())
                .isEqualTo(Map.of(
                        "CTfile/CTFpupilData/Pupil/BasicDetails/EthnicitySource", 1L,
                        "CTfile/CTFpupilData/Pupil/BasicDetails/MedicalFlag", 1L));
    }

    @Test
    void readsEveryLetterOfTheMultiplicationTablesCheck() {
        CtfFile file = Files.read(Files.sample("9991001_MTC_9991001_001.xml"));
        assertThat(file.pupils().stream()
                        .map(pupil -> pupil.assessments().getFirst().result()))
                .contains("25", "0", "A", "B", "J", "L", "U", "Z", "NAA", "Q", "H", "X");
    }

    @Test
    void readsSeventeenGoalsForEveryPupil() {
        CtfFile file = Files.read(Files.sample("9991001_FSP_999LLLL_001.xml"));
        assertThat(file.pupils())
                .isNotEmpty()
                .allSatisfy(pupil -> assertThat(pupil.assessments()).hasSize(17).allSatisfy(one -> {
                    assertThat(one.stage()).isEqualTo("EYF");
                    assertThat(one.findYear()).hasValue(2026);
                }));
    }

    @Test
    void readsMarksAndCodesOfPhonics() {
        CtfFile file = Files.read(Files.sample("9991001_PHO_999LLLL_001.xml"));
        CtfAssessment first = file.pupils().getFirst().assessments().getFirst();
        assertThat(first.result()).isEqualTo("36");
        assertThat(first.findResultDate()).contains(LocalDate.of(2026, 6, 8));
        assertThat(file.pupils().stream().flatMap(pupil -> pupil.assessments().stream()))
                .extracting(CtfAssessment::qualifier)
                .contains("NM", "NY");
    }
}
