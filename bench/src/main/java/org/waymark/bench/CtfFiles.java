package org.waymark.bench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.waymark.ctf.CtfAssessment;
import org.waymark.ctf.CtfHeader;
import org.waymark.ctf.CtfLanguage;
import org.waymark.ctf.CtfPupil;
import org.waymark.ctf.CtfQualifier;
import org.waymark.ctf.CtfSchool;
import org.waymark.ctf.CtfSchoolAttended;
import org.waymark.ctf.CtfSenProvision;
import org.waymark.ctf.Upn;

/** Invented pupils with a full history, and files of any length that are made while they are read. */
final class CtfFiles {

    private static final String[] GOALS = {
        "COM E01", "COM E02", "PSE E03", "PSE E04", "PSE E05", "PHY E06", "PHY E07", "LIT E08", "LIT E09", "LIT E10",
        "MAT E11", "MAT E12", "UTW E13", "UTW E14", "UTW E15", "EXP E16", "EXP E17"
    };

    private CtfFiles() {}

    static CtfHeader header() {
        return new CtfHeader(
                "Common Transfer File",
                "25.0",
                LocalDateTime.of(2026, 7, 20, 15, 0),
                CtfQualifier.FULL,
                null,
                "Waymark bench",
                new CtfSchool("999", "1001", "999901", "Example Primary School (invented)", 2025),
                new CtfSchool("999", "2002", "999902", null, null));
    }

    /** The same pupil for the same number; numbers up to a hundred million have UPNs of their own. */
    static CtfPupil pupil(long number) {
        String digits =
                String.format(Locale.ROOT, "9991%03d%02d%03d", number % 1000, number / 1000 % 100, number / 100_000);
        LocalDate born = LocalDate.of(2014, 9, 1).plusDays(number % 365);
        return CtfPupil.builder()
                .upn(Upn.checkLetter(digits) + digits)
                .surname("Inventley-" + number)
                .forename(number % 3 == 0 ? "Zoë" : "Jo")
                .middleNames("Q")
                .dateOfBirth(born)
                .sex(number % 2 == 0 ? "F" : "M")
                .ncYearActual("6")
                .ethnicity("NOBT")
                .languages(List.of(new CtfLanguage("F", "ENG")))
                .serviceChild("N")
                .enrolStatus("C")
                .senHistory(List.of(new CtfSenProvision(LocalDate.of(2023, 1, 9), "N")))
                .schoolHistory(List.of(new CtfSchoolAttended(
                        "999",
                        "1001",
                        null,
                        "Example Primary School (invented)",
                        LocalDate.of(2019, 9, 3),
                        null,
                        null,
                        true)))
                .assessments(history(number))
                .build();
    }

    /** What a pupil has at the end of primary school: profile, phonics, tables check, teacher assessment. */
    private static List<CtfAssessment> history(long number) {
        List<CtfAssessment> history = new ArrayList<>();
        for (String goal : GOALS) {
            String[] parts = goal.split(" ");
            history.add(result("EYF", "2020", parts[0], "FA", parts[1], "FD", number % 4 == 0 ? "1" : "2"));
        }
        history.add(result("KS1", "2021", "PHO", "TT", "CHK", "NM", String.valueOf(number % 41)));
        for (String subject : List.of("ENG REA", "ENG WRI", "MAT MAT", "SCI SCI")) {
            String[] parts = subject.split(" ");
            history.add(result("KS1", "2022", parts[0], "TA", parts[1], "NC", "EXS"));
        }
        history.add(result("KS2", "2024", "MAT", "TT", "MTC", "MT", String.valueOf(number % 26)));
        return history;
    }

    private static CtfAssessment result(
            String stage,
            String year,
            String subject,
            String method,
            String component,
            String qualifier,
            String result) {
        return new CtfAssessment(
                stage, "ENG", year, subject, method, component, "R", qualifier, result, year + "-06-15", 0, 0);
    }

    /** A head, as many parts as wanted, and a tail; never in memory as a whole. */
    static InputStream stream(String head, long parts, LongFunction<byte[]> part, String tail) {
        return new InputStream() {
            private long next = -1;
            private byte[] current = {};
            private int position;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                while (position == current.length) {
                    if (next > parts) {
                        return -1;
                    }
                    if (next < 0) {
                        current = head.getBytes(StandardCharsets.UTF_8);
                    } else {
                        current = next == parts ? tail.getBytes(StandardCharsets.UTF_8) : part.apply(next);
                    }
                    next++;
                    position = 0;
                }
                int count = Math.min(length, current.length - position);
                System.arraycopy(current, position, target, offset, count);
                position += count;
                return count;
            }
        };
    }
}
