package org.waymark.analysis.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.analysis.AnalysisRooms;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.ChangeKind;
import org.waymark.results.FileEntry;
import org.waymark.results.Input;
import org.waymark.results.PupilRecords;
import org.waymark.results.SaveRequest;
import org.waymark.school.TestSchool;

/** A pupil who came to us in Year 4: what other schools recorded, what we did, and who may read it. */
class PupilStoriesTest {

    private static final Map<String, String> RWM =
            Map.of("reading.raw", "34", "writing.ta", "EXS", "maths.p1", "40", "maths.p2", "35", "maths.p3", "35");

    private TestSchool school;
    private PupilStories stories;
    private long zara;

    @BeforeEach
    void open() {
        school = new TestSchool(AnalysisRooms.class);
        stories = school.room(PupilStories.class);
        zara = school.addPupil("Ali", "Zara", YearGroup.YEAR_6, "6 Oak");
    }

    @AfterEach
    void close() {
        school.close();
    }

    /** As a file brings it, of whatever year. */
    private void bring(long pupil, Assessment assessment, int year, Map<String, String> values) {
        List<Input> inputs = values.entrySet().stream()
                .map(value -> new Input(pupil, value.getKey(), value.getValue(), null))
                .toList();
        school.room(FileEntry.class)
                .save(
                        school.administrator(),
                        List.of(new FileEntry.Batch(
                                AnalysisRooms.CATALOGUE.getEdition(assessment, new AcademicYear(year)),
                                new SaveRequest(null, ChangeKind.FILE, "old.xml", LocalDate.of(year, 5, 14), inputs))),
                        done -> {});
    }

    private void bringChildhood() {
        bring(zara, Assessment.PHONICS, 2022, Map.of("y2.mark", "33"));
        bring(
                zara,
                Assessment.KS1,
                2022,
                Map.of("reading.ta", "GDS", "writing.ta", "WTS", "maths.ta", "EXS", "science.ta", "HNM"));
        bring(zara, Assessment.MTC, 2024, Map.of("mtc.score", "22"));
        bring(zara, Assessment.KS2, 2026, RWM);
    }

