package org.waymark.ctf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a Common Transfer File: the header first, then pupils one at a time, then {@link #close()}. Elements stand in
 * the order in which the services of the DfE write them, empty ones are left out, the sex stands in {@code Sex}, and
 * results stand stage by stage. The encoding is UTF-8 without a byte order mark. The same header and pupils give the
 * same bytes, and {@link CtfReader} gives the same header and pupils for them.
 *
 * <p>White space around a text and characters that XML cannot hold (control characters, half surrogate pairs) are left
 * out, and so are parts of a second. Nothing else is checked: what is written is what was given.
 *
 * <p>Not safe for use by several threads at once. Where writing fails, what has been written is not a whole file.
 */
public final class CtfWriter implements AutoCloseable {
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final BufferedWriter out;
    private final XmlOutput xml;
    private final PupilWriter pupils;
    private boolean closed;

    /**
     * Starts a file.
     *
     * @param out where the bytes go; flushed but not closed by {@link #close()}
     * @param header what stands at its head
     * @throws IOException if the stream fails
     */
    public CtfWriter(OutputStream out, CtfHeader header) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
        this.xml = new XmlOutput(this.out);
        this.pupils = new PupilWriter(xml);
        xml.declaration();
        xml.open("CTfile");
        write(header);
        xml.open("CTFpupilData");
    }

    private void write(CtfHeader header) throws IOException {
        xml.open("Header");
        xml.text(Tag.DOCUMENT_NAME, header.documentName());
        xml.text(Tag.VERSION, header.version());
        xml.text(Tag.DATE_TIME, format(header.dateTime()));
        CtfQualifier qualifier = header.qualifier();
        xml.text(Tag.DOCUMENT_QUALIFIER, qualifier == null ? null : qualifier.text());
        xml.text(Tag.DESCRIPTOR, header.descriptor());
        xml.text(Tag.SUPPLIER, header.supplierId());
        write(Tag.SOURCE_SCHOOL, header.source());
        write(Tag.DESTINATION_SCHOOL, header.destination());
        xml.close("Header");
    }

    private static @Nullable String format(@Nullable LocalDateTime dateTime) {
        return dateTime == null ? null : DATE_TIME.format(dateTime);
    }

    private void write(Tag tag, CtfSchool school) throws IOException {
        if (school.equals(CtfSchool.UNKNOWN)) {
            return;
        }
        xml.open(tag.element());
        xml.text(Tag.LEA, school.lea());
        xml.text(Tag.ESTAB, school.estab());
        xml.text(Tag.URN, school.urn());
        xml.text(Tag.SCHOOL_NAME, school.name());
        xml.text(Tag.ACADEMIC_YEAR, school.academicYear());
        xml.close(tag.element());
    }

    /**
     * Writes one pupil. Its place does not matter.
     *
     * @throws IOException if the stream fails
     * @throws IllegalStateException if the file was closed
     */
    public void write(CtfPupil pupil) throws IOException {
        if (closed) {
            throw new IllegalStateException("the file has ended");
        }
        pupils.write(pupil);
    }

    /**
     * Ends the file, once. The stream beneath is flushed and stays open.
     *
     * @throws IOException if the stream fails
     */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        xml.close("CTFpupilData");
        xml.close("CTfile");
        out.flush();
    }
}
