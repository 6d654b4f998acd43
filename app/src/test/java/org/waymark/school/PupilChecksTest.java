package org.waymark.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.catalogue.YearGroup;

class PupilChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final Placing YEAR_3 = new Placing(TestSchool.YEAR, YearGroup.YEAR_3, null);

    private final PupilChecks checks = new PupilChecks(new KnownCodes(new TestSchool.Beans().catalogue()));

    private static PupilDetailsBuilder pupil() {
        return new PupilDetailsBuilder("Ali", "Zara", LocalDate.of(2018, 1, 5)).upn("H801200001001");
    }

    private List<String> check(PupilDetailsBuilder pupil) {
        return checks.check(pupil.build(), null, YEAR_3, TODAY, true).stream()
                .map(problem -> (problem.warning() ? "warning " : "error ") + problem.field())
                .toList();
    }

    @Test
    void findsNothingWrongWithAGoodPupil() {
        assertThat(check(pupil().sex("F").ethnicity("WBRI").firstLanguage("ENG").senProvision("K")))
                .isEmpty();
    }

    @Test
    void asksForTheCheckLetterByHandAndWarnsInAFile() {
        PupilDetails wrong = pupil().upn("A801200001001").build();
        assertThat(checks.check(wrong, null, YEAR_3, TODAY, true))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.warning()).isFalse();
                    assertThat(problem.message()).contains("would start with H");
                });
        assertThat(checks.check(wrong, null, YEAR_3, TODAY, false))
                .extracting(Problem::warning)
                .containsExactly(true);
        assertThat(checks.check(wrong, "A801200001001", YEAR_3, TODAY, true)).isEmpty();
    }

    @Test
    void knowsTheShapeOfAUpn() {
        assertThat(check(pupil().upn("H80120000100"))).containsExactly("error upn");
        assertThat(check(pupil().upn("I801200001001"))).containsExactly("error upn");
        assertThat(check(pupil().upn("U80120000100A"))).isEmpty();
        assertThat(check(pupil().upn(null))).containsExactly("warning upn");
        assertThat(check(pupil().formerUpns(List.of("nonsense")))).containsExactly("error formerUpns");
    }

    @Test
    void knowsTheUsualBirthsOfAYearGroupToTheDay() {
        assertThat(check(pupil().dateOfBirth(LocalDate.of(2017, 9, 1)))).isEmpty();
        assertThat(check(pupil().dateOfBirth(LocalDate.of(2018, 8, 31)))).isEmpty();
        assertThat(check(pupil().dateOfBirth(LocalDate.of(2017, 8, 31)))).containsExactly("warning yearGroup");
        assertThat(check(pupil().dateOfBirth(LocalDate.of(2018, 9, 1)))).containsExactly("warning yearGroup");
        assertThat(check(pupil().dateOfBirth(LocalDate.of(2011, 9, 1)))).containsExactly("error dateOfBirth");
        assertThat(check(pupil().dateOfBirth(LocalDate.of(2026, 3, 4)))).containsExactly("error dateOfBirth");
        assertThat(check(pupil().dateOfBirth(LocalDate.of(1918, 1, 5)))).containsExactly("error dateOfBirth");
    }

    @Test
    void comparesDates() {
        LocalDate entry = LocalDate.of(2022, 9, 1);
        assertThat(check(pupil().entryDate(entry).leavingDate(entry))).isEmpty();
        assertThat(check(pupil().entryDate(entry).leavingDate(entry.minusDays(1))))
                .containsExactly("error leavingDate");
        assertThat(check(pupil().entryDate(LocalDate.of(2018, 1, 4)))).containsExactly("error entryDate");
        assertThat(check(pupil().freeMeals(List.of(new FreeMeals(entry, entry.minusDays(1))))))
                .containsExactly("error freeMeals");
        assertThat(check(pupil().freeMeals(List.of(new FreeMeals(entry, entry), new FreeMeals(entry, null)))))
                .containsExactly("error freeMeals");
    }

    @Test
    void keepsCodesItDoesNotKnowWithAWarning() {
        assertThat(check(pupil().firstLanguage("XYZ"))).containsExactly("warning firstLanguage");
        assertThat(check(pupil().sex("X"))).containsExactly("error sex");
    }

    @Test
    void asksForNames() {
        assertThat(check(new PupilDetailsBuilder(" ", "7", LocalDate.of(2018, 1, 5)).upn("H801200001001")))
                .containsExactly("error surname", "error forename");
        assertThat(check(pupil().middleNames("a".repeat(101)))).containsExactly("error middleNames");
    }
}
