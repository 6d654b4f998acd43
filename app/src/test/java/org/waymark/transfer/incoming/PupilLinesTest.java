package org.waymark.transfer.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.catalogue.YearGroup;

class PupilLinesTest {

    private static IncomingFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static IncomingFile read(byte[] bytes) {
        return IncomingFiles.read(bytes);
    }

    private static List<String> rules(IncomingFile file) {
        return file.findings().stream().map(ImportFinding::rule).toList();
    }

    @Test
    void readsColumnsInAnyOrderUnderManyHeadings() {
        IncomingFile file = read("""
                DOB,Legal Surname,First name,middle name(s),GENDER,upn,NC Year,Reg. Group,SEN status,FSM6,In care,Ethnicity,First language
                09/03/2016,O'Brien,Seán,James,Male,h801200001001,Year 4,4 Oak,SEN support,Y,No,White British,eng
                """);
        assertThat(file.findings()).isEmpty();
        assertThat(file.pupils()).singleElement().satisfies(pupil -> {
            assertThat(pupil.line()).isEqualTo(2);
            assertThat(pupil.label()).isEqualTo("O'Brien, Seán");
            assertThat(pupil.middleNames()).isEqualTo("James");
            assertThat(pupil.dateOfBirth()).isEqualTo(LocalDate.of(2016, 3, 9));
            assertThat(pupil.sex()).isEqualTo("M");
            assertThat(pupil.upn()).isEqualTo("H801200001001");
            assertThat(pupil.yearGroup()).isEqualTo(YearGroup.YEAR_4);
            assertThat(pupil.className()).isEqualTo("4 Oak");
            assertThat(pupil.senProvision()).isEqualTo("K");
            assertThat(pupil.ever6()).isTrue();
            assertThat(pupil.lookedAfter()).isFalse();
            assertThat(pupil.ethnicity()).isEqualTo("WBRI");
            assertThat(pupil.firstLanguage()).isEqualTo("ENG");
            assertThat(pupil.serviceChild()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheDelimiter(String delimiter) {
        String text = String.join(delimiter, "Surname", "Forename", "Date of birth") + "\r\n"
                + String.join(delimiter, "\"Ali\"", "Zara", "2016-03-09") + "\r\n";
        assertThat(read(text).pupils()).extracting(IncomingPupil::label).containsExactly("Ali, Zara");
        assertThat(read("sep=" + delimiter + "\r\n" + text).pupils())
                .extracting(IncomingPupil::line)
                .containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-8 with mark"})
    void readsEveryEncodingThatSpreadsheetsSave(String encoding) {
        String mark = encoding.startsWith("UTF-16") || encoding.endsWith("mark") ? "\ufeff" : "";
        Charset charset = Charset.forName(encoding.replace(" with mark", ""));
        byte[] bytes = (mark + "Surname,Forename,DOB\nZoë,Éloïse,2016-03-09\n").getBytes(charset);
        assertThat(read(bytes).pupils()).extracting(IncomingPupil::label).containsExactly("Zoë, Éloïse");
    }

    @Test
    void leavesOutWhatItCannotReadAndSaysWhere() {
        IncomingFile file = read("""
                Surname,Forename,DOB,Sex,Shoe size,Gender

                Ali,Zara,9/3/16,girl?,3,F
                """);
        assertThat(rules(file)).containsExactly("PUP-COL-01", "PUP-COL-02", "PUP-VAL-01", "PUP-VAL-01");
        assertThat(file.findings().get(2)).satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.item()).isEqualTo("Date of birth");
            assertThat(finding.pupil()).isEqualTo("Ali, Zara");
            assertThat(finding.message()).contains("\"9/3/16\"").contains("four digits");
        });
        assertThat(file.pupils()).singleElement().satisfies(pupil -> {
            assertThat(pupil.dateOfBirth()).isNull();
            assertThat(pupil.sex()).isNull();
        });
    }

    @Test
    void readsFreeMealsByDateOrByFlag() {
        IncomingFile file = read("""
                UPN,FSM,FSM start date,FSM end date
                H801200001001,Y,,
                B801200005001,N,01/09/2022,31/08/2023
                R674123101121,,,
                """);
        assertThat(file.pupils()).extracting(IncomingPupil::freeMealsNow).containsExactly(true, null, null);
        assertThat(file.pupils()).extracting(pupil -> pupil.freeMeals().size()).containsExactly(0, 1, 0);
    }

    @Test
    void undoesTheApostropheBeforeAFormula() {
        assertThat(read("Surname,Forename,DOB\n'=Ali,Zara,2016-03-09\n").pupils())
                .extracting(IncomingPupil::surname)
                .containsExactly("=Ali");
    }

    @Test
    void saysWhatAFileLacks() {
        assertThat(rules(read(""))).containsExactly("PUP-FILE-02");
        assertThat(rules(read("Surname,Forename,DOB\n"))).containsExactly("PUP-FILE-02");
        assertThat(rules(read("Surname,Class\nAli,4 Oak\n"))).containsExactly("PUP-COL-03");
        assertThat(read("a,b,c\n1,2,3\n").kind()).isEqualTo(FileKind.UNKNOWN);
        assertThat(read("Dear all,\nplease find the pupils attached.\n").kind()).isEqualTo(FileKind.UNKNOWN);
        assertThat(read("Surname,Forename,DOB\n\"Ali,Zara,2016-03-09\n").usable())
                .isFalse();
    }

    @Test
    void neverFailsOnBytes() {
        byte[] bytes = new byte[512];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37);
        }
        assertThat(read(bytes).usable()).isFalse();
        byte[] withNul = "Surname,Forename,DOB\nA\0li,Zara,2016-03-09\n".getBytes(StandardCharsets.UTF_8);
        assertThat(read(withNul).pupils()).extracting(IncomingPupil::surname).containsExactly("A li");
    }
}
