package org.waymark.tracking.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Measure;
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
import org.waymark.tracking.overview.Source;

/** Two schools with other points and other words, their progress by band counted by hand. */
class SchoolsProgressTest {

    private static final AcademicYear YEAR = new AcademicYear(2026);

    private final JudgedSchool judged = new JudgedSchool();
    private final SchoolsProgress schools = judged.room(SchoolsProgress.class);

    @AfterEach
    void close() {
        judged.close();
    }

    private static Figure reading(SchoolProgress school, boolean aboveOnly) {
        Measure measure = Source.JUDGEMENT.expected(school.to().orElseThrow()).stream()
                .filter(known -> known.series().equals("own.reading.expected"))
                .findFirst()
                .orElseThrow();
        return school.figure(measure, "reading", aboveOnly);
    }

    @Test
    void otherPointsAndWordsMoveByBand() {
        Scope other = judged.school().addSchool("9991002", "Mill Lane Primary");
        Scope third = judged.school().addSchool("9991003", "Quay Primary");
        Scheme usual = Scheme.usual();
        judged.room(Schemes.class)
                .save(
                        other,
                        YEAR,
                        new Scheme(
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
                                usual.combinations()));
        // S to S as expected, B to J above, A to J below, nothing at first.
        judged.pupil("Ali", YearGroup.YEAR_6, "6A", "2026-autumn2 reading=S", "2026-summer2 reading=S");
        judged.pupil("Bo", YearGroup.YEAR_6, "6A", "2026-autumn2 reading=B", "2026-summer2 reading=J");
        judged.pupil("Cy", YearGroup.YEAR_6, "6A", "2026-autumn2 reading=A", "2026-summer2 reading=J");
        judged.pupil("Di", YearGroup.YEAR_6, "6A", "2026-summer2 reading=J");
        // E to D above, M to D below.
        for (String steps : List.of("E D", "M D")) {
            String[] step = steps.split(" ");
            long id = judged.school()
                    .add(
                            other,
                            new PupilDetailsBuilder(
                                            "Okri",
                                            step[0],
                                            YearGroup.YEAR_6.usualBirths(YEAR).firstDay())
                                    .build(),
                            YearGroup.YEAR_6,
                            "");
            judged.stands(other, id, "2026-autumn1 reading=" + step[0]);
            judged.stands(other, id, "2026-summer1 reading=" + step[1]);
        }
        List<SchoolProgress> found = schools.list(
                List.of(judged.scope(), other, third),
                new Point(Assessment.AUTUMN_2, YEAR),
                new Point(Assessment.SUMMER_2, YEAR),
                Optional.of(YearGroup.YEAR_6));
        SchoolProgress ours = found.getFirst();
        assertThat(reading(ours, false)).satisfies(figure -> {
            assertThat(figure.numerator()).isEqualTo(2);
            assertThat(figure.denominator()).isEqualTo(3);
            assertThat(figure.missing()).isEqualTo(1);
        });
        assertThat(reading(ours, true).numerator()).isEqualTo(1);
        SchoolProgress theirs = found.get(1);
        assertThat(theirs.from().orElseThrow().assessment()).isEqualTo(Assessment.AUTUMN_1);
        assertThat(theirs.to().orElseThrow().assessment()).isEqualTo(Assessment.SUMMER_1);
        assertThat(reading(theirs, false).numerator()).isEqualTo(1);
        assertThat(reading(theirs, false).denominator()).isEqualTo(2);
        assertThat(found.get(2).subjects())
                .allSatisfy(subject -> assertThat(subject.both()).isZero());
        // 3 of 5 together.
        assertThat(Figure.pooled(List.of(reading(ours, false), reading(theirs, false)))
                        .rounded()
                        .orElseThrow())
                .isEqualByComparingTo("60");
    }
}
