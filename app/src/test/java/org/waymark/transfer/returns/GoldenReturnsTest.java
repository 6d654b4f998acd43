package org.waymark.transfer.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.ctf.CtfFile;
import org.waymark.ctf.CtfLimits;
import org.waymark.ctf.CtfReader;
import org.waymark.school.FreeMeals;
import org.waymark.testing.WaymarkTest;

/** Each kind of file, byte for byte as it was looked over once. */
@WaymarkTest
class GoldenReturnsTest {

    /** One school for all, since its number is in the files. */
    private static final String LAESTAB = "9990001";

    @Autowired
    ApplicationContext rooms;

    @Test
    void everyKindOfFile() {
        ReturnSchool school = new ReturnSchool(rooms, LAESTAB);
        fill(school);
        Stream.of(
                        school.made(Assessment.EYFSP, Purpose.LA),
                        school.made(Assessment.PHONICS, Purpose.LA),
                        school.made(Assessment.KS1, Purpose.LA),
                        school.made(Assessment.MTC, Purpose.MIS),
                        school.made(Assessment.KS2, Purpose.DFE),
                        school.made(Assessment.KS2, Purpose.LA),
                        school.made(Assessment.KS2, Purpose.MIS),
                        ReturnSchool.done(school.returns()
                                .transfer(
                                        school.scope,
                                        new AcademicYear(2026),
                                        school
                                                .room(org.waymark.school.Pupils.class)
                                                .listEverybody(school.scope, 2026)
                                                .stream()
                                                .map(pupil -> pupil.id())
                                                .toList(),
                                        "9992002")))
                .forEach(GoldenReturnsTest::compare);
    }

    private static void fill(ReturnSchool school) {
        long young = school.add("O'Brien-<Müller>", YearGroup.RECEPTION);
        school.goals(young, "2");
        long exempt = school.add("Exempt", YearGroup.RECEPTION);
        school.goals(exempt, "A");
        long taker = school.add("Taker", YearGroup.YEAR_1);
        school.enter(Assessment.PHONICS, taker, "y1.mark=40");
        long absent = school.add("Absent", YearGroup.YEAR_1);
        school.enter(Assessment.PHONICS, absent, "y1.outcome=A");
        long second = school.add("Second", YearGroup.YEAR_2);
        school.enter(Assessment.KS1, second, "reading.ta=EXS", "writing.ta=WTS", "maths.ta=GDS", "science.ta=EXS");
        long fourth = school.add("Fourth", YearGroup.YEAR_4);
        school.enter(Assessment.MTC, fourth, "mtc.score=0");
        long unable = school.add("Unable", YearGroup.YEAR_4);
        school.enter(Assessment.MTC, unable, "mtc.score=U");
        long sixth = school.add(
                "Sixth",
                YearGroup.YEAR_6,
                2026,
                details -> details.middleNames("Ash & Elm")
                        .preferredForename("Skye")
                        .formerUpns(List.of(ReturnSchool.upn(900)))
                        .firstLanguage("ENG")
                        .ethnicity("WBRI")
                        .senProvision("E")
                        .serviceChild(false)
                        .entryDate(LocalDate.of(2019, 9, 4))
                        .leavingDate(LocalDate.of(2026, 7, 20))
                        .freeMeals(List.of(new FreeMeals(LocalDate.of(2020, 1, 6), LocalDate.of(2021, 7, 21)))));
        school.enrol(sixth, 2024, "4");
        school.enter(Assessment.MTC, 2024, sixth, "mtc.score=19");
        school.enter(Assessment.KS2, sixth, "reading.raw=30", "writing.ta=GDS", "science.ta=EXS");
        school.keep(
                sixth,
                "2022",
                Map.of("stage", "KS1", "subject", "ENG", "method", "TT", "component", "REA", "qualifier", "ZZ"),
                "103");
        long below = school.add("Below", YearGroup.YEAR_6);
        school.enter(Assessment.KS2, below, "reading.outcome=B", "reading.ta=PK5", "writing.ta=PK4", "science.ta=HNM");
    }

    private static void compare(MadeReturn.Done made) {
        String name = made.file().name();
        String text = ReturnSchool.text(made);
        assertThat(text).as(name).isEqualTo(golden(name));
        try {
            CtfFile read = CtfReader.readAll(new ByteArrayInputStream(made.bytes()), CtfLimits.standard());
            assertThat(read.findings()).as(name).isEmpty();
            assertThat(new String(WrittenFile.write(read.header(), read.pupils()), StandardCharsets.UTF_8))
                    .as("%s, read and written again", name)
                    .isEqualTo(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String golden(String name) {
        try (InputStream in = GoldenReturnsTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
