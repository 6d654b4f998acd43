package org.waymark.transfer.returns;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.waymark.catalogue.AcademicYear;
import org.waymark.ctf.CtfAssessment;
import org.waymark.ctf.CtfHeader;
import org.waymark.ctf.CtfLimits;
import org.waymark.ctf.CtfPupil;
import org.waymark.ctf.CtfQualifier;
import org.waymark.ctf.CtfReader;
import org.waymark.ctf.CtfSchool;
import org.waymark.ctf.CtfWriter;
import org.waymark.school.School;

/** The bytes of a file, and what can be told from them later. */
final class WrittenFile {

    private static final String DOCUMENT = "Common Transfer File";
    private static final String SUPPLIER = "Waymark";
    private static final int CENTURY = 100;

    private WrittenFile() {}

    /**
     * The head of a file.
     *
     * @param year the academic year of the results
     * @param descriptor what the file holds, for people
     * @param destination where it goes
     * @param at when it is made, in school; the version of the format follows from it
     */
    static CtfHeader header(
            CtfQualifier qualifier,
            String descriptor,
            School source,
            AcademicYear year,
            CtfSchool destination,
            LocalDateTime at) {
        int version = (AcademicYear.of(at.toLocalDate()).endYear() - 1) % CENTURY;
        return new CtfHeader(
                DOCUMENT,
                String.format(Locale.ROOT, "%02d.0", version),
                at.withNano(0),
                qualifier,
                descriptor,
                SUPPLIER,
                new CtfSchool(
                        source.laestab().substring(0, 3),
                        source.laestab().substring(3),
                        source.urn(),
                        source.name(),
                        year.endYear() - 1),
                destination);
    }

    static byte[] write(CtfHeader header, List<CtfPupil> pupils) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CtfWriter writer = new CtfWriter(bytes, header)) {
            for (CtfPupil pupil : pupils) {
                writer.write(pupil);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** SHA-256, 64 hexadecimal digits. */
    static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** How many results are other ones in a file and in what it would hold now: changed, added or gone. */
    static int changes(byte[] sent, List<CtfPupil> now) {
        Map<String, String> before = results(read(sent));
        Map<String, String> after = results(now);
        return (int) Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .count();
    }

    private static List<CtfPupil> read(byte[] bytes) {
        try {
            return CtfReader.readAll(new ByteArrayInputStream(bytes), CtfLimits.standard())
                    .pupils();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, String> results(List<CtfPupil> pupils) {
        Map<String, String> results = new LinkedHashMap<>();
        for (CtfPupil pupil : pupils) {
            String who = pupil.upn() != null
                    ? pupil.upn()
                    : pupil.surname() + "|" + pupil.forename() + "|" + pupil.dateOfBirth();
            for (CtfAssessment result : pupil.assessments()) {
                results.put(who + " " + ResultComposer.place(result), String.valueOf(result.result()));
            }
        }
        return results;
    }
}
