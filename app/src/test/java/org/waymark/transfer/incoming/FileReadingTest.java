package org.waymark.transfer.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileReadingTest {

    private static void expectHint(byte[] bytes, String words) {
        IncomingFile file = IncomingFiles.read(bytes);
        assertThat(file.kind()).isEqualTo(FileKind.UNKNOWN);
        assertThat(file.usable()).isFalse();
        assertThat(file.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("PUP-FILE-01");
            assertThat(finding.message()).contains(words);
        });
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] compound(String name) {
        byte[] inside = name.getBytes(StandardCharsets.UTF_16LE);
        byte[] all = new byte[600 + inside.length];
        System.arraycopy(bytes(0xD0, 0xCF, 0x11, 0xE0), 0, all, 0, 4);
        System.arraycopy(inside, 0, all, 600, inside.length);
        return all;
    }

    @Test
    void saysWhatToDoWithFilesThatHoldNoResults() {
        expectHint(compound("Workbook"), "old Excel workbook");
        expectHint(compound("WordDocument"), "old Word document");
        expectHint(compound("EncryptedPackage"), "take the password off");
        expectHint("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "PDF");
        expectHint(bytes(0x89, 'P', 'N', 'G', 13, 10), "picture");
        expectHint(bytes(0xFF, 0xD8, 0xFF, 0xE0), "picture");
        expectHint("{\\rtf1 hello}".getBytes(StandardCharsets.US_ASCII), "rich text");
        expectHint(bytes(0x1F, 0x8B, 8, 0), "packed");
        expectHint("\ufeff<!DOCTYPE html><table><tr><td>UPN".getBytes(StandardCharsets.UTF_8), "web page");
        expectHint(
                ZipFiles.ofTexts(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>")),
                "Word document");
        expectHint(ZipFiles.ofTexts(Map.of("mimetype", "x", "content.xml", "<w/>")), "OpenDocument");
        expectHint(
                ZipFiles.ofTexts(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.bin", "x")), "binary workbook");
        expectHint(ZipFiles.ofTexts(Map.of("a.csv", "UPN")), "Unpack it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    raw,scaled                                                        | SCALED_SCORES
                    Raw score;Scaled score                                            | SCALED_SCORES
                    year,measure,group,value,certainty,source,note                    | NATIONAL_FIGURES
                    stage,subject,method,component,qualifier,from,to,assessment,item  | CODE_MEANINGS
                    UPN,Raw,Scaled                                                    | UNKNOWN
                    UPN,Surname,Forename                                              | PUPILS_CSV
                    UPN,ks2:reading.scaled                                            | RESULTS_TABLE
                    ACADYR,UPN,SURNAME,FormMark,PupilStatus,ReasonNotTakingCheck      | NPD_TABLE
                    """)
    void tellsTablesApart(String headings, FileKind kind) {
        String line = headings.replaceAll("[^,;]+", "1");
        assertThat(IncomingFiles.read("A title\n\n" + headings + "\n" + line + "\n")
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void readsAWorkbookLikeTheSameTableAsText() {
        List<List<String>> rows = List.of(
                List.of("UPN", "Surname", "Forename", "Date of birth", "KS2 writing TA"),
                List.of("H801200001001", "Ali", "Zara", "09/03/2015", "GDS"));
        IncomingFile fromWorkbook = IncomingFiles.read(Workbooks.ofSheet("Year 6", rows));
        IncomingFile fromText = IncomingFiles.read(
                rows.stream().map(row -> String.join(",", row)).reduce("", (all, row) -> all + row + "\r\n"));
        assertThat(fromWorkbook).isEqualTo(fromText);
        assertThat(fromText.kind()).isEqualTo(FileKind.RESULTS_TABLE);
    }

    @Test
    void keepsThePupilsOfAWorkbook() {
        IncomingFile file = IncomingFiles.read(Workbooks.of(workbook -> {
            var sheet = workbook.newWorksheet("Pupils");
            List<String> headings = List.of("Legal Surname", "First name", "DOB");
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
            }
            sheet.value(1, 0, "O'Brien");
            sheet.value(1, 1, "Seán");
            sheet.value(1, 2, java.time.LocalDate.of(2016, 3, 9));
            sheet.style(1, 2).format("dd/mm/yyyy").set();
        }));
        assertThat(file.kind()).isEqualTo(FileKind.PUPILS_CSV);
        assertThat(file.pupils()).singleElement().satisfies(pupil -> {
            assertThat(pupil.label()).isEqualTo("O'Brien, Seán");
            assertThat(pupil.dateOfBirth()).isEqualTo("2016-03-09");
        });
    }
}
