package org.waymark.tracking.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.catalogue.measure.Figure;
import org.waymark.scheme.Meaning;
import org.waymark.scheme.OwnScale;
import org.waymark.scheme.Point;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Schemes;
import org.waymark.scheme.Step;
import org.waymark.school.PupilDetailsBuilder;
import org.waymark.tracking.JudgedSchool;

/** Two schools with other points and other words, compared by band and pooled by hand. */
class SchoolsAtPointTest {

    private static final AcademicYear YEAR = new AcademicYear(2026);

    private final JudgedSchool judged = new JudgedSchool();
    private final SchoolsAtPoint schools = judged.room(SchoolsAtPoint.class);

    @AfterEach
    void close() {
        judged.close();
    }

    private static Figure reading(SchoolAtPoint school) {
        var cohort = school.cohort().orElseThrow();
        return cohort.figure(Source.JUDGEMENT.expected(cohort.edition()).stream()
                .filter(measure -> measure.series().equals("own.reading.expected"))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void otherPointsAndWordsCompareByBand() {
        Scope other = judged.school().addSchool("9991002", "Mill Lane Primary");
        Scope third = judged.school().addSchool("9991003", "Quay Primary");
        Scheme usual = Scheme.usual();
        Scheme letters = new Scheme(
                List.of(Assessment.AUTUMN_1, Assessment.SUMMER_1),
                usual.subjects(),
                List.of(new OwnScale(
                        "steps",
                        "Letters",
                        List.of(
                                new Step("E", "Emerging", Meaning.BELOW),
                                new Step("D", "Developing", Meaning.JUST_AT),
                                new Step("M", "Mastery", Meaning.ABOVE)))),
                List.of(),
                usual.combinations());
        judged.room(Schemes.class).save(other, YEAR, letters);
        judged.room(Schemes.class)
                .save(
                        third,
                        YEAR,
                        new Scheme(
                                List.of(Assessment.SUMMER_2),
                                usual.subjects(),
                                usual.scales(),
                                List.of(),
                                usual.combinations()));
        judged.pupil("Ali", YearGroup.YEAR_6, "6A", "2026-autumn2 reading=S");
        judged.pupil("Bo", YearGroup.YEAR_6, "6A", "2026-autumn2 reading=B");
        judged.pupil("Cy", YearGroup.YEAR_6, "6A", "2026-autumn2 reading=J");
        for (String step : List.of("E", "D")) {
            long id = judged.school()
                    .add(
                            other,
                            new PupilDetailsBuilder(
                                            "Okri",
                                            step,
                                            YearGroup.YEAR_6.usualBirths(YEAR).firstDay())
                                    .build(),
                            YearGroup.YEAR_6,
                            "");
            judged.stands(other, id, "2026-autumn1 reading=" + step);
        }
        List<SchoolAtPoint> found = schools.list(
                List.of(judged.scope(), other, third),
                new Point(Assessment.AUTUMN_2, YEAR),
                Optional.of(YearGroup.YEAR_6));
        assertThat(reading(found.get(0)).numerator()).isEqualTo(2);
        assertThat(reading(found.get(0)).denominator()).isEqualTo(3);
        assertThat(found.get(0).instead()).isFalse();
        assertThat(found.get(1).instead()).isTrue();
        assertThat(reading(found.get(1)).numerator()).isEqualTo(1);
        assertThat(reading(found.get(1)).denominator()).isEqualTo(2);
        assertThat(found.get(2).cohort()).as("judges in summer only").isEmpty();
        // 3 of 5 together, not the mean of 67 and 50.
        Figure pooled = Figure.pooled(List.of(reading(found.get(0)), reading(found.get(1))));
        assertThat(pooled.rounded().orElseThrow()).isEqualByComparingTo("60");
    }
}
