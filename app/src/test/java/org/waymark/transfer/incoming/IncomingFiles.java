package org.waymark.transfer.incoming;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.waymark.catalogue.Catalogue;
import org.waymark.school.TestSchool;

/** Files as tests write them, read for the invented school 9991001 in 2025/26. */
public final class IncomingFiles {

    private static final Catalogue CATALOGUE = Catalogue.load();

    private IncomingFiles() {}

    /** The options with which the invented school reads. */
    public static ReadingOptions options() {
        return new ReadingOptions(CATALOGUE, TestSchool.codes(), "9991001", 2026, ReadingOptions.Remembered.NOTHING);
    }

    /** Reads a text. */
    public static IncomingFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads bytes. */
    public static IncomingFile read(byte[] bytes) {
        try {
            return FileReading.read(new ByteArrayInputStream(bytes), options());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
