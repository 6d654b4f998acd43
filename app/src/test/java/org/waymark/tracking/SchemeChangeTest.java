package org.waymark.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.ChangeKind;
import org.waymark.results.Editions;
import org.waymark.results.Entry;
import org.waymark.results.Input;
import org.waymark.results.SaveRequest;
import org.waymark.scheme.Meaning;
import org.waymark.scheme.OwnScale;
import org.waymark.scheme.OwnSubject;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Schemes;
import org.waymark.scheme.Step;
import org.waymark.school.TestSchool;

/** Labels may change at any time; what results stand on may not, and is named. */
class SchemeChangeTest {

    private static final AcademicYear YEAR = TestSchool.YEAR;

    private final TestSchool school = new TestSchool(TrackingRooms.class);
    private final SchemeChange change = school.room(SchemeChange.class);
    private final Scope ada = school.administrator();

    @BeforeEach
    void judge() {
        long bell = school.addPupil("Bell", "Maya", YearGroup.YEAR_3, "3 Oak");
        long dunn = school.addPupil("Dunn", "Ella", YearGroup.YEAR_4, "4 Oak");
        for (long pupil : List.of(bell, dunn)) {
            school.room(Entry.class)
                    .save(
                            ada,
                            school.room(Editions.class)
                                    .find(ada, Assessment.AUTUMN_2, YEAR)
                                    .orElseThrow(),
                            new SaveRequest(
                                    null,
                                    ChangeKind.CELL,
                                    "Grid",
                                    LocalDate.of(2025, 12, 1),
                                    List.of(new Input(pupil, "reading", "J", null))));
        }
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void aLabelMayChangeAndWhatNothingStandsOnMayGo() {
        assertThat(obstacles(steps(step -> step.code().equals("J") ? new Step("J", "On track", step.meaning()) : step)))
                .isEmpty();
        // Nobody was judged in the spring, nor in science, nor with P.
        Scheme usual = Scheme.usual();
        assertThat(obstacles(new Scheme(
                        List.of(Assessment.AUTUMN_2, Assessment.SUMMER_1),
                        usual.subjects().subList(0, 3),
                        usual.scales(),
                        usual.tests(),
                        usual.combinations())))
                .isEmpty();
    }

    @Test
    void aPointUnderResultsStays() {
        Scheme usual = Scheme.usual();
        assertThat(obstacles(new Scheme(
                        List.of(Assessment.SUMMER_2),
                        usual.subjects(),
                        usual.scales(),
                        usual.tests(),
                        usual.combinations())))
                .containsExactly("Autumn 2, 2025/26 cannot be left out: results of 2 pupils stand there. Keep it as it"
                        + " is, or let the change begin with a later year.");
    }

    @Test
    void aSubjectUnderResultsStays() {
        Scheme usual = Scheme.usual();
        assertThat(obstacles(new Scheme(
                        usual.points(), usual.subjects().subList(1, 4), usual.scales(), usual.tests(), List.of())))
                .singleElement()
                .asString()
                .startsWith("The subject “Reading” cannot be left out (2025/26): results of 2 pupils");
    }

    @Test
    void aYearGroupUnderResultsStays() {
        assertThat(obstacles(subjects(subject -> new OwnSubject(
                        subject.code(), subject.label(), subject.group(), subject.scale(), List.of(YearGroup.YEAR_4)))))
                .singleElement()
                .asString()
                .startsWith("The year groups of “Reading” cannot leave these out (2025/26): results of 1 pupil stand");
    }

    @Test
    void theCodeAndTheMeaningOfAStepUnderResultsStay() {
        assertThat(obstacles(steps(step -> step.code().equals("J") ? new Step("JA", "Just at", step.meaning()) : step)))
                .singleElement()
                .asString()
                .startsWith("The step “J” of “Reading” cannot be left out or renamed (2025/26)");
        assertThat(obstacles(
                        steps(step -> step.code().equals("J") ? new Step("J", "Just at", Meaning.SECURELY_AT) : step)))
                .singleElement()
                .asString()
                .startsWith("The step “J” of “Reading” cannot mean something else (2025/26)");
    }

    @Test
    void aChangeFromALaterYearIsFree() {
        Scheme usual = Scheme.usual();
        Scheme other = new Scheme(
                List.of(Assessment.SUMMER_2), usual.subjects(), usual.scales(), usual.tests(), usual.combinations());
        assertThat(change.listObstacles(ada, YEAR.next(), other)).isEmpty();
        // A later scheme that is saved already ends the years for which an earlier one stands.
        school.room(Schemes.class).save(ada, YEAR, usual);
        assertThat(change.listObstacles(ada, YEAR.previous(), other)).isEmpty();
    }

    @Test
    void whatStandsOnAStepIsCounted() {
        assertThat(change.countSteps(ada, YEAR)).isEqualTo(Map.of("steps J", 2));
    }

    private List<String> obstacles(Scheme wanted) {
        return change.listObstacles(ada, YEAR, wanted);
    }

    private static Scheme steps(UnaryOperator<Step> with) {
        Scheme usual = Scheme.usual();
        OwnScale scale = usual.scales().getFirst();
        return new Scheme(
                usual.points(),
                usual.subjects(),
                List.of(new OwnScale(
                        scale.id(),
                        scale.name(),
                        scale.steps().stream().map(with).toList())),
                usual.tests(),
                usual.combinations());
    }

    private static Scheme subjects(UnaryOperator<OwnSubject> with) {
        Scheme usual = Scheme.usual();
        return new Scheme(
                usual.points(),
                usual.subjects().stream().map(with).toList(),
                usual.scales(),
                usual.tests(),
                usual.combinations());
    }
}
