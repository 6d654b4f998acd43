package org.waymark.tracking.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.analysis.FigureSchool;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.Schemes;
import org.waymark.school.TestSchool;
import org.waymark.tracking.TrackingRooms;
import org.waymark.tracking.targets.TargetHow;
import org.waymark.tracking.targets.TargetInput;
import org.waymark.tracking.targets.Targets;

/** One pupil, now in Year 6, known since Year 2. */
class FlightPathsTest {

    private FigureSchool school;
    private FlightPaths paths;
    private Scope lead;
    private long ada;

    @BeforeEach
    void open() {
        school = new FigureSchool(TrackingRooms.class);
        paths = school.room(FlightPaths.class);
        lead = school.administrator();
        ada = school.pupil("Adams", YearGroup.YEAR_6, "6A");
    }

    @AfterEach
    void close() {
        school.close();
    }

    private Edition point(Assessment assessment, int year) {
        return school.room(Schemes.class)
                .findEdition(lead, assessment, new AcademicYear(year))
                .orElseThrow();
    }

    private static List<String> words(FlightPath path, String subject) {
        FlightPath.Lane lane = path.lanes().stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst()
                .orElseThrow();
        return path.stops().stream()
                .flatMap(stop -> lane.at(stop).stream()
                        .map(sight -> stop.assessment().code() + stop.year() + " " + sight.kind() + " " + sight.value()
                                + sight.bands()
                                        .map(bands -> " " + bands.low() + "-" + bands.high())
                                        .orElse("")))
                .toList();
    }

    @Test
    void everythingStandsInTheOrderOfTimeInItsBands() {
        school.enrol(ada, 2022, YearGroup.YEAR_2);
        school.enrol(ada, 2025, YearGroup.YEAR_5);
        school.enter(FigureSchool.edition(Assessment.KS1, 2022), ada, "reading.ta=EXS", "writing.ta=WTS");
        school.enter(point(Assessment.SUMMER_2, 2025), ada, "reading=S", "writing=P");
        school.enter(point(Assessment.AUTUMN_2, 2026), ada, "reading=A", "writing=X");
        school.enter(FigureSchool.edition(Assessment.KS2, 2026), ada, "reading.scaled=104", "writing.ta=GDS");
        school.room(Targets.class)
                .set(
                        lead,
                        TestSchool.YEAR,
                        Assessment.SUMMER_2,
                        List.of(new TargetInput(ada, "reading", "A", null)),
                        TargetHow.HAND,
                        "by hand");
        school.room(Targets.class)
                .set(
                        lead,
                        TestSchool.YEAR,
                        Assessment.KS2,
                        List.of(new TargetInput(ada, "reading.scaled", "112", null)),
                        TargetHow.HAND,
                        "by hand");
        FlightPath path = paths.get(lead, ada);
        assertThat(words(path, "reading"))
                .containsExactly(
                        "ks12022 STATUTORY EXS JUST_AT-SECURELY_AT",
                        "summer22025 JUDGEMENT S SECURELY_AT-SECURELY_AT",
                        "autumn22026 JUDGEMENT A ABOVE-ABOVE",
                        "ks22026 STATUTORY 104 JUST_AT-SECURELY_AT",
                        "ks22026 TARGET 112 ABOVE-ABOVE",
                        "summer22026 TARGET A ABOVE-ABOVE");
        assertThat(words(path, "writing"))
                .containsExactly(
                        "ks12022 STATUTORY WTS BELOW-BELOW",
                        "summer22025 JUDGEMENT P BELOW-BELOW",
                        "autumn22026 JUDGEMENT X",
                        "ks22026 STATUTORY GDS ABOVE-ABOVE");
        assertThat(path.yearGroup(path.stops().getFirst())).contains(YearGroup.YEAR_2);
        assertThat(path.lanes()).extracting(FlightPath.Lane::label).containsExactly("Reading", "Writing");
    }

    @Test
    void checksThatBelongToNoSubjectStandBeside() {
        school.enrol(ada, 2024, YearGroup.YEAR_4);
        school.enter(FigureSchool.edition(Assessment.MTC, 2024), ada, "mtc.score=21");
        FlightPath path = paths.get(lead, ada);
        assertThat(path.lanes()).isEmpty();
        assertThat(path.others().values()).singleElement().asString().contains(": 21");
    }

    @Test
    void onlyWhoMaySeeThePupilSeesIt() {
        assertThat(paths.get(lead, ada).isEmpty()).isTrue();
        school.pupil("Other", YearGroup.YEAR_6, "6B");
        Scope other = school.school().as(Role.TEACHER, school.school().classId("6B"));
        assertThatThrownBy(() -> paths.get(other, ada)).isInstanceOf(NotFound.class);
        assertThat(paths.get(school.school().as(Role.TEACHER, school.school().classId("6A")), ada)
                        .pupil()
                        .surname())
                .isEqualTo("Adams");
        Scope governor = school.school().as(Role.READER_WITHOUT_NAMES);
        assertThatThrownBy(() -> paths.get(governor, ada)).isInstanceOf(NotAllowed.class);
    }
}
