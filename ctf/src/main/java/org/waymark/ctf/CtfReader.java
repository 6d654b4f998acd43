package org.waymark.ctf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Common Transfer Files as a stream of pupils, in memory that does not grow with the file.
 *
 * <p>Elements may stand in any order; empty ones count as absent; unknown ones are left out and listed. Nothing outside
 * the file is ever opened, and a document type declaration is refused. The encoding may be UTF-8 or UTF-16, with or
 * without a byte order mark, or the Western European ones that a file names.
 */
public final class CtfReader {
    private CtfReader() {}

    /**
     * Reads a file, handing over its parts as they come. Faults of the data are findings, never exceptions.
     *
     * @param in the file; it is read but not closed
     * @param limits how much the file may ask for
     * @param handler receives header, pupils and findings; what it throws comes out unchanged
     * @return what the reading came to; see {@link CtfSummary#complete()} for whether it reached the end
     * @throws IOException if the stream itself fails, by an exception of whatever kind
     */
    public static CtfSummary read(InputStream in, CtfLimits limits, CtfHandler handler) throws IOException {
        FindingSink findings = new FindingSink(handler, limits.findings());
        LeftOut leftOut = new LeftOut();
        XmlSource source = null;
        DocumentReader document = null;
        boolean complete = false;
        try {
            source = new XmlSource(in, limits.bytes());
            if (source.encoding().misnamed()) {
                findings.add(
                        CtfRule.MISNAMED_ENCODING,
                        "The first line says UTF-16, but the file is written in UTF-8; it was read as UTF-8.",
                        "",
                        1,
                        1,
                        null);
            }
            document = new DocumentReader(new XmlCursor(source, limits), limits, handler, findings, leftOut);
            document.read();
            complete = true;
            leftOut.report(findings);
        } catch (StopReading stop) {
            leftOut.report(findings);
            findings.add(stop);
        }
        return new CtfSummary(
                complete,
                document == null ? 0 : document.pupils(),
                document == null ? 0 : document.assessments(),
                source == null ? 0 : source.byteCount(),
                findings.count(CtfSeverity.ERROR),
                findings.count(CtfSeverity.WARNING),
                findings.count(CtfSeverity.INFORMATION),
                leftOut.notKept().counts());
    }

    /**
     * Reads a file that fits into memory. Faults of the data are findings, never exceptions.
     *
     * @param in the file; it is read but not closed
     * @param limits how much the file may ask for; everything within them is kept in memory
     * @return header, pupils and findings; of a file that broke off, what came before
     * @throws IOException if the stream itself fails
     */
    public static CtfFile readAll(InputStream in, CtfLimits limits) throws IOException {
        Collector collector = new Collector();
        CtfSummary summary = read(in, limits, collector);
        return new CtfFile(collector.header, collector.pupils, collector.findings, summary);
    }

    private static final class Collector implements CtfHandler {
        private CtfHeader header = CtfHeader.UNKNOWN;
        private final List<CtfPupil> pupils = new ArrayList<>();
        private final List<CtfFinding> findings = new ArrayList<>();

        @Override
        public void header(CtfHeader found) {
            header = found;
        }

        @Override
        public void pupil(CtfPupil found) {
            pupils.add(found);
        }

        @Override
        public void finding(CtfFinding found) {
            findings.add(found);
        }
    }
}
