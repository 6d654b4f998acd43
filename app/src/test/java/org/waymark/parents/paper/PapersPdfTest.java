package org.waymark.parents.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.parents.ParentReport;
import org.waymark.parents.Print;

class PapersPdfTest {

    private static final Papers PAPERS = new Papers();
    private static final ParentReport REPORT = PaperSamples.english();

    private static byte[] pdf(ParentReport report, Look look, Print print, boolean draft) {
        return PAPERS.pdf(List.of(report), look, print, draft);
    }

    @ParameterizedTest
    @EnumSource(Print.class)
    void everyPrintKeepsTheRulesOfPdfUa(Print print) {
        assertThat(PdfUa.faults(pdf(REPORT, PaperSamples.crested(), print, false)))
                .isEmpty();
        assertThat(PdfUa.faults(pdf(REPORT, PaperSamples.plain(), print, true))).isEmpty();
        assertThat(PdfUa.faults(pdf(PaperSamples.urdu(), PaperSamples.crested(), print, false)))
                .isEmpty();
    }

    @Test
    void aClassFileKeepsThemTooAndStartsEachReportOnANewSheet() throws IOException {
        List<ParentReport> reports =
                List.of(REPORT, PaperSamples.urdu(), PaperSamples.saying("en-GB", "Bo works well."));
        byte[] bytes = PAPERS.pdf(reports, PaperSamples.crested(), Print.NORMAL, false);
        assertThat(PdfUa.faults(bytes)).isEmpty();
        try (PDDocument file = Loader.loadPDF(bytes)) {
            assertThat(file.getNumberOfPages()).isEqualTo(5);
            assertThat(text(file, 1)).contains("Ada Nowak", "Page 1 of 2");
            assertThat(text(file, 2)).contains("Page 2 of 2");
            assertThat(text(file, 3)).contains("Aisha Khan", "1 / 1");
            // The back of the sheet before stays blank.
            assertThat(text(file, 4).strip()).isEmpty();
            assertThat(text(file, 5)).contains("Bo works well.", "Page 1 of 1");
        }
    }

