package org.waymark.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.catalogue.YearGroup;

class PupilsTest {

    private static final PupilDetails NUSRAT = new PupilDetailsBuilder("Begum", "Nusrat", LocalDate.of(2015, 3, 19))
            .upn("H801200001001")
            .formerUpns(List.of("B801200005001"))
            .middleNames("Ayesha")
            .preferredForename("Nush")
            .sex("F")
            .ethnicity("ABAN")
            .firstLanguage("OTH")
            .senProvision("K")
            .lookedAfter(true)
            .serviceChild(false)
            .entryDate(LocalDate.of(2019, 9, 4))
            .freeMeals(List.of(
                    new FreeMeals(LocalDate.of(2020, 1, 6), LocalDate.of(2021, 7, 20)),
                    new FreeMeals(LocalDate.of(2024, 9, 2), null)))
            .build();

    private TestSchool school;
    private Pupils pupils;

    @BeforeEach
    void open() {
        school = new TestSchool();
        pupils = school.room(Pupils.class);
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void keepsEverythingOfAPupil() {
        long id = school.add(school.administrator(), NUSRAT, YearGroup.YEAR_6, "6 Oak");
        Pupil kept = pupils.getPupil(school.administrator(), id, 2026);
        assertThat(kept.details()).isEqualTo(NUSRAT);
        assertThat(kept.enrolment()).isEqualTo(new Enrolment(2026, "6", "6 Oak"));
        assertThat(pupils.listEnrolments(school.administrator(), id))
                .containsExactly(new Enrolment(2026, "6", "6 Oak"));
        assertThat(pupils.listEverybody(school.administrator(), 2025))
                .singleElement()
                .satisfies(pupil -> {
                    assertThat(pupil.details()).isEqualTo(NUSRAT);
                    assertThat(pupil.enrolment()).isNull();
                });
    }

    @Test
    void refusesAUpnThatAnotherPupilHas() {
        school.add(school.administrator(), NUSRAT, YearGroup.YEAR_6, "6 Oak");
        PupilDetails second = new PupilDetailsBuilder("Ali", "Zara", LocalDate.of(2015, 1, 1))
                .upn("H801200001001")
                .build();
        assertThat(problems(pupils.add(school.administrator(), second, year6())))
                .containsExactly(
                        "The UPN H801200001001 already belongs to Begum, Nush. Open that pupil instead, or check"
                                + " the UPN.");
    }

    @Test
    void correctsUnlessSomebodyElseHasSince() {
        long id = school.add(school.administrator(), NUSRAT, YearGroup.YEAR_6, "6 Oak");
        Instant seen = pupils.getPupil(school.administrator(), id, 2026).changedAt();
        PupilDetails corrected =
                NUSRAT.change().surname("Begum-Khan").freeMeals(List.of()).build();
        assertThat(pupils.correct(school.administrator(), id, seen, corrected, null))
                .isInstanceOf(Outcome.Done.class);
        assertThat(pupils.getPupil(school.administrator(), id, 2026).details()).isEqualTo(corrected);
        assertThat(pupils.getPupil(school.administrator(), id, 2026).enrolment())
                .isEqualTo(new Enrolment(2026, "6", "6 Oak"));
        assertThat(problems(pupils.correct(school.administrator(), id, seen, NUSRAT, null)))
                .singleElement()
                .asString()
                .startsWith("Somebody else has changed this pupil");
    }

    @Test
    void findsByPartOfNameOrUpn() {
        school.add(school.administrator(), NUSRAT, YearGroup.YEAR_6, "6 Oak");
        school.addPupil("O'Brien", "Seán", YearGroup.YEAR_5, "5 Oak");
        assertThat(search("obri")).containsExactly("O'Brien, Seán");
        assertThat(search("sean o'b")).containsExactly("O'Brien, Seán");
        assertThat(search("h8012")).containsExactly("Begum, Nush");
        assertThat(search("nobody")).isEmpty();
        assertThat(search("'")).isEmpty();
    }

    @Test
    void separatesThoseWhoHaveLeft() {
        PupilDetails left =
                NUSRAT.change().leavingDate(LocalDate.of(2025, 12, 19)).build();
        school.add(school.administrator(), left, YearGroup.YEAR_6, "6 Oak");
        assertThat(list(PupilFilter.Who.ON_ROLL)).isEmpty();
        assertThat(list(PupilFilter.Who.LEFT)).containsExactly("Begum, Nush");
        assertThat(list(PupilFilter.Who.EVERYONE)).hasSize(1);
    }

    @Test
    void letsOnlyThoseWriteWhoKeepTheSchool() {
        long id = school.add(school.administrator(), NUSRAT, YearGroup.YEAR_6, "6 Oak");
        for (Role role : List.of(Role.TEACHER, Role.READER, Role.READER_WITHOUT_NAMES)) {
            Scope scope = school.as(role);
            assertThatThrownBy(() -> pupils.add(scope, NUSRAT, year6())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> pupils.correct(scope, id, Instant.EPOCH, NUSRAT, null))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> pupils.rewrite(scope, 2026, known -> List.of()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> pupils.listEverybody(scope, 2026)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> pupils.getPupil(school.as(Role.READER_WITHOUT_NAMES), id, 2026))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> pupils.getPupil(school.as(Role.TEACHER), id, 2026))
                .isInstanceOf(NotFound.class);
        assertThat(pupils.getPupil(school.as(Role.TEACHER, school.classId("6 Oak")), id, 2026)
                        .id())
                .isEqualTo(id);
    }

    @Test
    void keepsOtherSchoolsOut() {
        long id = school.add(school.administrator(), NUSRAT, YearGroup.YEAR_6, "6 Oak");
        Scope other = school.addSchool("9991002", "Moor Lane Primary");
        assertThatThrownBy(() -> pupils.getPupil(other, id, 2026)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pupils.correct(other, id, Instant.EPOCH, NUSRAT, null))
                .isInstanceOf(NotFound.class);
        assertThat(pupils.listEverybody(other, 2026)).isEmpty();
        assertThat(pupils.listEnrolments(other, id)).isEmpty();
        // The same pupil may be known to two schools.
        assertThat(pupils.add(other, NUSRAT, year6())).isInstanceOf(Outcome.Done.class);
    }

    private static Placing year6() {
        return new Placing(TestSchool.YEAR, YearGroup.YEAR_6, null);
    }

    private static List<String> problems(Outcome<Long> outcome) {
        return switch (outcome) {
            case Outcome.Done<Long>(Long id, List<Problem> ignored) -> throw new AssertionError("done: " + id);
            case Outcome.Refused<Long>(List<Problem> problems) ->
                problems.stream()
                        .filter(problem -> !problem.warning())
                        .map(Problem::message)
                        .toList();
        };
    }

    private List<String> search(String text) {
        return names(new PupilFilter(2026, Set.of(), null, text, PupilFilter.Who.EVERYONE));
    }

    private List<String> list(PupilFilter.Who who) {
        return names(new PupilFilter(2026, Set.of(), null, "", who));
    }

    private List<String> names(PupilFilter filter) {
        return pupils.list(school.administrator(), filter).stream()
                .map(OnRoll::listName)
                .toList();
    }
}
