package org.waymark.parents.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Pages of reports as a tagged PDF (PDF/UA) with its fonts inside. Nothing outside the page is ever read. */
final class PaperPdf {

    private static final String REPORT = "article";

    static {
        // It tells of every file otherwise; what goes wrong comes as an exception.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final PaperFonts fonts;
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    PaperPdf(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /** @param rightToLeft whether the first report's language runs from right to left */
    byte[] write(Document page, boolean rightToLeft) {
        // Each file asks for the JDK's tools for XML, and would look through every library for others: a fifth of the
        // time.
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return draw(page, rightToLeft);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private byte[] draw(Document page, boolean rightToLeft) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BatikSVGDrawer drawer = new BatikSVGDrawer()) {
            if (page.getElementsByTagName(REPORT).getLength() > 1) {
                fillSheets(page, builder(page, rightToLeft, drawer, OutputStream.nullOutputStream()));
            }
            builder(page, rightToLeft, drawer, bytes).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Puts a blank page behind each report with an odd number of pages, so that the next one starts on a new sheet where both
     * sides are printed. The drawer could do so itself, but would print a foot on it and count it as a page of the report.
     */
    private static void fillSheets(Document page, PdfRendererBuilder builder) throws IOException {
        NodeList found = page.getElementsByTagName(REPORT);
        List<Element> reports = IntStream.range(0, found.getLength() - 1)
                .mapToObj(place -> (Element) found.item(place))
                .toList();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            BlockBox root = renderer.getRootBox();
            List<PageBox> pages = root.getLayer().getPages();
            for (Element report : reports) {
                Box box = root.getElementBoxes(report).getFirst();
                long count = pages.stream()
                        .filter(sheet ->
                                sheet.getBottom() > box.getAbsY() && sheet.getTop() < box.getAbsY() + box.getHeight())
                        .count();
                if (count % 2 == 1) {
                    Element blank = page.createElementNS(report.getNamespaceURI(), "div");
                    blank.setAttribute("class", "blank");
                    // Nothing in place of the report's foot, which would go on otherwise.
                    Element foot = page.createElementNS(report.getNamespaceURI(), "div");
                    foot.setAttribute("class", "foot");
                    blank.appendChild(foot);
                    report.getParentNode().insertBefore(blank, report.getNextSibling());
                }
            }
        }
    }

    private PdfRendererBuilder builder(Document page, boolean rightToLeft, BatikSVGDrawer drawer, OutputStream bytes) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer("Waymark")
                .useUriResolver((base, address) -> isWithin(address) ? address : null)
                .useExternalResourceAccessControl(
                        (address, type) -> isWithin(address), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, type) -> isWithin(address), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useSVGDrawer(drawer)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new Reorderer())
                .defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR)
                .withW3cDocument(page, null)
                // Or each file would read all fonts to learn how high their letters are, those it does not need too.
                .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics)
                .toStream(bytes);
        fonts.addTo(builder);
        return builder;
    }

    /** A picture that the page itself holds. */
    private static boolean isWithin(String address) {
        return address.startsWith("data:image/png;base64,");
    }

    /** Turns round what runs from right to left; its letters have been joined before. */
    private static final class Reorderer extends ICUBidiReorderer {
        @Override
        public String shapeText(String text) {
            return text;
        }

        @Override
        public String deshapeText(String text) {
            return text;
        }
    }

    /** A page of Waymark's own as a document. */
    static Document parse(String page) {
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
