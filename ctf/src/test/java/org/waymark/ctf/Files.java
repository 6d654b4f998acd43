package org.waymark.ctf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files for tests: the samples, small ones made of text, and readings of them. */
final class Files {
    static final List<String> SAMPLES = List.of(
            "9991001_CTF_9992002_001.xml",
            "9991001_FSP_999LLLL_001.xml",
            "9991001_KS1_9991001_001.xml",
            "9991001_KS2_NAALLLL_001.xml",
            "9991001_MTC_9991001_001.xml",
            "9991001_PHO_999LLLL_001.xml");

    static final String HEADER = """
            <Header><DocumentName>Common Transfer File</DocumentName><CTFversion>25.0</CTFversion>
            <DateTime>2026-06-29T07:45:12</DateTime><DocumentQualifier>partial</DocumentQualifier>
            <SupplierID>Test</SupplierID>
            <SourceSchool><LEA>999</LEA><Estab>1001</Estab><AcademicYear>2025</AcademicYear></SourceSchool>
            <DestSchool><LEA>999</LEA><Estab>LLLL</Estab></DestSchool></Header>
            """;

    static final String PUPIL_START = "<UPN>Y999200026001</UPN><Surname>Inventley</Surname><Forename>Jo</Forename>"
            + "<DOB>2015-10-03</DOB><Sex>F</Sex>";

    private Files() {}

    static byte[] sample(String name) {
        try (InputStream in = Files.class.getResourceAsStream("samples/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no sample " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CtfFile read(byte[] bytes) {
        return read(bytes, CtfLimits.standard());
    }

    static CtfFile read(byte[] bytes, CtfLimits limits) {
        try {
            return CtfReader.readAll(new ByteArrayInputStream(bytes), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CtfFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A whole file with one pupil that has this within. */
    static String onePupil(String within) {
        return file("<Pupil>" + within + "</Pupil>");
    }

    /** A whole file with a good header and these pupils. */
    static String file(String pupils) {
        return "<CTfile>" + HEADER + "<CTFpupilData>" + pupils + "</CTFpupilData></CTfile>";
    }

    static List<String> codes(CtfFile file) {
        return file.findings().stream().map(CtfFinding::code).toList();
    }
}