    @Test
    void saysAllThatTheReportSays() throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf(REPORT, PaperSamples.plain(), Print.NORMAL, false))) {
            assertThat(file.getNumberOfPages()).isLessThanOrEqualTo(2);
            assertThat(text(file))
                    .contains(
                            "Beacon Hill Primary School",
                            "1 Hill Road, Beacontown",
                            "Annual report to parents 2025/26 Ada Nowak",
                            "Year 6 Class Oak",
                            "General progress",
                            "Test Scaled score Expected standard",
                            "Grammar, punctuation and spelling 99 not met",
                            "Expected standard 100",
                            "Ada attended 368 of 380 sessions",
                            "Class teacher",
                            "To talk about this report",
                            "Ada Nowak · Annual report to parents 2025/26")
                    .doesNotContain("Draft");
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(file.getDocumentInformation().getTitle())
                    .isEqualTo("Annual report to parents 2025/26 – Ada Nowak");
            List<PDStructureElement> tags = tags(file.getDocumentCatalog().getStructureTreeRoot());
            assertThat(tags)
                    .extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "P", "Table", "TR", "TH", "TD", "Figure");
            assertThat(tags.stream()
                            .filter(tag -> "Figure".equals(tag.getStructureType()))
                            .map(PDStructureElement::getAlternateDescription))
                    .hasSize(3)
                    .contains("Reading: Ada scored 104 on a scale from 80 to 120. The expected standard is 100.");
            for (PDPage page : file.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void aDraftSaysSo() throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf(REPORT, PaperSamples.plain(), Print.NORMAL, true))) {
            for (int page = 1; page <= file.getNumberOfPages(); page++) {
                assertThat(text(file, page)).contains("Draft – not yet released");
            }
        }
    }

    @Test
    void largePrintIsLargeAndStaysOnItsPage() throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf(REPORT, PaperSamples.plain(), Print.LARGE, true))) {
            Letters letters = new Letters();
            letters.getText(file);
            assertThat(letters.smallest).isGreaterThanOrEqualTo(18);
            assertThat(letters.rightmost).isLessThanOrEqualTo(595 - 20);
            // Five columns would not fit: they are told line by line.
            assertThat(text(file)).contains("In England: 75%");
        }
    }

    @Test
    void blackAndWhiteHasNoColour() throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf(REPORT, PaperSamples.crested(), Print.MONO, false))) {
            var renderer = new org.apache.pdfbox.rendering.PDFRenderer(file);
            for (int page = 0; page < file.getNumberOfPages(); page++) {
                var picture = renderer.renderImageWithDPI(page, 50);
                for (int y = 0; y < picture.getHeight(); y++) {
                    for (int x = 0; x < picture.getWidth(); x++) {
                        Color colour = new Color(picture.getRGB(x, y));
                        assertThat(colour.isGrey())
                                .as("%s at %s %s", colour, x, y)
                                .isTrue();
                    }
                }
            }
        }
    }

    private record Color(int rgb) {
        boolean isGrey() {
            int red = rgb >> 16 & 255;
            int green = rgb >> 8 & 255;
            int blue = rgb & 255;
            return Math.abs(red - green) <= 2 && Math.abs(green - blue) <= 2;
        }
    }

    @Test
    void urduIsJoinedAndEnglishWithinStaysWhole() throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf(PaperSamples.urdu(), PaperSamples.plain(), Print.NORMAL, false))) {
            String text = text(file);
            assertThat(text).contains(PaperSamples.ENGLISH_COMMENT, "01632 960001 · office@beacon.example");
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("ur");
        }
        String joined = new JoinedLetters().join("ٹھیک ہے۔ ڑ ں لا بلا", letter -> {
            throw new AssertionError(letter);
        });
        assertThat(joined).isEqualTo("\uFB68\uFBAD\uFBFF\uFB8F \uFBA8\uFBAF\u06D4 \u0691 \u06BA \uFEFB \uFE91\uFEFC");
    }

    @Test
    void lettersThatFontsLackStopThePdfAndNotTheWebPage() {
        for (String words : List.of("আয়েশা ভালো পড়ে।", "આઈશા", "ਆਇਸ਼ਾ", "她读得很好", "ښه کار", "Well done 🎉")) {
            ParentReport report = PaperSamples.saying("bn", words);
            assertThatThrownBy(() -> pdf(report, PaperSamples.plain(), Print.NORMAL, false))
                    .isInstanceOfSatisfying(CannotPrint.class, fault -> {
                        assertThat(fault).hasMessageContaining("Sky Test").hasMessageContaining("web page");
                        assertThat(words).contains(fault.letters().substring(0, 1));
                    });
            assertThat(PAPERS.html(report, PaperSamples.plain(), Print.NORMAL, false))
                    .contains(words);
        }
        assertThatThrownBy(() -> pdf(PaperSamples.saying("bn", "আয়েশা"), PaperSamples.plain(), Print.NORMAL, false))
                .hasMessageContaining("Bengali");
        for (String words : List.of(
                "Łucja żółć", "Цветан", "Ελένη", "Nguyễn Thị", "שלום", "Şükrü İğ", "Ŵyn Ŷ", "عربي", "e\u0301")) {
            assertThat(pdf(PaperSamples.saying("en-GB", words), PaperSamples.plain(), Print.NORMAL, false))
                    .as(words)
                    .isNotEmpty();
        }
    }

    @Test
    void harmfulWordsAreOnlyWords() throws IOException {
        String words = "</p><img src=\"http://198.51.100.1/a.png\"/><script>x</script>\u0001 & <b>";
        try (PDDocument file =
                Loader.loadPDF(pdf(PaperSamples.saying("en-GB", words), PaperSamples.plain(), Print.NORMAL, false))) {
            assertThat(text(file)).contains("<script>x</script>", "& <b>");
        }
    }

    private static String text(PDDocument file) throws IOException {
        return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
    }

    private static String text(PDDocument file, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(file).replaceAll("\\s+", " ");
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

    /** The size and place of every letter. */
    private static final class Letters extends PDFTextStripper {
        private float smallest = Float.MAX_VALUE;
        private float rightmost;

        @Override
        protected void processTextPosition(TextPosition letter) {
            smallest = Math.min(smallest, letter.getFontSizeInPt());
            rightmost = Math.max(rightmost, letter.getXDirAdj() + letter.getWidthDirAdj());
            super.processTextPosition(letter);
        }
    }
}
