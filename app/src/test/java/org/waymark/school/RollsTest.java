package org.waymark.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.catalogue.YearGroup;

class RollsTest {

    private TestSchool school;
    private Rolls rolls;

    @BeforeEach
    void open() {
        school = new TestSchool();
        rolls = school.room(Rolls.class);
        school.addPupil("Nowak", "Filip", YearGroup.YEAR_6, "6 Oak");
        school.addPupil("abara", "Chidi", YearGroup.YEAR_6, "6 Elm");
        school.addPupil("Ali", "Zara", YearGroup.YEAR_4, "4 Oak");
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void listsByNameWhateverTheCase() {
        assertThat(names(school.administrator(), Set.of()))
                .containsExactly("abara, Chidi", "Ali, Zara", "Nowak, Filip");
    }

    @Test
    void narrowsToYearGroupsAndClass() {
        assertThat(names(school.administrator(), Set.of("4"))).containsExactly("Ali, Zara");
        assertThat(rolls.listOnRoll(school.administrator(), 2026, Set.of("6"), school.classId("6 Oak")))
                .extracting(OnRoll::listName)
                .containsExactly("Nowak, Filip");
        assertThat(rolls.listOnRoll(school.administrator(), 2025, Set.of(), null))
                .isEmpty();
    }

    @Test
    void showsATeacherTheOwnClassesOnly() {
        Scope teacher = school.as(Role.TEACHER, school.classId("6 Oak"));
        assertThat(names(teacher, Set.of())).containsExactly("Nowak, Filip");
        assertThat(rolls.listClasses(teacher, 2026))
                .extracting(SchoolClass::name)
                .containsExactly("6 Oak");
        assertThat(rolls.listYears(teacher)).containsExactly(2026);
        Scope withoutClass = school.as(Role.TEACHER);
        assertThat(names(withoutClass, Set.of())).isEmpty();
        assertThat(rolls.listClasses(withoutClass, 2026)).isEmpty();
        assertThat(rolls.listYears(withoutClass)).isEmpty();
    }

    @Test
    void hidesWhoIsWhoFromAReaderWithoutNames() {
        String upn = "H801200001001";
        school.add(
                school.administrator(),
                new PupilDetailsBuilder("Begum", "Nusrat", LocalDate.of(2015, 3, 19))
                        .upn(upn)
                        .build(),
                YearGroup.YEAR_6,
                "6 Oak");
        Scope governor = school.as(Role.READER_WITHOUT_NAMES);
        List<OnRoll> seen = rolls.listOnRoll(governor, 2026, Set.of(), null);
        assertThat(seen).hasSize(4).allSatisfy(pupil -> {
            assertThat(pupil.listName()).isEqualTo("Pupil " + pupil.pupilId());
            assertThat(pupil.upn()).isNull();
            assertThat(pupil.dateOfBirth().getDayOfMonth()).isEqualTo(1);
        });
        assertThat(seen).extracting(OnRoll::pupilId).isSorted();
        assertThat(rolls.findByUpn(governor, 2026, upn)).isEmpty();
    }

    @Test
    void showsAnotherSchoolNothing() {
        Scope other = school.addSchool("9991002", "Moor Lane Primary");
        List<Long> ids = rolls.listOnRoll(school.administrator(), 2026, Set.of(), null).stream()
                .map(OnRoll::pupilId)
                .toList();
        assertThat(names(other, Set.of())).isEmpty();
        assertThat(rolls.listPupils(other, 2026, ids)).isEmpty();
        assertThat(rolls.listClasses(other, 2026)).isEmpty();
        assertThat(rolls.listYears(other)).isEmpty();
        assertThat(rolls.listPupils(school.administrator(), 2026, ids)).hasSize(3);
    }

    @Test
    void findsByPresentAndFormerUpn() {
        PupilDetails details = new PupilDetailsBuilder("Begum", "Nusrat", LocalDate.of(2015, 3, 19))
                .upn("H801200001001")
                .formerUpns(List.of("B801200005001"))
                .build();
        long id = school.add(school.administrator(), details, YearGroup.YEAR_6, "");
        assertThat(rolls.findByUpn(school.administrator(), 2026, " h801200001001 "))
                .get()
                .extracting(OnRoll::pupilId)
                .isEqualTo(id);
        assertThat(rolls.findByUpn(school.administrator(), 2026, "B801200005001"))
                .isPresent();
        assertThat(rolls.findByUpn(school.administrator(), 2026, "R674123101121"))
                .isEmpty();
    }

    @Test
    void worksOutFreeMealsOfSixYears() {
        assertThat(ever6(null, LocalDate.of(2019, 9, 1), LocalDate.of(2020, 9, 1)))
                .isTrue();
        assertThat(ever6(null, LocalDate.of(2019, 9, 1), LocalDate.of(2020, 8, 31)))
                .isFalse();
        assertThat(ever6(null, LocalDate.of(2025, 11, 1), null)).isTrue();
        assertThat(ever6(false, LocalDate.of(2025, 11, 1), null)).isFalse();
        assertThat(ever6(true, LocalDate.of(2015, 9, 1), LocalDate.of(2015, 9, 2)))
                .isTrue();
    }

    private boolean ever6(
            @org.jspecify.annotations.Nullable Boolean said,
            LocalDate start,
            @org.jspecify.annotations.Nullable LocalDate end) {
        PupilDetails details = new PupilDetailsBuilder("Khan", "Sana", LocalDate.of(2015, 3, 19))
                .ever6(said)
                .freeMeals(List.of(new FreeMeals(start, end)))
                .build();
        long id = school.add(school.administrator(), details, YearGroup.YEAR_6, "");
        return rolls.listPupils(school.administrator(), 2026, List.of(id))
                .getFirst()
                .ever6();
    }

    private List<String> names(Scope scope, Set<String> groups) {
        return rolls.listOnRoll(scope, 2026, groups, null).stream()
                .map(OnRoll::listName)
                .toList();
    }
}
