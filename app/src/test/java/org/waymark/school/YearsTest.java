package org.waymark.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.catalogue.YearGroup;

class YearsTest {

    private static final PromotionChoices DEFAULT =
            new PromotionChoices(Set.of(), Map.of(), YearGroup.YEAR_6, LocalDate.of(2026, 7, 21), false);

    private TestSchool school;
    private Years years;
    private long zara;

    @BeforeEach
    void open() {
        school = new TestSchool();
        years = school.room(Years.class);
        zara = school.addPupil("Ali", "Zara", YearGroup.YEAR_5, "5 Oak");
        school.addPupil("Nowak", "Filip", YearGroup.YEAR_6, "6 Oak");
        school.addPupil("Khan", "Sana", YearGroup.RECEPTION, "Reception");
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void movesEveryoneOnce() {
        assertThat(years.promote(school.administrator(), 2026, DEFAULT)).isInstanceOf(Outcome.Done.class);
        assertThat(next()).containsExactly("Ali, Zara: 6 6 Oak", "Khan, Sana: 1 Year 1");
        assertThat(school.room(Rolls.class).listOnRoll(school.administrator(), 2026, Set.of("6"), null))
                .extracting(OnRoll::leavingDate)
                .containsExactly(LocalDate.of(2026, 7, 21));
        assertThat(years.promote(school.administrator(), 2026, DEFAULT)).isInstanceOf(Outcome.Refused.class);
        assertThat(next()).hasSize(2);
    }

    @Test
    void addsOnlyTheMissingWhenAsked() {
        years.promote(school.administrator(), 2026, DEFAULT);
        school.addPupil("Begum", "Nusrat", YearGroup.YEAR_3, "3 Oak");
        assertThat(years.promote(school.administrator(), 2026, DEFAULT)).isInstanceOf(Outcome.Refused.class);
        PromotionChoices adding =
                new PromotionChoices(Set.of(), Map.of(), YearGroup.YEAR_6, LocalDate.of(2026, 7, 21), true);
        assertThat(years.promote(school.administrator(), 2026, adding)).isInstanceOf(Outcome.Done.class);
        assertThat(next()).containsExactly("Ali, Zara: 6 6 Oak", "Begum, Nusrat: 4 4 Oak", "Khan, Sana: 1 Year 1");
    }

    @Test
    void keepsWhatAPersonChose() {
        String key = Promotion.Naming.key(school.classId("Reception"), YearGroup.RECEPTION);
        PromotionChoices chosen =
                new PromotionChoices(Set.of(zara), Map.of(key, " 1 Ash "), YearGroup.YEAR_6, null, false);
        assertThat(years.preview(school.administrator(), 2026, chosen).count(Promotion.Kind.REPEATS))
                .isEqualTo(1);
        assertThat(next()).isEmpty();
        years.promote(school.administrator(), 2026, chosen);
        assertThat(next()).containsExactly("Ali, Zara: 5 5 Oak", "Khan, Sana: 1 1 Ash");
    }

    @Test
    void refusesALastDayOutsideTheYearAndAnEmptyYear() {
        PromotionChoices wrong =
                new PromotionChoices(Set.of(), Map.of(), YearGroup.YEAR_6, LocalDate.of(2026, 9, 1), false);
        assertThat(years.promote(school.administrator(), 2026, wrong)).isInstanceOf(Outcome.Refused.class);
        assertThat(years.promote(school.administrator(), 2024, DEFAULT)).isInstanceOf(Outcome.Refused.class);
        assertThat(next()).isEmpty();
    }

    @Test
    void isForThoseWhoKeepTheSchoolAndForNoOtherSchool() {
        assertThatThrownBy(() -> years.promote(school.as(Role.TEACHER), 2026, DEFAULT))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> years.preview(school.as(Role.READER), 2026, DEFAULT))
                .isInstanceOf(NotAllowed.class);
        Scope other = school.addSchool("9991002", "Moor Lane Primary");
        assertThat(years.preview(other, 2026, DEFAULT).moves()).isEmpty();
    }

    @Test
    void correctsTheSchool() {
        Schools schools = school.room(Schools.class);
        assertThat(schools.correct(school.administrator(), "Beacon Hill Infants", "999901", "infant"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(schools.getSchool(school.administrator()))
                .isEqualTo(new School("9991001", "999901", "Beacon Hill Infants", "infant", null));
        assertThat(years.suggestChoices(school.administrator()).lastYearGroup()).isEqualTo(YearGroup.YEAR_2);
        assertThat(schools.correct(school.administrator(), "", "12345", "college"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems()).hasSize(3));
        Scope other = school.addSchool("9991002", "Moor Lane Primary");
        assertThat(schools.correct(other, "Moor Lane", "999901", "primary")).isInstanceOf(Outcome.Refused.class);
    }

    private List<String> next() {
        return school.room(Rolls.class).listOnRoll(school.administrator(), 2027, Set.of(), null).stream()
                .map(pupil -> pupil.listName() + ": " + pupil.yearGroup() + " " + pupil.className())
                .toList();
    }
}
