package org.waymark.transfer.incoming;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an Excel workbook, read without trust: no document type, no entities, nothing from outside, and no more
 * bytes than memory bears whatever the ZIP says of their size.
 */
final class WorkbookParts implements AutoCloseable {

    private static final long MOST_BYTES = 128L * 1024 * 1024;
    private static final String MAIN = "xl/workbook.xml";

    private final ZipFile zip;
    private final Map<String, String> partsById = new LinkedHashMap<>();
    private @Nullable String textsPart;
    private @Nullable String stylesPart;
    private long left = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 3);
    private boolean from1904;

    /** More than can be read at once. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    /**
     * A sheet.
     *
     * @param part the name of its part
     * @param hidden whether a person who opens the workbook does not see it
     */
    record Sheet(String name, String part, boolean hidden) {}

    private WorkbookParts(ZipFile zip) {
        this.zip = zip;
    }

    static WorkbookParts open(byte[] bytes) throws IOException, XMLStreamException {
        WorkbookParts parts =
                new WorkbookParts(ZipFile.builder().setByteArray(bytes).get());
        parts.readRelations();
        return parts;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Whether days are counted from 1904, as old Macintosh workbooks do. */
    boolean from1904() {
        return from1904;
    }

    private void readRelations() throws IOException, XMLStreamException {
        Optional<XMLStreamReader> found = find("xl/_rels/workbook.xml.rels");
        if (found.isEmpty()) {
            return;
        }
        XMLStreamReader xml = found.get();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String target = attribute(xml, "Target");
                String type = attribute(xml, "Type");
                if (!"External".equals(attribute(xml, "TargetMode"))) {
                    String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                    partsById.put(attribute(xml, "Id"), part);
                    if (type.endsWith("/sharedStrings")) {
                        textsPart = part;
                    } else if (type.endsWith("/styles")) {
                        stylesPart = part;
                    }
                }
            }
        }
    }

    /** The sheets in the order of their tabs. */
    List<Sheet> listSheets() throws IOException, XMLStreamException {
        List<Sheet> sheets = new ArrayList<>();
        XMLStreamReader xml = find(MAIN).orElseThrow(() -> new IOException("no workbook"));
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                String says = attribute(xml, "date1904");
                from1904 = says.equals("1") || says.equals("true");
            } else if (xml.getLocalName().equals("sheet")) {
                String part = partsById.get(attribute(xml, "id"));
                if (part != null) {
                    boolean hidden =
                            attribute(xml, "state").toLowerCase(Locale.ROOT).contains("hidden");
                    sheets.add(new Sheet(attribute(xml, "name"), part, hidden));
                }
            }
        }
        return sheets;
    }

    Optional<XMLStreamReader> findTexts() throws IOException, XMLStreamException {
        return textsPart == null ? Optional.empty() : find(textsPart);
    }

    Optional<XMLStreamReader> findStyles() throws IOException, XMLStreamException {
        return stylesPart == null ? Optional.empty() : find(stylesPart);
    }

    Optional<XMLStreamReader> find(String part) throws IOException, XMLStreamException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            entry = Collections.list(zip.getEntries()).stream()
                    .filter(other -> other.getName().equalsIgnoreCase(part))
                    .findFirst()
                    .orElse(null);
        }
        if (entry == null) {
            return Optional.empty();
        }
        return Optional.of(factory().createXMLStreamReader(new Counted(zip.getInputStream(entry))));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    /** The attribute of this local name, in whatever name space; empty if there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Counts what comes out of all parts together. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
