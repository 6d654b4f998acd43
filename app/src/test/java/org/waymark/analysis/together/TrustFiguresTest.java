package org.waymark.analysis.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.analysis.AnalysisRooms;
import org.waymark.analysis.Group;
import org.waymark.analysis.ShownFigure;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.ChangeKind;
import org.waymark.results.Entry;
import org.waymark.results.Input;
import org.waymark.results.SaveRequest;
import org.waymark.school.PupilDetailsBuilder;
import org.waymark.school.TestSchool;

/** Three schools with other classes, sizes and years, side by side; every figure worked out by hand. */
class TrustFiguresTest {

    private static final Edition KS2 = AnalysisRooms.CATALOGUE.getEdition(Assessment.KS2, new AcademicYear(2026));
    private static final TogetherChoice WRITING =
            new TogetherChoice(new AcademicYear(2026), Optional.of(Assessment.KS2), Group.ALL, "", "");

    TestSchool school = new TestSchool(AnalysisRooms.class);
    Scope beacon = school.administrator();
    Scope hill = school.addSchool("9991002", "Hill Junior");
    Scope mill = school.addSchool("9991003", "Mill Lane");

    /**
     * Beacon: 10 pupils in 6A, 8 with EXS, 2 with WTS. Hill: 20 in two classes, 10 with GDS, 8 with WTS, 2 without a
     * result. Mill: 3 in a class of no name, all EXS.
     *
     * <p>Pooled by hand: 8 + 10 + 3 = 21 of 10 + 18 + 3 = 31, 67.7 per cent; the average of the three schools' figures
     * (80, 55.6 and 100) would be 78.5.
     */
    @BeforeEach
    void enter() {
        enter(beacon, 8, "EXS", "6A", "M");
        enter(beacon, 2, "WTS", "6A", "F");
        enter(hill, 10, "GDS", "Oak", "F");
        enter(hill, 8, "WTS", "Ash", "M");
        enter(hill, 2, "", "Ash", "M");
        enter(mill, 3, "EXS", "", "F");
    }

    @AfterEach
    void close() {
        school.close();
    }

