package org.waymark.ui.report;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.waymark.ui.Times;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A report as a tagged PDF (PDF/UA): with its language, headings, tables and the words of its pictures, and with its fonts
 * inside. Nothing outside the report is ever read.
 */
final class ReportPdf {

    private static final String FONT = "DejaVu Sans";
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int BOLD = 700;
    private static final int NORMAL = 400;

    /** How wide a picture and a card's picture are, in points. */
    private static final double PICTURE = 500;

    private static final double CARD = 152;

    static {
        // It tells of every file otherwise; what goes wrong comes as an exception.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final Clock clock;

    ReportPdf(Clock clock) {
        this.clock = clock;
    }

    byte[] write(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BatikSVGDrawer drawer = new BatikSVGDrawer()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .withProducer("Waymark")
                    .useUriResolver((base, address) -> null)
                    .useExternalResourceAccessControl(
                            (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useSVGDrawer(drawer)
                    .useFont(font("DejaVuSans.ttf"), FONT, NORMAL, FontStyle.NORMAL, true)
                    .useFont(font("DejaVuSans-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true)
                    .withW3cDocument(document(report), null)
                    .toStream(bytes)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> Objects.requireNonNull(ReportPdf.class.getResourceAsStream(FONTS + file), file);
    }

    private Document document(Report report) {
        List<String> foot = new ArrayList<>(List.of(report.title()));
        report.lines().stream().limit(1).forEach(foot::add);
        foot.add("made " + Times.moment(clock.instant()));
        Document page = parse(PaperPage.of(report, String.join(" · ", foot)));
        NodeList found = page.getElementsByTagName("svg");
        List<Element> pictures = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            pictures.add((Element) found.item(i));
        }
        pictures.forEach(ReportPdf::fit);
        return page;
    }

    /** The picture for paper, in its size and with its words; the one for phones goes. */
    private static void fit(Element picture) {
        List<String> styles = List.of(picture.getAttribute("class").split(" "));
        if (styles.contains("chart-narrow")) {
            picture.getParentNode().removeChild(picture);
            return;
        }
        String[] box = picture.getAttribute("viewBox").split(" ");
        double width = styles.contains("chart-small") ? CARD : PICTURE;
        double height = width * Double.parseDouble(box[3]) / Double.parseDouble(box[2]);
        picture.setAttribute("style", String.format(Locale.ROOT, "width: %.1fpt; height: %.1fpt", width, height));
        picture.setAttribute("alt", words(picture, "title") + ". " + words(picture, "desc"));
    }

    private static String words(Element picture, String name) {
        return picture.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Document parse(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("A page of Waymark's own is not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
