package org.waymark.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.Role;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.school.TestSchool;

/** What a school has chosen stands from its year on, and nothing that was ever chosen is lost. */
class SchemesTest {

    private final TestSchool school = new TestSchool(SchemeRooms.class);
    private final Schemes schemes = school.room(Schemes.class);

    @AfterEach
    void close() {
        school.close();
    }

    private static Scheme at(Assessment... points) {
        Scheme usual = Scheme.usual();
        return new Scheme(List.of(points), usual.subjects(), usual.scales(), usual.tests(), usual.combinations());
    }

    @Test
    void aSchoolThatChoseNothingHasTheUsual() {
        assertThat(schemes.get(school.administrator(), new AcademicYear(2026))).isEqualTo(Scheme.usual());
    }

    @Test
    void aSchemeStandsFromItsYearOnUntilALaterOne() {
        Scheme three = at(Assessment.AUTUMN_1, Assessment.SPRING_1, Assessment.SUMMER_1);
        Scheme one = at(Assessment.SUMMER_2);
        schemes.save(school.administrator(), new AcademicYear(2026), one);
        schemes.save(school.administrator(), new AcademicYear(2025), three);
        assertThat(schemes.get(school.administrator(), new AcademicYear(2024))).isEqualTo(Scheme.usual());
        assertThat(schemes.get(school.administrator(), new AcademicYear(2025))).isEqualTo(three);
        assertThat(schemes.get(school.administrator(), new AcademicYear(2027))).isEqualTo(one);
        schemes.save(school.administrator(), new AcademicYear(2026), three);
        assertThat(schemes.get(school.administrator(), new AcademicYear(2027))).isEqualTo(three);
        assertThat(schemes.listSaved(school.administrator()))
                .extracting(Schemes.Saved::fromYear)
                .containsExactly(2026, 2025, 2026);
    }

    @Test
    void onlyWhoKeepsTheSchoolChooses() {
        assertThatThrownBy(() -> schemes.save(school.as(Role.TEACHER), new AcademicYear(2026), at(Assessment.SUMMER_2)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> schemes.save(school.administrator(), new AcademicYear(2026), at()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
