package org.waymark.parents.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Pages of reports as a tagged PDF (PDF/UA) with its fonts inside. Nothing outside the page is ever read. */
final class PaperPdf {

    static {
        // It tells of every file otherwise; what goes wrong comes as an exception.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final PaperFonts fonts;

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
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .withProducer("Waymark")
                    .useUriResolver((base, address) -> isWithin(address) ? address : null)
                    .useExternalResourceAccessControl(
                            (address, type) -> isWithin(address),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (address, type) -> isWithin(address),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useSVGDrawer(drawer)
                    .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new Reorderer())
                    .defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR)
                    .withW3cDocument(page, null)
                    .toStream(bytes);
            fonts.addTo(builder);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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
