package org.waymark.parents.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.Role;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.parents.Draft;
import org.waymark.parents.Missing;
import org.waymark.parents.wording.WordingKeeper;
import org.waymark.results.Editions;

/** A school may tell parents its own judgements where there is no statutory result. */
class JudgementsInReportsTest {

    private ReportSchool school;

    @BeforeEach
    void open() {
        school = new ReportSchool();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private void judge(String point, long pupil, String... values) {
        Edition edition = school.rooms().room(Editions.class).get(school.lead(), point, ReportSchool.YEAR);
        school.rooms().enter(edition, pupil, values);
    }

    private void tell(boolean shown) {
        school.rooms().room(JudgementChoices.class).save(school.lead(), shown);
    }

    @Test
    void theLatestJudgementOfEachSubjectIsTold() {
        long pupil = school.whole("Fir", YearGroup.YEAR_3, "Damson");
        judge("autumn2", pupil, "reading=B", "writing=P", "science=A");
        judge("spring2", pupil, "reading=J");
        judge("summer2", pupil, "reading=S", "writing=X");
        Golden.check("year3", school.draft(pupil));
        tell(true);
        Golden.check("year3-judged", school.draft(pupil));
        assertThat(school.draft(pupil).complete()).isTrue();
        tell(false);
        Golden.check("year3", school.draft(pupil));
    }

    @Test
    void whereThereIsAStatutoryResultTheJudgementIsNotTold() {
        tell(true);
        long pupil = school.whole("Oak", YearGroup.YEAR_6, "Elm");
        judge("summer2", pupil, "reading=A", "writing=S", "maths=S", "science=J");
        school.enter(Assessment.KS2, pupil, "reading.raw=30", "writing.ta=EXS");
        Draft draft = school.draft(pupil);
        assertThat(draft.report().parts())
                .filteredOn(part -> part.id().equals("judgements"))
                .singleElement()
                .satisfies(
                        part -> assertThat(Objects.requireNonNull(part.table()).rows())
                                .extracting(List::getFirst)
                                .containsExactly("Maths", "Science"));
        assertThat(draft.missing())
                .as("what the law asks for is still missing")
                .extracting(Missing::id)
                .contains("ks2.tests");
    }

    @Test
    void inAnotherLanguageAStepIsToldByWhatItMeans() {
        tell(true);
        long pupil = school.whole("Fir", YearGroup.YEAR_3, "Damson");
        judge("summer2", pupil, "reading=S", "writing=B", "maths=S");
        WordingKeeper words = school.rooms().room(WordingKeeper.class);
        words.addLanguage(school.lead(), "Urdu");
        words.save(
                school.lead(),
                "ur",
                Map.of(
                        "label.reading", "[ur] Reading",
                        "label.mathematics", "[ur] Mathematics",
                        "judgements.step.securely_at", "[ur] securely",
                        "judgements.point.summer2", "[ur] second half of summer"));
        Draft urdu = school.draft(school.lead(), ReportSchool.YEAR, pupil, "ur");
        assertThat(urdu.report().parts())
                .filteredOn(part -> part.id().equals("judgements"))
                .singleElement()
                .satisfies(
                        part -> assertThat(Objects.requireNonNull(part.table()).rows())
                                .containsExactly(
                                        List.of("[ur] Reading", "[ur] securely", "[ur] second half of summer"),
                                        List.of("Writing", "Below", "[ur] second half of summer"),
                                        List.of("[ur] Mathematics", "[ur] securely", "[ur] second half of summer")));
    }

    @Test
    void whoHasNoJudgementHasNoPart() {
        tell(true);
        long pupil = school.whole("Fir", YearGroup.YEAR_3, "Damson");
        Golden.check("year3", school.draft(pupil));
    }

    @Test
    void onlyWhoKeepsTheSchoolDecides() {
        JudgementChoices choices = school.rooms().room(JudgementChoices.class);
        assertThatThrownBy(() -> choices.save(school.rooms().school().as(Role.TEACHER), true))
                .isInstanceOf(NotAllowed.class);
        assertThat(choices.find(school.lead())).isEmpty();
        choices.save(school.lead(), false);
        assertThat(choices.find(school.lead())).as("nothing changed").isEmpty();
        choices.save(school.lead(), true);
        assertThat(choices.find(school.lead()).orElseThrow().by())
                .isEqualTo(school.lead().personName());
    }
}
