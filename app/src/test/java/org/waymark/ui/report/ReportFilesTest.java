package org.waymark.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.waymark.parents.paper.PdfUa;
import org.waymark.ui.charts.BandTone;
import org.waymark.ui.charts.StackedBars;
import org.waymark.ui.charts.Svg;
import org.waymark.ui.charts.Trend;

class ReportFilesTest {

    private static final String DANGEROUS = "=HYPERLINK(\"http://example.test\")";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-10T09:42:00Z"), ZoneOffset.UTC);

    /** A report with a part of every kind. */
    private static Report report(String text) {
        Part.Table table = new Part.Table(
                "By group",
                "Pupils counted, " + text,
                List.of(Part.Column.words("Group"), Part.Column.number("Counted"), Part.Column.number("Met")),
                List.of(
                        new Part.Row(
                                List.of(
                                        Part.Cell.of("All pupils"),
                                        Part.Cell.of(60),
                                        Part.Cell.of(new BigDecimal("68.3"), "%")),
                                true),
                        Part.Row.of(
                                Part.Cell.of(text).linked("/schools/9991001"),
                                Part.Cell.none(),
                                Part.Cell.of("2 pupils below").toned(Tone.BAD))));
        Svg trend = new Trend(
                        "Good level of development " + text,
                        "%",
                        1,
                        List.of(new Trend.Line(
                                "Ours",
                                true,
                                List.of(new Trend.Point(2025, 65, "2022"), new Trend.Point(2026, 68.3, "2022")))))
                .small();
        Svg bars = new StackedBars(
                        "Writing " + text,
                        List.of(
                                new StackedBars.Band("PKS", BandTone.BELOW),
                                new StackedBars.Band("WTS", BandTone.WORKING),
                                new StackedBars.Band("EXS", BandTone.MET),
                                new StackedBars.Band("GDS", BandTone.HIGHER),
                                new StackedBars.Band("Left out", BandTone.OUT)),
                        List.of(
                                new StackedBars.Bar("All pupils", List.of(6, 17, 27, 10, 0)),
                                new StackedBars.Bar(text, List.of(1, 2, 3, 4, 2))))
                .draw();
        return new Report(
                "Outcomes " + text,
                List.of("Beacon Hill Primary " + text, "2025/26"),
                List.of(
                        new Part.Heading("Headlines " + text),
                        new Part.Words("12 of 60 have no result yet. " + text, Tone.WARN),
                        new Part.Cards(List.of(
                                new Part.Card(
                                        "GLD " + text,
                                        "/a",
                                        "68.3",
                                        "%",
                                        new BigDecimal("68.3"),
                                        "41 of 60",
                                        "who is not counted",
                                        "/b",
                                        trend,
                                        "▲ 1 pupil above England (65 in 2025)",
                                        Tone.GOOD),
                                new Part.Card("MTC", null, "–", "", null, "", "", null, null, "", Tone.PLAIN))),
                        new Part.Picture("Writing " + text, "Per cent of pupils counted", bars, table),
                        table),
                List.of("Counted as the DfE counts. " + text));
    }

    @Test
    void writesEveryPartIntoCsv() {
        List<List<String>> rows = csv(report("Łucja & Zoë"));

        assertThat(rows.get(0)).containsExactly("Outcomes Łucja & Zoë");
        assertThat(rows)
                .contains(
                        List.of("Beacon Hill Primary Łucja & Zoë"),
                        List.of("Headlines Łucja & Zoë"),
                        List.of("12 of 60 have no result yet. Łucja & Zoë"),
                        List.of("GLD Łucja & Zoë", "68.3", "41 of 60", "▲ 1 pupil above England (65 in 2025)"),
                        List.of("Writing Łucja & Zoë"),
                        List.of("Group", "Counted", "Met"),
                        List.of("All pupils", "60", "68.3"),
                        List.of("Łucja & Zoë", "–", "2 pupils below"),
                        List.of("Counted as the DfE counts. Łucja & Zoë"));
    }

