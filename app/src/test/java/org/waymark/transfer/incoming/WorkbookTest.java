package org.waymark.transfer.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {

    private static final String HEADINGS = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>UPN</t></is></c>\
            <c r="B1" t="inlineStr"><is><t>KS2 Reading scaled score</t></is></c></row>
            """;

    private static Table table(byte[] bytes) {
        assertThat(FileSignature.isWorkbook(bytes)).isTrue();
        return ((Table.Result.Read) Workbook.read(bytes, table -> false)).table();
    }

    private static String written(Table table) {
        return table.rows().stream()
                .map(row -> row.line() + ": " + String.join("|", row.cells()))
                .collect(Collectors.joining("\n"));
    }

    private static Table.Result readByHand(String sheetData, Map<String, String> more) {
        return Workbook.read(Workbooks.byHand(sheetData, more), table -> true);
    }

    @Test
    void readsTextsNumbersDaysAndFormulas() {
        byte[] bytes = Workbooks.of(workbook -> {
            var sheet = workbook.newWorksheet("Results");
            sheet.value(0, 0, "Text & <more>");
            sheet.value(0, 1, 34.0);
            sheet.value(0, 2, 0.1 + 0.2);
            sheet.value(0, 3, LocalDate.of(2016, 3, 9));
            sheet.style(0, 3).format("dd/mm/yyyy").set();
            sheet.value(0, 4, true);
            sheet.value(0, 5, 112);
            sheet.value(2, 1, "below a blank line");
        });
        assertThat(written(table(bytes)))
                .isEqualTo("1: Text & <more>|34|0.3|2016-03-09|TRUE|112\n3: |below a blank line");
    }

    @Test
    void readsWhatOtherProgramsWrite() {
        Map<String, String> more = Map.of(
                "xl/sharedStrings.xml",
                "<x:sst xmlns:x='n'><x:si><x:r><x:t>GD</x:t></x:r><x:r><x:t>S</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:si>"
                        + "</x:sst>",
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='165' formatCode='[$-809]d\\ mmmm\\ yyyy;@'/>"
                        + "<numFmt numFmtId='166' formatCode='0.0\" days\"'/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='165'/><xf numFmtId='14'/><xf numFmtId='166'/></cellXfs>"
                        + "</styleSheet>");
        String data =
                "<row><c t='s'><v>0</v></c><c s='1'><v>42438</v></c><c s='2'><v>42438.5</v></c><c s='3'><v>3.50</v></c>"
                        + "<c><f>A1</f><v>105</v></c><c t='str'><f>B</f><v>EXS</v></c><c t='e'><v>#N/A</v></c>"
                        + "<c t='d'><v>2016-03-09T00:00:00</v></c><c r='K1'><v>1E2</v></c><c><v>1E300</v></c></row>";
        assertThat(readByHand(data, more))
                .isInstanceOfSatisfying(
                        Table.Result.Read.class,
                        read -> assertThat(written(read.table()))
                                .isEqualTo(
                                        "1: GDS|2016-03-09|2016-03-09 12:00|3.5|105|EXS|#N/A|2016-03-09|||100|1E300"));
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() {
        byte[] bytes = Workbooks.byHand(
                "<row><c s='0'><v>40976</v></c></row>",
                Map.of(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets><sheet name='a' r:id='rId1'/></sheets></workbook>",
                        "xl/styles.xml",
                        "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>"));
        assertThat(written(table(bytes))).isEqualTo("1: 2016-03-09");
    }

    @Test
    void saysWhenFormulasHaveNoValues() {
        assertThat(readByHand(HEADINGS + "<row r='2'><c><f>A1</f></c><c><v>104</v></c></row>", Map.of()))
                .isInstanceOfSatisfying(
                        Table.Result.Read.class,
                        read -> assertThat(read.findings())
                                .singleElement()
                                .satisfies(finding -> assertThat(finding.message())
                                        .contains("1 cells")
                                        .contains("One")));
    }

    @Test
    void takesTheFirstSheetWhoseHeadingsAreKnown() {
        byte[] bytes = Workbooks.of(workbook -> {
            workbook.newWorksheet("Empty");
            workbook.newWorksheet("Read me").value(0, 0, "How to use this workbook");
            var hidden = workbook.newWorksheet("Old");
            hidden.value(0, 0, "UPN");
            hidden.value(0, 1, "KS2 Maths scaled score");
            hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            var results = workbook.newWorksheet("Results");
            results.value(0, 0, "Beacon Hill Primary, summer results");
            results.range(0, 0, 0, 3).merge();
            results.value(2, 1, "UPN");
            results.value(2, 2, "KS2 Reading scaled score");
            results.value(3, 1, "H801200001001");
            results.value(3, 2, 105);
        });
        IncomingFile file = IncomingFiles.read(bytes);
        assertThat(file.kind()).isEqualTo(FileKind.RESULTS_TABLE);
        assertThat(file.headings()).extracting(Heading::text).containsExactly("UPN", "KS2 Reading scaled score");
        assertThat(file.pupils()).singleElement().satisfies(pupil -> {
            assertThat(pupil.line()).isEqualTo(4);
            assertThat(pupil.upn()).isEqualTo("H801200001001");
            assertThat(pupil.results()).extracting(IncomingResult::text).containsExactly("105");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c r='XFD1'><v>1</v></c></row>",
                "<row><c r='ZZZZZZZZZ1'><v>1</v></c></row>",
                "<row><c t='s'><v>2000000000</v></c></row>",
                "<row><c t='s'><v>-1</v></c></row>",
                "<row><c t='s'><v>none</v></c></row>",
                "<row r='99999999999'><c t='what'><v>1</v></c></row>",
                "<row><c s='99999999999'><v>1</v></c></row>",
                "<row><c><v>1E2147483647</v></c></row>",
                "<row><c t='b'><v>maybe</v></c></row>",
                "<row><c><v>1</v></row>",
                "<row><c><v>&xxe;</v></c></row>",
                "<c><v>1</v></c>",
                "</sheetData>",
                "\u0001"
            })
    void neverFailsOnStrangeCells(String data) {
        Assertions.assertThatCode(() -> readByHand(data, Map.of())).doesNotThrowAnyException();
    }

    @Test
    void readsNothingFromOutsideAndNoEntities() {
        String evil = "<!DOCTYPE sst [<!ENTITY a SYSTEM 'file:///etc/passwd'><!ENTITY b '&a;&a;'>]>"
                + "<sst><si><t>&b;</t></si></sst>";
        assertThat(readByHand(HEADINGS + "<row><c t='s'><v>0</v></c></row>", Map.of("xl/sharedStrings.xml", evil)))
                .isInstanceOf(Table.Result.Broken.class);
    }

    @Test
    void refusesTooManyColumnsInPlainWords() {
        String cells = IntStream.range(0, 2_000)
                .mapToObj(number -> "<c><v>" + number + "</v></c>")
                .collect(Collectors.joining());
        assertThat(readByHand("<row>" + cells + "</row>", Map.of()))
                .isInstanceOfSatisfying(
                        Table.Result.Broken.class,
                        broken -> assertThat(broken.why().message()).contains("more than 1000 columns"));
    }

    @Test
    void refusesABombInBoundedTime() {
        String many = "<si/>".repeat(9_000_000);
        byte[] bytes = Workbooks.byHand(HEADINGS, Map.of("xl/sharedStrings.xml", "<sst>" + many + "</sst>"));
        assertThat(bytes.length).isLessThan(200_000);
        Assertions.assertThat(org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(60), () -> Workbook.read(bytes, table -> true)))
                .isInstanceOfSatisfying(
                        Table.Result.Broken.class,
                        broken -> assertThat(broken.why().message()).contains("too large"));
    }

    @Test
    void saysThatAWorkbookIsBroken() {
        byte[] missing = ZipFiles.ofTexts(Map.of("[Content_Types].xml", "<Types/>", "xl/nothing.xml", "<a/>"));
        assertThat(Workbook.read(missing, table -> true)).isInstanceOf(Table.Result.Broken.class);
        byte[] noSheet = Workbooks.byHand("", Map.of("xl/_rels/workbook.xml.rels", "<Relationships/>"));
        assertThat(IncomingFiles.read(noSheet).usable()).isFalse();
        assertThat(List.of(IncomingFiles.read(noSheet).kind())).containsExactly(FileKind.UNKNOWN);
    }
}
