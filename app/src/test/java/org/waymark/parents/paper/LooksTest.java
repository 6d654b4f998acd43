package org.waymark.parents.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.school.TestSchool;

/** Looks over the real database. */
class LooksTest {

    private TestSchool school;
    private Looks looks;

    @BeforeEach
    void open() {
        school = new TestSchool(LookStore.class, Looks.class);
        looks = school.room(Looks.class);
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void aSchoolThatChoseNothingHasTheUsualLook() {
        assertThat(looks.get(school.administrator())).isEqualTo(Look.USUAL);
        assertThat(looks.listChanges(school.administrator())).isEmpty();
    }

    @Test
    void whatIsSavedIsThereWithWhoAndWhen() {
        Scope scope = school.administrator();
        TypedLook typed = TypedLook.of(PaperSamples.crested());
        assertThat(looks.save(scope, 0L, typed)).isEmpty();
        assertThat(looks.get(scope)).isEqualTo(PaperSamples.crested());
        assertThat(looks.save(scope, null, typed)).isEmpty();
        assertThat(looks.save(scope, null, typed.withColour("#0d5b52"))).isEmpty();
        assertThat(looks.listChanges(scope))
                .extracting(LookChange::what)
                .containsExactly("Colour", "Colour, crest, lines below the name, signatures");
        assertThat(looks.listChanges(scope).getFirst().person()).isEqualTo(scope.personName());
        assertThat(looks.get(school.addSchool("9991002", "Next School"))).isEqualTo(Look.USUAL);
    }

    @Test
    void nobodyWritesOverWhatTheyHaveNotSeen() {
        Scope scope = school.administrator();
        TypedLook typed = TypedLook.of(PaperSamples.plain());
        assertThat(looks.save(scope, 0L, typed)).isEmpty();
        assertThat(looks.save(scope, 0L, typed.withColour("#000000"))).containsOnlyKeys("main");
        assertThat(looks.get(scope)).isEqualTo(PaperSamples.plain());
        assertThat(looks.save(scope, looks.getChosen(scope).id(), typed.withColour("#ffff00")))
                .containsOnlyKeys("colour");
    }

    @Test
    void onlyThoseWhoKeepTheSchoolChangeIt() {
        for (Role role : new Role[] {Role.TEACHER, Role.READER, Role.READER_WITHOUT_NAMES}) {
            assertThatThrownBy(() -> looks.save(school.as(role), null, TypedLook.of(Look.USUAL)))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(looks.save(school.as(Role.ASSESSMENT_LEAD), null, TypedLook.of(Look.USUAL)))
                .isEqualTo(Map.of());
    }
}
