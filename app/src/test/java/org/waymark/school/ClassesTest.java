package org.waymark.school;

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
import org.waymark.catalogue.YearGroup;

class ClassesTest {

    private TestSchool school;
    private Classes classes;

    @BeforeEach
    void open() {
        school = new TestSchool();
        classes = school.room(Classes.class);
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void addsRenamesAndRemoves() {
        assertThat(classes.add(school.administrator(), 2026, " 6 Oak ")).isInstanceOf(Outcome.Done.class);
        assertThat(classes.add(school.administrator(), 2026, "6 OAK")).isInstanceOf(Outcome.Refused.class);
        assertThat(classes.add(school.administrator(), 2025, "6 Oak")).isInstanceOf(Outcome.Done.class);
        assertThat(classes.add(school.administrator(), 2026, " ")).isInstanceOf(Outcome.Refused.class);
        long id = school.classId("6 Oak");
        assertThat(classes.rename(school.administrator(), id, "6 Elm")).isInstanceOf(Outcome.Done.class);
        school.addPupil("Ali", "Zara", YearGroup.YEAR_6, "6 Elm");
        assertThat(classes.list(school.administrator(), 2026)).singleElement().satisfies(size -> {
            assertThat(size.schoolClass().name()).isEqualTo("6 Elm");
            assertThat(size.pupils()).isEqualTo(1);
            assertThat(size.yearGroups()).containsExactly("6");
        });
        assertThat(classes.remove(school.administrator(), id)).isInstanceOf(Outcome.Refused.class);
        assertThat(classes.assign(
                        school.administrator(), 2026, null, List.of(pupilIds().getFirst())))
                .isEqualTo(new Outcome.Done<>(1, List.of()));
        assertThat(classes.remove(school.administrator(), id)).isInstanceOf(Outcome.Done.class);
        assertThat(classes.list(school.administrator(), 2026)).isEmpty();
    }

    @Test
    void assignsPupilsOfTheYearOnly() {
        school.addPupil("Ali", "Zara", YearGroup.YEAR_6, "6 Oak");
        classes.add(school.administrator(), 2026, "6 Elm");
        classes.add(school.administrator(), 2025, "5 Elm");
        assertThat(classes.assign(school.administrator(), 2026, school.classId("6 Elm"), pupilIds()))
                .isEqualTo(new Outcome.Done<>(1, List.of()));
        long other = school.room(Rolls.class)
                .listClasses(school.administrator(), 2025)
                .getFirst()
                .id();
        assertThat(classes.assign(school.administrator(), 2026, other, pupilIds()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(classes.assign(school.administrator(), 2026, null, List.of()))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void keepsOthersOut() {
        school.addPupil("Ali", "Zara", YearGroup.YEAR_6, "6 Oak");
        long id = school.classId("6 Oak");
        Scope other = school.addSchool("9991002", "Moor Lane Primary");
        assertThatThrownBy(() -> classes.rename(other, id, "Ours")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> classes.remove(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> classes.assign(other, 2026, id, pupilIds())).isInstanceOf(NotFound.class);
        assertThat(classes.assign(other, 2026, null, pupilIds())).isEqualTo(new Outcome.Done<>(0, List.of()));
        Scope teacher = school.as(Role.TEACHER, id);
        assertThatThrownBy(() -> classes.rename(teacher, id, "Mine")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> classes.add(teacher, 2026, "Mine")).isInstanceOf(NotAllowed.class);
        assertThat(classes.list(school.as(Role.TEACHER), 2026)).isEmpty();
    }

    private List<Long> pupilIds() {
        return school.room(Rolls.class).listOnRoll(school.administrator(), 2026, java.util.Set.of(), null).stream()
                .map(OnRoll::pupilId)
                .toList();
    }
}
