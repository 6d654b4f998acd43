package org.waymark.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.analysis.FigureAnswers.FigureAnswer;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.Editions;
import org.waymark.results.Scripts;

/** What scripts read and set of judgements: the answers are those of a statutory assessment. */
class PointFiguresTest {

    private FigureSchool school;
    private Edition summer;

    @BeforeEach
    void open() {
        school = new FigureSchool();
        summer = school.room(Editions.class).get(school.administrator(), "summer2", 2026);
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

    private FigureAnswer figure(Role role, String measure, String group) {
        return figures(role, "summer2").stream()
                .filter(figure ->
                        figure.measure().equals(measure) && figure.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPointIsCountedByGroupYearGroupAndClass() {
        long ali = school.pupil("Ali", YearGroup.YEAR_3, "3A");
        long bell = school.pupil("Bell", YearGroup.YEAR_3, "3A");
        long cole = school.pupil("Cole", YearGroup.YEAR_4, "4A");
        long dean = school.pupil("Dean", YearGroup.YEAR_4, "4A");
        school.pupil("Eve", YearGroup.YEAR_4, "4A");
        school.pupil("Finn", YearGroup.RECEPTION, "RA");
        school.enter(summer, ali, "reading=S", "writing=J", "maths=A");
        school.enter(summer, bell, "reading=B", "writing=J", "maths=A");
        school.enter(summer, cole, "reading=A", "writing=X", "maths=S");
        school.enter(summer, dean, "reading=X");
        // Eve has no judgement yet, Dean was not judged, and Finn's year group is not judged at all.
        FigureAnswer all = figure(Role.READER, "summer2.reading.expected", "all");
        assertThat(all.numerator()).isEqualTo(2);
        assertThat(all.denominator()).isEqualTo(3);
        assertThat(all.leftOut()).containsExactly(Map.entry("X", 1));
        assertThat(all.missing()).isEqualTo(1);
        assertThat(all.national()).isNull();
        assertThat(figure(Role.READER, "summer2.reading.higher", "year_4").numerator())
                .isEqualTo(1);
        assertThat(figure(Role.READER, "summer2.reading.expected", "year_3").value())
                .isEqualTo(50.0);
        assertThat(figure(Role.READER, "summer2.reading.expected", "3A").value())
                .isEqualTo(50.0);
        assertThat(figure(Role.READER, "summer2.rwm.expected", "all").numerator())
                .as("Ali alone of the three")
                .isEqualTo(1);
        assertThat(figures(Role.READER, "summer2").stream()
                        .map(FigureAnswer::group)
                        .distinct())
                .startsWith("all", "boys")
                .endsWith("year_3", "year_4", "3A", "4A")
                .doesNotContain("reception", "RA");
    }

    @Test
    void withoutAnAssessmentThePointsAtWhichAnybodyWasJudged() {
        long ali = school.pupil("Ali", YearGroup.YEAR_3, "3A");
        assertThat(points()).isEmpty();
        school.enter(summer, ali, "reading=S");
        assertThat(points()).containsExactly("summer2");
        assertThat(figures(Role.READER, "").stream()
                        .map(figure -> figure.measure().split("\\.")[0]))
                .contains("eyfsp", "ks2");
    }

    private List<String> points() {
        return figures(Role.READER, "").stream()
                .map(figure -> figure.measure().split("\\.")[0])
                .distinct()
                .filter(code -> code.startsWith("summer") || code.startsWith("spring") || code.startsWith("autumn"))
                .toList();
    }

    @Test
    void aPointThatTheSchoolDoesNotUseIsNamedWithThoseItUses() {
        assertThatThrownBy(() -> figures(Role.READER, "autumn1"))
                .isInstanceOf(NotFound.class)
                .hasMessage("The school does not judge at Autumn 1 in the year 2025/26. Its points are: Autumn 2,"
                        + " Spring 2, Summer 2.");
        assertThatThrownBy(() -> figures(Role.READER, "autumn3")).hasMessageContaining("no assessment autumn3");
    }

    @Test
    void anUnknownStepIsRefusedAndSaysWhichThereAre() {
        school.pupil("Ali", YearGroup.YEAR_3, "3A");
        Scripts.SetAnswer answer = school.room(Scripts.class)
                .set(
                        school.administrator(),
                        summer,
                        "A999100125000",
                        Map.of("reading", "Z", "writing", "j"),
                        LocalDate.of(2026, 7, 1),
                        "test");
        assertThat(answer.saved()).containsExactly(Map.entry("writing", "J"));
        assertThat(answer.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo("refused");
            assertThat(finding.item()).isEqualTo("reading");
            assertThat(finding.hint()).isEqualTo("Enter P, B, J, S, A or X.");
        });
        assertThat(school.room(Scripts.class)
                        .results(school.administrator(), summer)
                        .pupils())
                .singleElement()
                .extracting(Scripts.PupilAnswer::results)
                .isEqualTo(Map.of("writing", "J"));
    }

    @Test
    void aSmallClassDoesNotFollowFromItsYearGroup() {
        for (int i = 0; i < 24; i++) {
            boolean three = i < 12;
            String name = i < 4 ? "3B" : three ? "3A" : i < 16 ? "4B" : "4A";
            long pupil = school.pupil("Pupil" + (char) ('a' + i), three ? YearGroup.YEAR_3 : YearGroup.YEAR_4, name);
            school.enter(summer, pupil, "reading=" + (i % 2 == 0 ? "S" : "B"));
        }
        assertThat(figure(Role.READER_WITHOUT_NAMES, "summer2.reading.expected", "3B")
                        .hidden())
                .isTrue();
        assertThat(figure(Role.READER_WITHOUT_NAMES, "summer2.reading.expected", "year_3")
                                .hidden()
                        || figure(Role.READER_WITHOUT_NAMES, "summer2.reading.expected", "3A")
                                .hidden())
                .as("year 3 less 3A would be 3B")
                .isTrue();
        assertThat(figure(Role.READER, "summer2.reading.expected", "3B").denominator())
                .isEqualTo(4);
    }
}
