package org.waymark.parents.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
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

    private static final int BOLD = 700;
    private static final int NORMAL = 400;

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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BatikSVGDrawer drawer = new BatikSVGDrawer()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .withProducer("Waymark")
                    .useUriResolver((base, address) -> address.startsWith("data:image/png;base64,") ? address : null)
                    .useExternalResourceAccessControl(
                            (address, type) -> address.startsWith("data:image/png;base64,"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (address, type) -> address.startsWith("data:image/png;base64,"),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useSVGDrawer(drawer)
                    .useFont(fonts.plain(), PaperFonts.FAMILY, NORMAL, FontStyle.NORMAL, true)
                    .useFont(fonts.bold(), PaperFonts.FAMILY, BOLD, FontStyle.NORMAL, true)
                    .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer())
                    .defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR)
                    .withW3cDocument(page, null)
                    .toStream(bytes)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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