    @Test
    void writesEveryPartIntoAWorkbookWithNumbersAsNumbers() throws IOException {
        List<Row> rows = workbook(report("Łucja & Zoë"));

        assertThat(rows.stream().map(ReportFilesTest::texts).toList())
                .contains(
                        List.of("Outcomes Łucja & Zoë"),
                        List.of("12 of 60 have no result yet. Łucja & Zoë"),
                        List.of("All pupils", "60", "68.3"),
                        List.of("Łucja & Zoë", "–", "2 pupils below"),
                        List.of("Counted as the DfE counts. Łucja & Zoë"));
        Row all = rows.stream()
                .filter(row -> texts(row).equals(List.of("All pupils", "60", "68.3")))
                .findFirst()
                .orElseThrow();
        assertThat(all.getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(all.getCell(2).asNumber()).isEqualByComparingTo("68.3");
    }

    @Test
    void letsNoTextRunAsAFormula() throws IOException {
        assertThat(csv(report(DANGEROUS)))
                .allSatisfy(row ->
                        assertThat(row).allSatisfy(cell -> assertThat(cell).doesNotStartWith("=")));
        assertThat(csv(report(DANGEROUS)).stream().flatMap(List::stream)).contains("'" + DANGEROUS);
        assertThat(workbook(report(DANGEROUS)).stream().flatMap(Row::stream))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell == null ? CellType.EMPTY : cell.getType())
                        .isNotEqualTo(CellType.FORMULA));
    }

    @Test
    void writesATaggedPdfThatCarriesItsFonts() throws IOException {
        byte[] bytes = new ReportPdf(CLOCK).write(report("Łucja & Zoë"));
        Files.write(Path.of("target", "report.pdf"), bytes);
        assertThat(PdfUa.faults(bytes)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "Outcomes Łucja & Zoë",
                            "Headlines Łucja & Zoë",
                            "! 12 of 60 have no result yet.",
                            "41 of 60 · who is not counted",
                            "▲ 1 pupil above England",
                            "✗ 2 pupils below",
                            "Counted as the DfE counts.",
                            "Outcomes Łucja & Zoë · Beacon Hill Primary Łucja & Zoë · made 10 July 2026, 10:42",
                            "Page 1 of ");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Outcomes Łucja & Zoë");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new String(
                            pdf.getDocumentCatalog().getMetadata().toByteArray(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            List<PDStructureElement> tags = tags(pdf.getDocumentCatalog().getStructureTreeRoot());
            assertThat(tags)
                    .extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "H3", "P", "Table", "TR", "TH", "TD", "Figure", "L", "LI");
            assertThat(tags.stream()
                            .filter(tag -> "Figure".equals(tag.getStructureType()))
                            .map(PDStructureElement::getAlternateDescription))
                    .hasSize(2)
                    .anySatisfy(words -> assertThat(words).contains("All pupils: PKS 10% (6 of 60)"))
                    .anySatisfy(words -> assertThat(words).contains("Ours: 2025 65.0%, 2026 68.3%"));
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void readsNothingFromOutside() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            String picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                    + "viewBox=\"0 0 10 10\"><title>t</title><desc>d</desc>"
                    + "<image width=\"9\" height=\"9\" xlink:href=\"" + address + "/a.png\"/>"
                    + "<use xlink:href=\"" + address + "/b.svg#x\"/>"
                    + "<image width=\"9\" height=\"9\" xlink:href=\"file:///etc/hostname\"/></svg>";
            Report report = new Report(
                    "<img src=\"" + address + "/d.png\"/>",
                    List.of("@import url(" + address + ");"),
                    List.of(new Part.Picture("t", "", new Svg(picture), new Part.Table("", "", List.of(), List.of()))),
                    List.of());

            new ReportPdf(CLOCK).write(report);

            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    private static List<PDStructureElement> tags(PDStructureNode above) {
        List<PDStructureElement> all = new ArrayList<>();
        for (Object kid : above.getKids()) {
            if (kid instanceof PDStructureElement element) {
                all.add(element);
                all.addAll(tags(element));
            }
        }
        return all;
    }

    private static List<List<String>> csv(Report report) {
        String text = ReportCsv.write(report);
        assertThat(text).startsWith("\ufeff");
        return CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text.substring(1))
                .stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    private static List<Row> workbook(Report report) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(ReportWorkbook.write(report)))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream()
                .filter(cell -> cell != null && cell.getType() != CellType.EMPTY)
                .map(cell -> cell.getText())
                .toList();
    }
}
