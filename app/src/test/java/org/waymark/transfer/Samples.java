package org.waymark.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The invented sample files. */
public final class Samples {

    public static final String EYFSP = "9991001_FSP_999LLLL_001.xml";
    public static final String PHONICS = "9991001_PHO_999LLLL_001.xml";
    public static final String KS1 = "9991001_KS1_9991001_001.xml";
    public static final String MTC = "9991001_MTC_9991001_001.xml";
    public static final String KS2 = "9991001_KS2_NAALLLL_001.xml";
    public static final String FULL = "9991001_CTF_9992002_001.xml";

    private Samples() {}

    /** A sample as it came. */
    public static ImportFile file(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("samples/" + name)) {
            return new ImportFile(name, Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sample as text, to be changed by a test. */
    public static String text(String name) {
        return new String(file(name).bytes(), StandardCharsets.UTF_8);
    }

    /** A text as a file. */
    public static ImportFile of(String name, String text) {
        return new ImportFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
