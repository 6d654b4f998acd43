package org.waymark.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.analysis.FigureSchool.edition;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.analysis.FigureAnswers.FigureAnswer;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.PupilGroup;
import tools.jackson.databind.json.JsonMapper;

/** What scripts read of figures. */
class FigureAnswersTest {

    private static final Edition KS2 = edition(Assessment.KS2, 2026);
    private static final JsonMapper JSON = new JsonMapper();

    private FigureSchool school;

    @BeforeEach
    void open() {
        school = new FigureSchool();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private List<FigureAnswer> figures(Role role, String assessment) {
        return school.room(FigureAnswers.class)
                .get(school.school().as(role), 2026, assessment)
                .figures();
    }

    private String json(Role role, String measure, String group) {
        return JSON.writeValueAsString(figures(role, measure.split("\\.")[0]).stream()
                .filter(figure ->
                        figure.measure().equals(measure) && figure.group().equals(group))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void everyMeasureByCommonGroupAndClass() {
        long ali = school.pupil("Ali", YearGroup.YEAR_6, "6A");
        long bell = school.pupil("Bell", YearGroup.YEAR_6, "6A");
        long cole = school.pupil("Cole", YearGroup.YEAR_6, "6B");
        school.pupil("Dean", YearGroup.YEAR_6, "6B");
        school.enter(KS2, ali, "writing.ta=EXS", "reading.raw=25");
        school.enter(KS2, bell, "writing.ta=GDS", "reading.outcome=J");
        school.enter(KS2, cole, "writing.ta=L", "reading.outcome=L");
        assertThat(json(Role.READER, "ks2.writing.expected", "all"))
                .isEqualTo("{\"measure\":\"ks2.writing.expected\",\"group\":\"all\",\"value\":100.0,\"numerator\":2,"
                        + "\"denominator\":2,\"leftOut\":{\"L\":1},\"missing\":1,\"national\":null}");
        assertThat(json(Role.READER, "ks2.reading.average", "6A"))
                .isEqualTo("{\"measure\":\"ks2.reading.average\",\"group\":\"6A\",\"value\":100.0,\"numerator\":100,"
                        + "\"denominator\":1,\"leftOut\":{\"J\":1},\"missing\":0,\"national\":null}");
        assertThat(json(Role.READER, "ks2.writing.higher", "6B"))
                .isEqualTo("{\"measure\":\"ks2.writing.higher\",\"group\":\"6B\",\"value\":null,\"numerator\":0,"
                        + "\"denominator\":0,\"leftOut\":{\"L\":1},\"missing\":1,\"national\":null}");
        List<String> groups = figures(Role.READER, "ks2").stream()
                .filter(figure -> figure.measure().equals("ks2.rwm.expected"))
                .map(FigureAnswer::group)
                .toList();
        assertThat(groups)
                .startsWith("all", "boys", "girls", "disadvantaged")
                .endsWith("summer_born", "looked_after", "service", "mobile", "not_mobile", "6A", "6B");
        assertThat(groups).hasSize(PupilGroup.values().length + 6);
    }

    @Test
    void percentagesAreUnrounded() {
        for (String name : List.of("Ali", "Bell", "Cole")) {
            long pupil = school.pupil(name, YearGroup.YEAR_6, "6A");
            school.enter(KS2, pupil, "writing.ta=" + (name.equals("Ali") ? "EXS" : "WTS"));
        }
        assertThat(json(Role.READER, "ks2.writing.expected", "all")).contains("\"value\":33.3333333333");
    }

    @Test
    void withoutAnAssessmentEveryOneOfTheYear() {
        school.pupil("Ali", YearGroup.YEAR_1, "1A");
        school.pupil("Bell", YearGroup.YEAR_2, "2A");
        List<FigureAnswer> all = school.room(FigureAnswers.class)
                .get(school.administrator(), 2026, null)
                .figures();
        assertThat(all.stream().map(figure -> figure.measure().split("\\.")[0]).distinct())
                .containsExactly("eyfsp", "phonics", "ks1", "mtc", "ks2");
        assertThat(all)
                .filteredOn(figure -> figure.measure().equals("phonics.y1"))
                .extracting(FigureAnswer::group)
                .contains("1A")
                .doesNotContain("2A");
        assertThat(school.room(FigureAnswers.class)
                        .get(school.administrator(), 2021, null)
                        .figures())
                .isEmpty();
        assertThatThrownBy(() -> school.room(FigureAnswers.class).get(school.administrator(), 2021, "ks2"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.room(FigureAnswers.class).get(school.administrator(), 0, null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void englandIsOfExactlyTheYearAndGroup() {
        List<FigureAnswer> figures = school.room(FigureAnswers.class)
                .get(school.administrator(), 2024, "ks2")
                .figures();
        assertThat(figures)
                .filteredOn(figure -> figure.measure().equals("ks2.rwm.expected"))
                .filteredOn(figure -> List.of("all", "disadvantaged", "eal").contains(figure.group()))
                .extracting(figure -> figure.group() + " " + figure.national())
                .containsExactly("all 61", "disadvantaged 45", "eal null");
    }

    @Test
    void smallGroupsAreHiddenFromAReaderWithoutNames() {
        for (int i = 0; i < 8; i++) {
            long pupil = school.pupil("Pupil" + (char) ('a' + i), YearGroup.YEAR_6, i < 2 ? "6A" : "6B");
            school.enter(KS2, pupil, "writing.ta=" + (i == 0 ? "L" : "EXS"));
        }
        assertThat(json(Role.READER_WITHOUT_NAMES, "ks2.writing.expected", "6A"))
                .isEqualTo("{\"measure\":\"ks2.writing.expected\",\"group\":\"6A\",\"value\":null,\"numerator\":null,"
                        + "\"denominator\":null,\"leftOut\":{},\"missing\":null,\"national\":null,\"hidden\":true}");
        assertThat(json(Role.READER_WITHOUT_NAMES, "ks2.writing.expected", "all"))
                .as("of one pupil with a code it is not told")
                .contains("\"denominator\":7,\"leftOut\":{},\"missing\":null,")
                .endsWith(",\"reasonsHidden\":true}");
        assertThat(json(Role.READER, "ks2.writing.expected", "6A"))
                .contains("\"leftOut\":{\"L\":1}")
                .doesNotContain("hidden");
    }

    @Test
    void aClassThatIsCalledLikeAGroupIsToldApart() {
        school.pupil("Ali", YearGroup.YEAR_6, "boys");
        assertThat(figures(Role.READER, "ks2").stream().map(FigureAnswer::group).distinct())
                .contains("boys", "class:boys")
                .allMatch(group -> group.equals(group.toLowerCase(Locale.ROOT)));
    }
}