    private StoryLine line(PupilStory story, Assessment assessment, String label) {
        return story.chapters().stream()
                .filter(chapter -> chapter.assessment() == assessment)
                .flatMap(chapter -> chapter.lines().stream())
                .filter(line -> line.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " in " + story.chapters()));
    }

    @Test
    void theYearsComeInOrderAndThoseElsewhereSaySo() {
        bringChildhood();
        PupilStory story = stories.get(school.administrator(), zara);
        assertThat(story.chapters())
                .extracting(chapter -> chapter.title() + (chapter.here() ? "" : ", elsewhere"))
                .containsExactly(
                        "Phonics Screening Check, 2021/22, elsewhere",
                        "End of Key Stage 1, 2021/22, elsewhere",
                        "Multiplication Tables Check, 2023/24, elsewhere",
                        "End of Key Stage 2, 2025/26");
        assertThat(story.lastHere())
                .hasValueSatisfying(pupil -> assertThat(pupil.className()).isEqualTo("6 Oak"));
    }

    @Test
    void everyResultIsToldInPlainWords() {
        bringChildhood();
        PupilStory story = stories.get(school.administrator(), zara);
        StoryLine reading = line(story, Assessment.KS2, "Reading test");
        assertThat(reading.result()).isEqualTo("106");
        assertThat(reading.place()).isEqualTo(Place.MET);
        assertThat(reading.words()).isEqualTo("Achieved the expected standard, 34 of 50 marks.");
        StoryLine maths = line(story, Assessment.KS2, "Mathematics test");
        assertThat(maths.result()).isEqualTo("120");
        assertThat(maths.place()).isEqualTo(Place.HIGHER);
        assertThat(maths.words())
                .isEqualTo("Reached the higher standard, 110 of 110 marks (paper 1: 40, paper 2: 35, paper 3: 35).");
        assertThat(line(story, Assessment.KS2, "Writing: teacher assessment").words())
                .isEqualTo("Working at the expected standard.");
        assertThat(line(story, Assessment.KS1, "Reading: teacher assessment").place())
                .isEqualTo(Place.HIGHER);
        assertThat(line(story, Assessment.KS1, "Writing: teacher assessment").place())
                .isEqualTo(Place.NOT_MET);
        assertThat(line(story, Assessment.PHONICS, "Year 2 check").words())
                .isEqualTo("Met the standard, 33 of 40 marks, 32 or more meet it.");
        StoryLine tables = line(story, Assessment.MTC, "Multiplication tables");
        assertThat(tables.words()).isEqualTo("22 of 25.");
        assertThat(tables.place()).as("there is no pass mark").isEqualTo(Place.NONE);
        assertThat(line(story, Assessment.KS2, "Reading, writing and maths, expected standard")
                        .place())
                .isEqualTo(Place.MET);
        assertThat(story.scores()).extracting(TestScore::score).containsExactly(106, 120);
    }

    @Test
    void codesAreNamedAndSayWhetherTheyCount() {
        bring(zara, Assessment.KS2, 2026, Map.of("reading.outcome", "A", "maths.outcome", "L", "writing.ta", "EXS"));
        bring(zara, Assessment.MTC, 2024, Map.of("mtc.score", "L"));
        PupilStory story = stories.get(school.administrator(), zara);
        assertThat(line(story, Assessment.KS2, "Reading test"))
                .extracting(StoryLine::result, StoryLine::place, StoryLine::words)
                .containsExactly("A", Place.NOT_MET, "Absent.");
        assertThat(line(story, Assessment.KS2, "Mathematics test").place()).isEqualTo(Place.LEFT_OUT);
        assertThat(line(story, Assessment.KS2, "Reading, writing and maths, expected standard"))
                .extracting(StoryLine::place, StoryLine::words)
                .containsExactly(Place.LEFT_OUT, "Left the school.");
        assertThat(line(story, Assessment.MTC, "Multiplication tables").place()).isEqualTo(Place.LEFT_OUT);
    }

    @Test
    void goalsAreToldByArea() {
        long ren = school.addPupil("Oduya", "Ren", YearGroup.RECEPTION, "Reception");
        bring(ren, Assessment.EYFSP, 2026, Map.of("e01", "2", "e02", "2", "e08", "2", "e09", "1", "e10", "1"));
        PupilStory story = stories.get(school.administrator(), ren);
        assertThat(line(story, Assessment.EYFSP, "Communication and language"))
                .extracting(StoryLine::result, StoryLine::place, StoryLine::words)
                .containsExactly("2 of 2", Place.MET, "Expected in all of it.");
        assertThat(line(story, Assessment.EYFSP, "Literacy"))
                .extracting(StoryLine::result, StoryLine::place, StoryLine::words)
                .containsExactly("1 of 3", Place.NOT_MET, "Emerging: Word reading; Writing. Expected: Comprehension.");
        assertThat(line(story, Assessment.EYFSP, "Good level of development").place())
                .isEqualTo(Place.OPEN);
        for (int goal = 1; goal <= 17; goal++) {
            bring(ren, Assessment.EYFSP, 2026, Map.of("e%02d".formatted(goal), "2"));
        }
        PupilStory whole = stories.get(school.administrator(), ren);
        assertThat(line(whole, Assessment.EYFSP, "Good level of development").place())
                .isEqualTo(Place.MET);
        assertThat(line(whole, Assessment.EYFSP, "Goals at expected").result()).isEqualTo("17 of 17");
    }

    @Test
    void ourFigureAndEnglandsStandBesideResultsOfOurs() {
        long sam = school.addPupil("Noor", "Sam", YearGroup.YEAR_6, "6 Ash");
        bringChildhood();
        bring(sam, Assessment.KS2, 2026, Map.of("reading.raw", "10", "writing.ta", "WTS"));
        PupilStory story = stories.get(school.administrator(), zara);
        StoryLine reading = line(story, Assessment.KS2, "Reading test");
        assertThat(reading.ours()).startsWith("50%, average ");
        assertThat(reading.england()).containsPattern("\\d+%, average \\d+ \\(20\\d\\d\\)");
        assertThat(line(story, Assessment.KS2, "Writing: teacher assessment").ours())
                .isEqualTo("50%");
        StoryLine elsewhere = line(story, Assessment.KS1, "Reading: teacher assessment");
        assertThat(elsewhere.ours()).as("we were not there").isEmpty();
        assertThat(elsewhere.england()).isEqualTo("66.9%");
        assertThat(story.sources()).anySatisfy(source -> assertThat(source).startsWith("England, End of Key Stage 1"));
    }

    @Test
    void aTeacherReadsTheOwnPupilsAndFiguresOfTheOwnClasses() {
        long sam = school.addPupil("Noor", "Sam", YearGroup.YEAR_6, "6 Ash");
        bringChildhood();
        bring(sam, Assessment.KS2, 2026, Map.of("reading.raw", "10"));
        Scope teacher = school.as(Role.TEACHER, school.classId("6 Oak"));
        assertThat(line(stories.get(teacher, zara), Assessment.KS2, "Reading test")
                        .ours())
                .startsWith("100%, average 106");
        assertThat(line(stories.get(teacher, zara), Assessment.KS1, "Reading: teacher assessment")
                        .result())
                .isEqualTo("GDS");
        PupilRecords records = school.room(PupilRecords.class);
        for (Scope nobody : List.of(teacher, school.addSchool("9991002", "Elm Primary"))) {
            long other = nobody.equals(teacher) ? sam : zara;
            assertThatThrownBy(() -> stories.get(nobody, other)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> records.listChanges(nobody, other, 9)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> stories.get(school.as(Role.READER_WITHOUT_NAMES), zara))
                .isInstanceOf(NotAllowed.class);
        assertThat(stories.get(school.as(Role.READER), zara).chapters()).hasSize(4);
    }

    @Test
    void theLastChangesSayWhoDidWhat() {
        bring(zara, Assessment.KS2, 2026, Map.of("reading.raw", "30"));
        bring(zara, Assessment.KS2, 2026, Map.of("reading.raw", "34"));
        PupilStory story = stories.get(school.administrator(), zara);
        assertThat(story.changes())
                .as("what follows is left out")
                .extracting(
                        change -> Arrays.asList(change.item(), change.oldValue(), change.newValue(), change.person()))
                .containsExactly(
                        Arrays.asList("reading.raw", "30", "34", "Ada Lead"),
                        Arrays.asList("reading.raw", null, "30", "Ada Lead"));
        assertThat(school.room(PupilRecords.class)
                        .listChanges(
                                school.administrator(),
                                zara,
                                Assessment.KS2,
                                2026,
                                Set.of("reading.raw", "reading.scaled"),
                                9))
                .hasSize(4);
    }

    @Test
    void thereIsNoStoryYet() {
        PupilStory story = stories.get(school.administrator(), zara);
        assertThat(story.chapters()).isEmpty();
        assertThat(story.changes()).isEmpty();
        assertThat(story.name()).isEqualTo("Ali, Zara");
    }
}
