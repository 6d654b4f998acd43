package org.waymark.parents.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.parents.ParentRooms;
import org.waymark.school.Outcome;
import org.waymark.school.Problem;
import org.waymark.school.TestSchool;

class WordingsTest {

    private TestSchool school;
    private Wordings wordings;
    private WordingKeeper keeper;
    private Scope scope;

    @BeforeEach
    void open() {
        school = new TestSchool(ParentRooms.class);
        wordings = school.room(Wordings.class);
        keeper = school.room(WordingKeeper.class);
        scope = school.administrator();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private List<Problem> refused(String language, String key, String text) {
        return keeper.save(scope, language, Map.of(key, text))
                        instanceof Outcome.Refused<Integer>(List<Problem> problems)
                ? problems
                : List.of();
    }

    private int saved(String language, Map<String, String> texts) {
        return keeper.save(scope, language, texts) instanceof Outcome.Done<Integer>(Integer changed, List<Problem> none)
                ? changed
                : -1;
    }

    @Test
    void waymarksWordsStandUntilTheSchoolHasItsOwn() {
        assertThat(wordings.listLanguages(scope)).containsExactly("en-GB");
        assertThat(wordings.get(scope, "en-GB")
                        .text("mtc.score", Map.of("forename", "Sky", "score", "21", "most", "25")))
                .isEqualTo("Sky scored 21 out of 25.");
        assertThat(saved("en-GB", Map.of("mtc.score", " {forename}: {score}!\r\n ", "report.class", "Class")))
                .as("what Waymark says already is no change")
                .isEqualTo(1);
        assertThat(wordings.get(scope, "en-GB")
                        .text("mtc.score", Map.of("forename", "Sky", "score", "21", "most", "25")))
                .isEqualTo("Sky: 21!");
        Scope other = school.addSchool("9991002", "Other Primary");
        assertThat(wordings.get(other, "en-GB").texts().get("mtc.score")).contains("out of");
        keeper.reset(scope, "en-GB", "mtc.score");
        assertThat(wordings.get(scope, "en-GB").texts().get("mtc.score")).contains("out of");
        assertThat(wordings.listChanges(scope, "en-GB", 10))
                .extracting(WordingChange::before, WordingChange::after, WordingChange::changedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("{forename}: {score}!", null, "Ada Lead"),
                        org.assertj.core.groups.Tuple.tuple(null, "{forename}: {score}!", "Ada Lead"));
    }

    @Test
    void nothingIsKeptWhileOneOfTheWordsHasAFault() {
        Outcome<Integer> outcome = keeper.save(
                scope, "en-GB", Map.of("report.class", "Form", "mtc.score", "{forename} did well", "mtc.heading", ""));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<Integer>) outcome).problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("mtc.score", "mtc.heading");
        assertThat(wordings.get(scope, "en-GB").text("report.class")).isEqualTo("Class");
        assertThat(refused("en-GB", "report.class", "Two\nlines")).hasSize(1);
        assertThat(refused("en-GB", "report.class", "x".repeat(121)).getFirst().message())
                .contains("121 characters", "120");
        assertThat(refused("en-GB", "report.foot", "")).as("may be left out").isEmpty();
        assertThat(wordings.get(scope, "en-GB").text("report.foot", Map.of())).isEmpty();
        assertThatThrownBy(() -> keeper.save(scope, "en-GB", Map.of("no.such", "x")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherLanguageFallsBackToTheSchoolsEnglish() {
        assertThatThrownBy(() -> keeper.save(scope, "ur", Map.of("report.class", "[ur] Class")))
                .isInstanceOf(NotFound.class);
        assertThat(keeper.addLanguage(scope, "Urdu")).isEqualTo(new Outcome.Done<>("ur", List.of()));
        assertThat(keeper.addLanguage(scope, "ur")).isInstanceOf(Outcome.Refused.class);
        assertThat(keeper.addLanguage(scope, "English")).isInstanceOf(Outcome.Refused.class);
        assertThat(keeper.addLanguage(scope, "Gibberish")).isInstanceOf(Outcome.Refused.class);
        assertThat(saved("en-GB", Map.of("report.left", "Went"))).isEqualTo(1);
        assertThat(saved("ur", Map.of("report.class", "[ur] Class", "label.reading", "[ur] Reading")))
                .isEqualTo(2);
        Wording urdu = wordings.get(scope, "ur-PK");
        assertThat(urdu.language()).isEqualTo("ur");
        assertThat(urdu.rightToLeft()).isTrue();
        assertThat(urdu.text("report.class")).isEqualTo("[ur] Class");
        assertThat(urdu.text("report.left")).isEqualTo("Went");
        assertThat(urdu.label("Reading")).isEqualTo("[ur] Reading");
        assertThat(urdu.label("No such subject")).isEqualTo("No such subject");
        assertThat(urdu.findOwn("report.class")).hasValue("[ur] Class");
        assertThat(urdu.findOwn("report.left")).isEmpty();
        assertThat(wordings.get(scope, "fr").language()).isEqualTo("en-GB");
        assertThat(saved("ur", Map.of("report.class", ""))).isEqualTo(1);
        assertThat(wordings.get(scope, "ur").text("report.class")).isEqualTo("Class");
        keeper.removeLanguage(scope, "ur");
        assertThat(wordings.listLanguages(scope)).containsExactly("en-GB");
        assertThat(wordings.listChanges(scope, "ur", 10))
                .as("the history stays")
                .hasSize(4);
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileIsNotOverwritten() {
        assertThat(saved("en-GB", Map.of("report.class", "Form"))).isEqualTo(1);
        Outcome<Integer> late =
                keeper.save(scope, "en-GB", Map.of("report.class", "Group"), Map.of("report.class", "Class"));
        assertThat(((Outcome.Refused<Integer>) late).problems().getFirst().message())
                .contains("Ada Lead has changed these words", "“Form” stands now");
        assertThat(wordings.get(scope, "en-GB").text("report.class")).isEqualTo("Form");
        assertThat(keeper.save(scope, "en-GB", Map.of("report.class", "Group"), Map.of("report.class", "Form")))
                .isEqualTo(new Outcome.Done<>(1, List.of()));
    }

    @Test
    void onlyWhoKeepsTheSchoolChangesWords() {
        for (Role role : List.of(Role.TEACHER, Role.READER, Role.READER_WITHOUT_NAMES)) {
            Scope as = school.as(role);
            assertThatThrownBy(() -> keeper.save(as, "en-GB", Map.of())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> keeper.reset(as, "en-GB", "report.class")).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> keeper.addLanguage(as, "pl")).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> keeper.removeLanguage(as, "pl")).isInstanceOf(NotAllowed.class);
        }
        assertThat(keeper.addLanguage(school.as(Role.ASSESSMENT_LEAD), "pl")).isInstanceOf(Outcome.Done.class);
    }
}