    private void enter(Scope scope, int count, String value, String className, String sex) {
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate birth =
                    YearGroup.YEAR_6.usualBirths(TestSchool.YEAR).firstDay().plusDays(20);
            long id = school.add(
                    scope,
                    new PupilDetailsBuilder("Pupil" + className + value + i, "Sky", birth)
                            .sex(sex)
                            .build(),
                    YearGroup.YEAR_6,
                    className);
            inputs.add(new Input(id, "writing.ta", value, null));
        }
        if (!value.isEmpty()) {
            school.room(Entry.class)
                    .save(
                            scope,
                            KS2,
                            new SaveRequest(null, ChangeKind.SCRIPT, "test", LocalDate.of(2026, 5, 12), inputs));
        }
    }

    private static Scope as(Scope scope, Role role, boolean analysis) {
        return new Scope(
                3L, "Sam Other", scope.schoolId(), scope.laestab(), scope.schoolName(), role, Set.of(), analysis);
    }

    private TogetherTable table(List<Scope> scopes, TogetherChoice choice) {
        TrustFigures figures = school.room(TrustFigures.class);
        return figures.getYear(figures.together(scopes), choice);
    }

    private static int column(TogetherTable table, String measure) {
        return table.columns().stream()
                .map(column -> column.measure().id())
                .toList()
                .indexOf(measure);
    }

    private static ShownFigure pooled(TogetherTable table) {
        return table.pooled().get(column(table, "ks2.writing.expected"));
    }

    private static List<ShownFigure> writing(TogetherTable table) {
        int column = column(table, "ks2.writing.expected");
        return table.lines().stream().map(line -> line.figures().get(column)).toList();
    }

    @Test
    void pupilsArePooledAndSchoolsAreNotAveraged() {
        TogetherTable table = table(List.of(beacon, hill, mill), WRITING);

        assertThat(pooled(table).figure().numerator()).isEqualTo(21);
        assertThat(pooled(table).figure().denominator()).isEqualTo(31);
        assertThat(pooled(table).figure().rounded().orElseThrow()).isEqualByComparingTo("68");
        assertThat(pooled(table).figure().missing()).isEqualTo(2);
        assertThat(writing(table))
                .extracting(shown -> shown.figure().rounded().orElseThrow().intValue())
                .containsExactly(80, 56, 100);
        assertThat(table.lines())
                .extracting(line -> line.place().scope().schoolName())
                .containsExactly("Beacon Hill Primary", "Hill Junior", "Mill Lane");
    }

    @Test
    void aGroupIsPooledTheSameWay() {
        Group girls = Group.listCommon().stream()
                .filter(group -> group.code().equals("girls"))
                .findFirst()
                .orElseThrow();
        TogetherTable table = table(
                List.of(beacon, hill, mill), new TogetherChoice(WRITING.year(), WRITING.assessment(), girls, "", ""));

        // 0 of 2, 10 of 10, 3 of 3
        assertThat(pooled(table).figure().numerator()).isEqualTo(13);
        assertThat(pooled(table).figure().denominator()).isEqualTo(15);
    }

    @Test
    void onlySchoolsOfWhichEverythingMayBeSeenAreCounted() {
        TrustFigures figures = school.room(TrustFigures.class);
        List<Scope> scopes = List.of(beacon, as(hill, Role.TEACHER, true), as(mill, Role.READER, false));

        SchoolsTogether together = figures.together(scopes);

        assertThat(together.places())
                .extracting(place -> place.scope().schoolName())
                .containsExactly("Beacon Hill Primary");
        assertThat(together.asTeacher()).extracting(Scope::schoolName).containsExactly("Hill Junior");
        assertThat(together.switchedOff()).extracting(Scope::schoolName).containsExactly("Mill Lane");
        assertThat(pooled(figures.getYear(together, WRITING)).figure().denominator())
                .isEqualTo(10);
        assertThat(figures.getYear(figures.together(List.of()), WRITING).lines())
                .isEmpty();
    }

    @Test
    void aSmallSchoolIsHiddenFromAGovernorAndSoIsTheSumThatWouldTellOfIt() {
        Scope governor = as(mill, Role.READER_WITHOUT_NAMES, true);

        TogetherTable table = table(List.of(beacon, hill, governor), WRITING);

        assertThat(writing(table)).extracting(ShownFigure::hidden).containsExactly(false, false, true);
        assertThat(writing(table).getLast().figure().denominator()).isZero();
        // All less Beacon and Hill would be the three of Mill.
        assertThat(pooled(table).hidden()).isTrue();
        assertThat(pooled(table).figure().denominator()).isZero();
    }

    @Test
    void aGroupThatASchoolHidesIsNotToldByTheSumOfTheSchools() {
        Scope governor = as(beacon, Role.READER_WITHOUT_NAMES, true);
        Group girls = Group.listCommon().stream()
                .filter(group -> group.code().equals("girls"))
                .findFirst()
                .orElseThrow();

        TogetherTable table = table(
                List.of(governor, hill, mill), new TogetherChoice(WRITING.year(), WRITING.assessment(), girls, "", ""));

        // Beacon has two girls; its boys are hidden with them.
        assertThat(writing(table)).extracting(ShownFigure::hidden).containsExactly(true, false, false);
        assertThat(pooled(table).hidden()).isTrue();
        assertThat(pooled(table(List.of(governor, hill, mill), WRITING)).hidden())
                .isFalse();
    }

    @Test
    void aMeasureStandsOverTheYearsAndByGroup() {
        TrustFigures figures = school.room(TrustFigures.class);
        SchoolsTogether together = figures.together(List.of(beacon, hill, mill));

        MeasureTogether found = figures.getMeasure(together, WRITING, "ks2.writing.expected");

        assertThat(found.years().columns().getLast().label()).isEqualTo("2025/26");
        assertThat(found.years().pooled().getLast().figure().numerator()).isEqualTo(21);
        assertThat(found.years().pooled().getFirst().figure().pupils()).isZero();
        List<String> groups = found.groups().columns().stream()
                .map(TogetherTable.Column::label)
                .toList();
        ShownFigure boys = found.groups().pooled().get(groups.indexOf("Boys"));
        // 8 of 8 at Beacon, 0 of 8 at Hill, where two have no result yet
        assertThat(boys.figure().numerator()).isEqualTo(8);
        assertThat(boys.figure().denominator()).isEqualTo(16);
        assertThatThrownBy(() -> figures.getMeasure(together, WRITING, "ks2.juggling"))
                .isInstanceOf(NotFound.class);
        assertThat(figures.findNewestYear(together)).isEqualTo(new AcademicYear(2026));
        assertThat(figures.listYears()).startsWith(new AcademicYear(2026), new AcademicYear(2025));
    }
}
