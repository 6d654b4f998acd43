package org.waymark.ctf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Well-formed files of invented pupils, different for each seed and the same for the same one. Every part that the
 * format has is there in some pupil and missing in another, with the letters that trip careless programs.
 */
final class InventedFile {
    private static final String[] LETTERS = {
        "a", "e", "n", "Q", "0", "7", " ", "-", "'", "ë", "Ł", "ı", "İ", "ß", "€", "你", "𝒥", "👩‍🎓", "&", "<", ">",
        "]]>", "\"", "\t", "\n", "\r", "\r\n", "\u00A0", "\u0085", "\u2028", "\u200F", "\uFEFF", "\uFFFD", "&amp;",
        "=1+1", "<!--", "\u007F"
    };
    private static final String[] STAGES = {"EYF", "KS1", "KS2"};
    private static final String[] RESULTS = {"0", "1", "2", "A", "25", "WTS", "EXS", "GDS", "NAA", "PK4", "WA", "-1"};

    private final Random random;

    private InventedFile(long seed) {
        this.random = new Random(seed);
    }

    /** A whole file. */
    static byte[] of(long seed, int pupils) {
        InventedFile made = new InventedFile(seed);
        return written(made.header(), made.pupils(pupils));
    }

    /** The pupils of a file; each has a UPN of its own. */
    static List<CtfPupil> pupils(long seed, int count) {
        return new InventedFile(seed).pupils(count);
    }

    static CtfHeader header(long seed) {
        return new InventedFile(seed).header();
    }

    /** What the writer makes of them. */
    static byte[] written(CtfHeader header, List<CtfPupil> pupils) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CtfWriter writer = new CtfWriter(out, header)) {
            for (CtfPupil pupil : pupils) {
                writer.write(pupil);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private CtfHeader header() {
        return new CtfHeader(
                "Common Transfer File",
                20 + random.nextInt(8) + ".0",
                LocalDateTime.of(2020 + random.nextInt(7), 1 + random.nextInt(12), 28, random.nextInt(24), 5, 9),
                random.nextBoolean() ? CtfQualifier.FULL : CtfQualifier.PARTIAL,
                text(),
                text(),
                new CtfSchool("999", "1001", "999901", text(), 2010 + random.nextInt(20)),
                new CtfSchool("999", "LLLL", null, null, null));
    }

    private List<CtfPupil> pupils(int count) {
        List<CtfPupil> pupils = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pupils.add(pupil(GeneratedFile.upn(random.nextInt(1_000_000) * 10L + i)));
        }
        return pupils;
    }

    private CtfPupil pupil(Upn upn) {
        return CtfPupil.builder()
                .upn(upn.text())
                .formerUpns(
                        list(() -> GeneratedFile.upn(random.nextInt(10_000_000)).text()))
                .uniqueLearnerNumber(text())
                .surname("Inventley" + random.nextInt(100))
                .forename("Jo" + orEmpty(text()))
                .middleNames(text())
                .preferredSurname(text())
                .preferredForename(text())
                .formerSurname(text())
                .dateOfBirth(LocalDate.of(2012, 1, 1).plusDays(random.nextInt(3_000)))
                .sex(random.nextBoolean() ? "F" : "M")
                .ncYearActual(text())
                .ethnicity(text())
                .languages(list(() -> new CtfLanguage(text(), text())))
                .serviceChild(text())
                .inCare(flag())
                .careAuthority(text())
                .freeSchoolMeals(list(() -> new CtfFreeSchoolMeals(date(), date(), date(), text(), text())))
                .senHistory(list(() -> new CtfSenProvision(date(), text())))
                .senNeeds(list(() -> new CtfSenNeed(date(), date(), text(), text())))
                .enrolStatus(text())
                .address(address())
                .contacts(list(() -> new CtfContact(
                        number(),
                        text(),
                        text(),
                        text(),
                        text(),
                        flag(),
                        flag(),
                        address(),
                        list(() -> new CtfPhone(text(), text())),
                        text())))
                .schoolHistory(list(
                        () -> new CtfSchoolAttended(text(), text(), text(), text(), date(), date(), text(), flag())))
                .attendance(list(() ->
                        new CtfAttendance(number(), text(), text(), text(), number(), number(), number(), number())))
                .assessments(assessments())
                .build();
    }

    private @Nullable CtfAddress address() {
        return random.nextBoolean() ? null : new CtfAddress(list(() -> Objects.requireNonNullElse(text(), "")), text());
    }

    /** Stage by stage, as the writer puts them. */
    private List<CtfAssessment> assessments() {
        List<CtfAssessment> made = new ArrayList<>();
        for (String stage : STAGES) {
            made.addAll(list(() -> new CtfAssessment(
                    stage,
                    "ENG",
                    String.valueOf(2015 + random.nextInt(12)),
                    "MAT",
                    random.nextBoolean() ? "TA" : "TT",
                    "C" + random.nextInt(30),
                    "R",
                    "NM",
                    RESULTS[random.nextInt(RESULTS.length)],
                    random.nextBoolean() ? "2026-06-15" : null,
                    0,
                    0)));
        }
        return made;
    }

    private <T> List<T> list(Supplier<T> one) {
        List<T> made = new ArrayList<>();
        for (int i = random.nextInt(5) - 2; i > 0; i--) {
            made.add(one.get());
        }
        return made;
    }

    private @Nullable String text() {
        if (random.nextInt(3) == 0) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        // The reader gives texts without the white space around them, and nothing where nothing else is there.
        String stripped = text.toString().strip();
        return stripped.isEmpty() ? null : stripped;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private @Nullable LocalDate date() {
        return random.nextBoolean() ? null : LocalDate.of(random.nextInt(10_000), 1 + random.nextInt(12), 28);
    }

    private @Nullable Integer number() {
        return random.nextBoolean() ? null : random.nextInt(1_000_000_000);
    }

    private @Nullable Boolean flag() {
        return random.nextInt(3) == 0 ? null : random.nextBoolean();
    }
}
