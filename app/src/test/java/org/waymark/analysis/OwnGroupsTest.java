package org.waymark.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.Outcome;

class OwnGroupsTest {

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

    private OwnGroups groups() {
        return school.room(OwnGroups.class);
    }

    private void make(String name, String... conditions) {
        assertThat(groups().make(school.administrator(), name, List.of(conditions)))
                .isInstanceOf(Outcome.Done.class);
    }

    private List<String> membersOf(String name) {
        Cohort cohort = school.room(Cohorts.class).get(school.administrator(), KS2);
        Group group = school.room(Groups.class).list(school.administrator(), cohort).stream()
                .filter(known -> known.label().equals(name))
                .findFirst()
                .orElseThrow();
        return cohort.members().stream()
                .filter(member -> group.contains(member.pupil()))
                .map(member -> member.pupil().surname())
                .toList();
    }

    @Test
    void anyOfAFamilyAndAllOfTheFamilies() {
        long ali = school.pupil("Ali", YearGroup.YEAR_6, "6A");
        long bell = school.pupil("Bell", YearGroup.YEAR_6, "6A");
        long cole = school.pupil("Cole", YearGroup.YEAR_6, "6B");
        long dean = school.pupil("Dean", YearGroup.YEAR_6, "6B");
        school.sql("update pupil set sex = 'F', sen_provision = 'K', ethnicity = 'ABAN' where id = " + ali);
        school.sql("update pupil set sex = 'F', sen_provision = 'E', service_child = true where id = " + bell);
        school.sql("update pupil set sex = 'F', sen_provision = 'N', looked_after = true where id = " + cole);
        school.sql("update pupil set sex = 'M', sen_provision = 'K', entry_date = '2025-01-06' where id = " + dean);
        make("Girls with SEN", "girls", "sen_support", "sen_ehcp");
        make("In 6B", "class:6B");
        make("Bangladeshi", "ethnicity:ABAN");
        make("Looked after or not known", "looked_after");
        make("Service", "service");
        make("Late", "mobile");
        make("Picked", "pupil:" + ali, "pupil:" + dean);
        make("Picked girls", "pupil:" + ali, "pupil:" + dean, "girls");
        assertThat(membersOf("Girls with SEN")).containsExactly("Ali", "Bell");
        assertThat(membersOf("In 6B")).containsExactly("Cole", "Dean");
        assertThat(membersOf("Bangladeshi")).containsExactly("Ali");
        assertThat(membersOf("Looked after or not known")).containsExactly("Cole");
        assertThat(membersOf("Service")).containsExactly("Bell");
        assertThat(membersOf("Late")).containsExactly("Dean");
        assertThat(membersOf("Picked")).containsExactly("Ali", "Dean");
        assertThat(membersOf("Picked girls")).containsExactly("Ali");
        assertThat(groups().list(school.administrator()).stream().map(OwnGroup::words))
                .contains(
                        "Girls; SEN support or SEN: EHC plan",
                        "2 pupils picked by hand",
                        "Girls; 2 pupils picked by hand");
    }

    @Test
    void whoJoinedInSeptemberOfYearFiveWasThereThroughout() {
        for (String entry : List.of("2024-09-30", "2024-10-01")) {
            long pupil = school.pupil("In" + entry.replace("-", ""), YearGroup.YEAR_6, "6A");
            school.sql("update pupil set entry_date = '" + entry + "' where id = " + pupil);
        }
        long unknown = school.pupil("Unknown", YearGroup.YEAR_6, "6A");
        assertThat(unknown).isPositive();
        assertThat(membersOf("Here throughout Year 5 and 6")).containsExactly("In20240930");
        assertThat(membersOf("Joined in Year 5 or 6")).containsExactly("In20241001");
        Cohort mtc = school.room(Cohorts.class).get(school.administrator(), FigureSchool.edition(Assessment.MTC, 2026));
        assertThat(school.room(Groups.class).list(school.administrator(), mtc))
                .extracting(Group::code)
                .contains("looked_after", "service")
                .doesNotContain("mobile", "not_mobile");
    }

    @Test
    void whoKeepsTheSchoolMakesThemAndWhoSeesNamesUsesThem() {
        make("Girls", "girls");
        long id = groups().list(school.administrator()).getFirst().id();
        for (Role role : List.of(Role.TEACHER, Role.READER, Role.READER_WITHOUT_NAMES)) {
            Scope scope = school.school().as(role);
            assertThatThrownBy(() -> groups().make(scope, "Mine", List.of("boys")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> groups().rename(scope, id, "Mine")).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> groups().remove(scope, id)).isInstanceOf(NotAllowed.class);
        }
        assertThat(groups().list(school.school().as(Role.READER))).hasSize(1);
        assertThat(groups().list(school.school().as(Role.READER_WITHOUT_NAMES))).isEmpty();
        assertThat(school.room(Groups.class)
                        .of(school.school().as(Role.READER_WITHOUT_NAMES))
                        .find("own:" + id))
                .isEmpty();
    }

    @Test
    void anotherSchoolsGroupIsNotThere() {
        make("Girls", "girls");
        long id = groups().list(school.administrator()).getFirst().id();
        Scope other = school.school().addSchool("9991002", "Other Primary");
        assertThat(groups().list(other)).isEmpty();
        assertThatThrownBy(() -> groups().get(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> groups().rename(other, id, "Theirs")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> groups().remove(other, id)).isInstanceOf(NotFound.class);
        assertThat(groups().get(school.administrator(), id).name()).isEqualTo("Girls");
    }

    @Test
    void nothingWrongIsKept() {
        make("Girls", "girls");
        for (Outcome<String> refused : List.of(
                groups().make(school.administrator(), " ", List.of("boys")),
                groups().make(school.administrator(), "GIRLS", List.of("boys")),
                groups().make(school.administrator(), "x".repeat(61), List.of("boys")),
                groups().make(school.administrator(), "Nobody", List.of()),
                groups().make(school.administrator(), "What", List.of("tall")),
                groups().make(school.administrator(), "Who", List.of("pupil:x")))) {
            assertThat(refused).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(groups().list(school.administrator())).hasSize(1);
    }

    @Test
    void renamedAndRemoved() {
        make("Girls", "girls");
        make("Boys", "boys");
        long id = groups().list(school.administrator()).getLast().id();
        assertThat(groups().rename(school.administrator(), id, "boys")).isInstanceOf(Outcome.Refused.class);
        assertThat(groups().rename(school.administrator(), id, "Our girls")).isInstanceOf(Outcome.Done.class);
        assertThat(groups().remove(school.administrator(), id)).isEqualTo("Our girls");
        assertThat(groups().list(school.administrator()))
                .extracting(OwnGroup::name)
                .containsExactly("Boys");
    }

    @Test
    void aTeachersOwnClassesOnly() {
        school.pupil("Ali", YearGroup.YEAR_6, "6A");
        school.pupil("Bell", YearGroup.YEAR_6, "6B");
        make("Autumn", "autumn_born");
        Scope teacher = school.school().as(Role.TEACHER, school.school().classId("6A"));
        Cohort cohort = school.room(Cohorts.class).get(teacher, KS2);
        Group group = school.room(Groups.class).list(teacher, cohort).getLast();
        assertThat(group.label()).isEqualTo("Autumn");
        assertThat(cohort.members().stream().filter(member -> group.contains(member.pupil())))
                .hasSize(1);
        assertThat(Set.of(group.family())).doesNotContain("all");
    }
}
