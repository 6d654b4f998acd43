package org.waymark.ctf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CtfWriterTest {
    static final List<String> SAMPLES = Files.SAMPLES;

    private static byte[] written(CtfHeader header, List<CtfPupil> pupils) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CtfWriter writer = new CtfWriter(out, header)) {
            for (CtfPupil pupil : pupils) {
                writer.write(pupil);
            }
        }
        return out.toByteArray();
    }

    private static List<CtfPupil> withoutPlaces(CtfFile file) {
        return file.pupils().stream().map(CtfPupil::withoutPlace).toList();
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void givesBackWhatWasRead(String name) throws IOException {
        CtfFile first = Files.read(Files.sample(name));
        byte[] bytes = written(first.header(), first.pupils());
        CtfFile second = Files.read(bytes);
        assertThat(second.findings()).isEmpty();
        assertThat(second.header()).isEqualTo(first.header());
        assertThat(withoutPlaces(second)).isEqualTo(withoutPlaces(first));
        assertThat(written(second.header(), second.pupils())).isEqualTo(bytes);
        if (!name.contains("_CTF_")) {
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(new String(Files.sample(name), StandardCharsets.UTF_8));
        }
    }

    @Test
    void writesEveryField() throws IOException {
        LocalDate day = LocalDate.of(2020, 2, 29);
        CtfPupil pupil = CtfPupil.builder()
                .upn("Y999200026001")
                .formerUpns(List.of("H801200001001", "B801200005001"))
                .uniqueLearnerNumber("1234567890")
                .surname("O'Invent & <Co> \uD835\uDCA5")
                .forename("Zoë")
                .middleNames("line\r\nline")
                .preferredSurname("p")
                .preferredForename("q")
                .formerSurname("r")
                .dateOfBirth(day)
                .sex("F")
                .ncYearActual("R")
                .ethnicity("WBRI")
                .languages(List.of(new CtfLanguage("F", "ENG"), new CtfLanguage("H", null)))
                .serviceChild("N")
                .inCare(true)
                .careAuthority("999")
                .freeSchoolMeals(List.of(new CtfFreeSchoolMeals(day, day, day, "ENG", "TFSM")))
                .senHistory(List.of(new CtfSenProvision(day, "K")))
                .senNeeds(List.of(new CtfSenNeed(day, day, "1", "SLCN")))
                .enrolStatus("C")
                .schoolHistory(List.of(new CtfSchoolAttended("999", "1001", "999901", "A", day, day, "PM", false)))
                .attendance(List.of(new CtfAttendance(2026, "999", "1001", "A", 380, 1, 378, 1)))
                .assessments(List.of(new CtfAssessment(
                        "KS2", "ENG", "2026", "MAT", "TT", "MTC", "R", "MT", "0", "2026-06-15", 0, 0)))
                .build();
        CtfFile file = Files.read(written(CtfHeader.UNKNOWN, List.of(pupil)));
        assertThat(withoutPlaces(file)).containsExactly(pupil);
    }

    @Test
    void leavesOutWhatIsEmptyAndWhatXmlCannotHold() throws IOException {
        CtfPupil pupil = CtfPupil.builder()
                .surname("\u0001 a\u0000\u001Bb\uD835c\uFFFF")
                .forename("  \u0002")
                .ethnicity("\u0002")
                .build();
        assertThat(new String(written(CtfHeader.UNKNOWN, List.of(pupil)), StandardCharsets.UTF_8))
                .isEqualTo("""
                        <?xml version="1.0" encoding="utf-8"?>
                        <CTfile>
                          <Header>
                          </Header>
                          <CTFpupilData>
                            <Pupil>
                              <Surname>abc</Surname>
                            </Pupil>
                          </CTFpupilData>
                        </CTfile>
                        """);
    }

    @Test
    void takesNoPupilAfterTheEnd() throws IOException {
        CtfWriter writer = new CtfWriter(new ByteArrayOutputStream(), CtfHeader.UNKNOWN);
        writer.close();
        writer.close();
        assertThatThrownBy(() -> writer.write(CtfPupil.builder().build())).isInstanceOf(IllegalStateException.class);
    }
}
