package org.waymark.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waymark.ctf.CtfAssessment;
import org.waymark.ctf.CtfFreeSchoolMeals;
import org.waymark.ctf.CtfHeader;
import org.waymark.ctf.CtfLanguage;
import org.waymark.ctf.CtfPupil;
import org.waymark.ctf.CtfQualifier;
import org.waymark.ctf.CtfSchool;
import org.waymark.ctf.CtfSchoolAttended;
import org.waymark.ctf.CtfSenProvision;
import org.waymark.ctf.CtfWriter;
import org.waymark.ctf.Upn;

/** The full transfer file of a school at the end of 2025/26: every year group, each pupil with what they have by then. */
final class SchoolFiles {

    private static final int YEAR = 2026;
    private static final List<String> YEAR_GROUPS = List.of("R", "1", "2", "3", "4", "5", "6");
    private static final List<String> GOALS = List.of(
            "COM E01", "COM E02", "PSE E03", "PSE E04", "PSE E05", "PHY E06", "PHY E07", "LIT E08", "LIT E09",
            "LIT E10", "MAT E11", "MAT E12", "UTW E13", "UTW E14", "UTW E15", "EXP E16", "EXP E17");
    private static final List<String> JUDGED = List.of("ENG REA", "ENG WRI", "MAT MAT", "SCI SCI");
    // The first profile with these goals, and the first check after those that were not held.
    private static final int FIRST_PROFILE = 2022;
    private static final int FIRST_PHONICS = 2022;

    private SchoolFiles() {}

    /** The file of a school, as many pupils as asked for spread over its year groups. */
    static byte[] of(School school, int pupils) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (CtfWriter writer = new CtfWriter(file, header(school))) {
            for (int n = 0; n < pupils; n++) {
                writer.write(pupil(school, n % YEAR_GROUPS.size(), n));
            }
        }
        return file.toByteArray();
    }

    private static CtfHeader header(School school) {
        String lea = school.laestab().substring(0, 3);
        return new CtfHeader(
                "Common Transfer File",
                "25.0",
                LocalDateTime.of(YEAR, 7, 20, 15, 0),
                CtfQualifier.FULL,
                null,
                "Waymark bench",
                new CtfSchool(lea, school.laestab().substring(3), null, school.name(), YEAR - 1),
                new CtfSchool(lea, "LLLL", null, null, null));
    }

    private static CtfPupil pupil(School school, int group, int number) {
        String digits = String.format(
                Locale.ROOT, "%s%02d%03d", school.laestab(), (YEAR - 1 - group) % 100, number / YEAR_GROUPS.size());
        LocalDate born = LocalDate.of(YEAR - 6 - group, 9, 1).plusDays(number * 7L % 365);
        LocalDate entry = LocalDate.of(YEAR - 1 - group, 9, 3);
        return CtfPupil.builder()
                .upn(Upn.checkLetter(digits) + digits)
                .surname("Inventley-" + number)
                .forename(number % 3 == 0 ? "Zoë" : "Jo")
                .middleNames("Q")
                .dateOfBirth(born)
                .sex(number % 2 == 0 ? "F" : "M")
                .ncYearActual(YEAR_GROUPS.get(group))
                .ethnicity("WBRI")
                .languages(List.of(new CtfLanguage("F", "ENG")))
                .serviceChild("N")
                .enrolStatus("C")
                .inCare(false)
                .freeSchoolMeals(
                        number % 4 == 0
                                ? List.of(new CtfFreeSchoolMeals(entry.plusDays(2), null, null, "ENG", null))
                                : List.of())
                .senHistory(List.of(new CtfSenProvision(entry.plusDays(30), number % 7 == 0 ? "K" : "N")))
                .schoolHistory(List.of(new CtfSchoolAttended(
                        school.laestab().substring(0, 3),
                        school.laestab().substring(3),
                        null,
                        school.name(),
                        entry,
                        null,
                        null,
                        true)))
                .assessments(history(group, number))
                .build();
    }

    /** Profile, phonics check, Key Stage 1, tables check and Key Stage 2, in the years in which each was due and held. */
    private static List<CtfAssessment> history(int group, int number) {
        List<CtfAssessment> history = new ArrayList<>();
        int reception = YEAR - group;
        if (reception >= FIRST_PROFILE) {
            for (int goal = 0; goal < GOALS.size(); goal++) {
                history.add(
                        result("EYF", reception, GOALS.get(goal), "FA", "FD", (number + goal) % 5 == 0 ? "1" : "2"));
            }
        }
        if (group >= 1 && reception + 1 >= FIRST_PHONICS) {
            history.add(result("KS1", reception + 1, "PHO CHK", "TT", "NM", String.valueOf(number % 41)));
        }
        if (group >= 3) {
            for (String subject : JUDGED) {
                boolean science = subject.startsWith("SCI");
                history.add(
                        result("KS1", reception + 2, subject, "TA", "NC", number % 6 == 0 && !science ? "WTS" : "EXS"));
            }
        }
        if (group >= 4) {
            history.add(result("KS2", reception + 4, "MAT MTC", "TT", "MT", String.valueOf(number % 26)));
        }
        if (group >= 6) {
            history.add(result("KS2", reception + 6, "ENG WRI", "TA", "NC", number % 3 == 0 ? "GDS" : "EXS"));
            history.add(result("KS2", reception + 6, "SCI SCI", "TA", "NC", "EXS"));
        }
        return history;
    }

    private static CtfAssessment result(
            String stage, int year, String place, String method, String qualifier, String result) {
        String[] parts = place.split(" ");
        return new CtfAssessment(
                stage,
                "ENG",
                String.valueOf(year),
                parts[0],
                method,
                parts[1],
                "R",
                qualifier,
                result,
                year + "-06-15",
                0,
                0);
    }
}
