package org.waymark.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.analysis.FigureSchool;
import org.waymark.analysis.dashboard.Asked;
import org.waymark.analysis.dashboard.Compare;
import org.waymark.analysis.dashboard.Dashboard;
import org.waymark.analysis.dashboard.Dashboards;
import org.waymark.analysis.whatif.WhatIf;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.Editions;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Report;

/** The school's own judgements below the statutory headlines, every figure worked out by hand beside it. */
class JudgedDashboardTest {

    private static final Edition KS2 = FigureSchool.edition(Assessment.KS2, 2026);

    private FigureSchool school;

    @BeforeEach
    void open() {
        school = new FigureSchool();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private Edition point(String code) {
        return school.room(Editions.class).get(school.administrator(), code, 2026);
    }

    private Dashboard dashboard(Role role, int year) {
        return school.room(Dashboards.class)
                .get(school.school().as(role), new Asked(year, "", Compare.ENGLAND, WhatIf.NOTHING));
    }

    private Report report(Role role) {
        return new DashboardReport(
                        school.school().as(role), dashboard(role, 2026), Instant.parse("2026-07-03T11:00:00Z"))
                .report();
    }

    private static Optional<Part.Table> table(Report report) {
        return report.parts().stream()
                .flatMap(part -> part instanceof Part.Table found ? Stream.of(found) : Stream.of())
                .filter(found -> found.title().startsWith("At or above age-related expectations"))
                .findFirst();
    }

    private static List<String> row(Report report, String name) {
        return table(report).orElseThrow().rows().stream()
                .map(row -> row.cells().stream().map(Part.Cell::text).toList())
                .filter(cells -> cells.getFirst().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String words(Report report) {
        return report.parts().stream()
                .flatMap(part -> part instanceof Part.Words found ? Stream.of(found.text()) : Stream.of())
                .reduce("", (one, other) -> one + "\n" + other);
    }

    @Test
    void theLatestPointOfTheYearByYearGroupWithoutStatutoryResults() {
        long ali = school.pupil("Ali", YearGroup.YEAR_3, "3A");
        long bell = school.pupil("Bell", YearGroup.YEAR_3, "3A");
        school.pupil("Cole", YearGroup.YEAR_3, "3A");
        long dean = school.pupil("Dean", YearGroup.YEAR_6, "6A");
        school.enter(point("autumn2"), ali, "reading=A");
        school.enter(point("spring2"), ali, "reading=S", "writing=J", "maths=A");
        school.enter(point("spring2"), bell, "reading=S", "writing=B", "maths=X");
        school.enter(point("spring2"), dean, "reading=S", "writing=S", "maths=S");
        school.enter(KS2, dean, "reading.scaled=105");
        Report report = report(Role.READER);
        assertThat(report.parts()).contains(new Part.Heading("The school's own judgements: Spring 2"));
        // Bell is not judged in maths and so not in the three together; Cole is not judged at all yet.
        assertThat(row(report, "Year 3"))
                .containsExactly("Year 3", "100% (1 of 1)", "100% (2 of 2)", "50% (1 of 2)", "100% (1 of 1)", "–");
        assertThat(table(report).orElseThrow().columns())
                .extracting(Part.Column::label)
                .containsExactly("Year group", "Reading, writing and maths", "Reading", "Writing", "Maths", "Science");
        assertThat(table(report).orElseThrow().rows()).hasSize(1);
        assertThat(words(report))
                .contains("Not shown, because their results are above: Year 6.")
                .contains("Reading, writing and maths, not counted: Year 3, 1 of 3 not judged yet, 1 left out (X).");
        assertThat(table(report)
                        .orElseThrow()
                        .rows()
                        .getFirst()
                        .cells()
                        .getFirst()
                        .href())
                .isEqualTo("/schools/9991001/judgements/overview?point=2026-spring2&year_group=3");
    }

    @Test
    void whereNobodyIsJudgedThereIsNoBlock() {
        long dean = school.pupil("Dean", YearGroup.YEAR_6, "6A");
        assertThat(dashboard(Role.READER, 2026).judged()).isEmpty();
        school.enter(point("spring2"), dean, "reading=S");
        school.enter(KS2, dean, "reading.scaled=105");
        assertThat(dashboard(Role.READER, 2026).judged())
                .as("the only year group has its statutory result")
                .isEmpty();
    }

    @Test
    void aYearWithJudgementsAloneCanBeChosen() {
        long ali = school.pupil("Ali", YearGroup.YEAR_3, "3A");
        school.enrol(ali, 2025, YearGroup.YEAR_2);
        school.enter(FigureSchool.edition(Assessment.KS1, 2025), ali, "writing.ta=EXS");
        school.enter(point("spring2"), ali, "reading=S");
        assertThat(dashboard(Role.READER, 2025).years())
                .containsExactly(new AcademicYear(2026), new AcademicYear(2025));
    }

    @Test
    void aReaderWithoutNamesIsShownNoSmallYearGroup() {
        for (int i = 0; i < 30; i++) {
            YearGroup group = i < 4 ? YearGroup.YEAR_3 : i < 17 ? YearGroup.YEAR_4 : YearGroup.YEAR_5;
            long pupil =
                    school.pupil("Pupil" + (char) ('a' + i % 26) + (char) ('a' + i / 26), group, group.code() + "A");
            school.enter(point("spring2"), pupil, "reading=" + (i % 2 == 0 ? "S" : "B"));
        }
        assertThat(row(report(Role.READER), "Year 3").get(2)).isEqualTo("50% (2 of 4)");
        Report governor = report(Role.READER_WITHOUT_NAMES);
        assertThat(row(governor, "Year 3").get(2)).isEqualTo("hidden");
        assertThat(Stream.of("Year 4", "Year 5").map(name -> row(governor, name).get(2)))
                .as("one more is hidden, else everybody less the others would be Year 3")
                .contains("hidden");
    }
}
