package org.waymark.analysis.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.analysis.AnalysisRooms;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.Outcome;
import org.waymark.school.TestSchool;

/** Lists of questions and marks in them, over the real database. */
class QuestionsTest {

    private static final Edition KS2 = AnalysisRooms.CATALOGUE.getEdition(Assessment.KS2, TestSchool.YEAR);
    private static final Paper PAPER = Paper.find(KS2, "maths.p1").orElseThrow();

    /** Invented questions of an invented paper. */
    private static final String LIST = """
            Question\tMax marks\tContent domain\tDomain label\tDescription\tNational
            1\t1\tA1\tNumber\tadd\t90
            2a\t2\tA1\tNumber\tsubtract\t60
            2b\t1\tB2\tShape\t\t40
            """;

    TestSchool school = new TestSchool(AnalysisRooms.class);
    QuestionLists lists = school.room(QuestionLists.class);
    QuestionMarks marks = school.room(QuestionMarks.class);
    Scope lead = school.administrator();
    long ash;
    long birch;
    long cedar;

    @BeforeEach
    void fill() {
        ash = school.addPupil("Ash", "Sky", YearGroup.YEAR_6, "6A");
        birch = school.addPupil("Birch", "Sky", YearGroup.YEAR_6, "6A");
        cedar = school.addPupil("Cedar", "Sky", YearGroup.YEAR_6, "6B");
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void aListIsReadAsASpreadsheetPastesIt() {
        QuestionList list = loaded(LIST);
        assertThat(list.questions()).extracting(Question::label).containsExactly("1", "2a", "2b");
        assertThat(list.maxMarks()).isEqualTo(4);
        assertThat(list.questions().get(1).domainTitle()).isEqualTo("A1 Number");
        assertThat(lists.find(lead, PAPER)).contains(list);
        assertThat(lists.listEditions(lead)).containsExactly(KS2);
        assertThat(loaded("question,marks\n1,2\n\"2, first part\",1\n").questions())
                .extracting(Question::label)
                .containsExactly("1", "2, first part");
        // Cells at the end of a line that hold nothing are often not copied.
        assertThat(loaded("Question\tMarks\tDomain\n1\t1\n2\t1\tA1\n").questions())
                .extracting(Question::domain)
                .containsExactly("", "A1");
    }

    @Test
    void aWrongListSaysWhatToDoAndChangesNothing() {
        assertThat(refused("")).contains("Paste the list");
        assertThat(refused("a\tb\n1\t2")).contains("name the columns");
        assertThat(refused("Question\tMarks\n1\tone"))
                .contains("Line 2, question 1")
                .contains("whole number");
        assertThat(refused("Question\tMarks\n1\t1\n1\t2")).contains("twice");
        assertThat(refused("Question\tMarks\n1\t41")).contains("only 40");
        assertThat(refused("Question\tMarks\tNational\n1\t1\t140")).contains("percentage");
        assertThat(lists.find(lead, PAPER)).isEmpty();
    }

    @Test
    void marksAreSavedBesideWrongOnesAndTakenBack() {
        loaded(LIST);
        QuestionMarks.Saved saved = save(lead, in(ash, 1, "1"), in(ash, 2, "3"), in(ash, 3, "–"), in(birch, 2, "x"));
        assertThat(saved.saved()).isEqualTo(2);
        assertThat(saved.wrong())
                .extracting(QuestionMarks.Wrong::message)
                .containsExactly(
                        "Question 2a gives at most 2 marks, not 3.",
                        "“x” is no mark. Enter 0 to 2, - for not attempted, or leave it empty.");
        assertThat(texts(ash)).isEqualTo(Map.of(1, "1", 3, "-"));

        save(lead, in(ash, 1, ""), in(birch, 1, "0"));
        assertThat(texts(ash)).isEqualTo(Map.of(3, "-"));
        QuestionSave last = marks.findUndoable(lead, PAPER).orElseThrow();
        assertThat(last.marks()).isEqualTo(2);
        assertThat(marks.undo(lead, PAPER, last.id())).isInstanceOf(Outcome.Done.class);
        assertThat(texts(ash)).isEqualTo(Map.of(1, "1", 3, "-"));
        assertThat(texts(birch)).isEmpty();
        assertThat(marks.undo(lead, PAPER, last.id())).isInstanceOf(Outcome.Refused.class);
        long first = marks.findUndoable(lead, PAPER).orElseThrow().id();
        assertThat(marks.undo(lead, PAPER, first)).isInstanceOf(Outcome.Done.class);
        assertThat(texts(ash)).isEmpty();
        assertThat(marks.findUndoable(lead, PAPER)).isEmpty();
    }

    @Test
    void nobodyOverwritesAMarkUnseen() {
        loaded(LIST);
        save(lead, in(ash, 1, "1"));
        QuestionMarks.Saved saved = save(
                lead,
                new QuestionMarks.Input(ash, 1, "0", ""),
                new QuestionMarks.Input(ash, 2, "2", ""),
                new QuestionMarks.Input(birch, 1, "", ""));
        assertThat(saved.saved()).isEqualTo(1);
        assertThat(saved.wrong())
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.message()).contains("Somebody has saved 1 here"));
        assertThat(texts(ash)).isEqualTo(Map.of(1, "1", 2, "2"));
        assertThat(save(lead, new QuestionMarks.Input(ash, 1, "0", "1")).saved())
                .isEqualTo(1);
    }

    @Test
    void aTeacherReachesTheOwnClassAndTheOwnSavesOnly() {
        loaded(LIST);
        Scope teacher = school.as(Role.TEACHER, school.classId("6A"));
        save(lead, in(cedar, 1, "1"));
        assertThat(marks.findUndoable(teacher, PAPER)).isEmpty();
        assertThat(marks.listPupils(teacher, PAPER, null)).hasSize(2);
        assertThatThrownBy(() -> save(teacher, in(cedar, 1, "0"))).isInstanceOf(NotFound.class);
        assertThat(save(teacher, in(ash, 1, "1")).saved()).isEqualTo(1);
        long own = marks.findUndoable(teacher, PAPER).orElseThrow().id();
        assertThat(marks.undo(teacher, PAPER, own)).isInstanceOf(Outcome.Done.class);
        long others = marks.findUndoable(lead, PAPER).orElseThrow().id();
        assertThat(marks.undo(teacher, PAPER, others)).isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> save(school.as(Role.READER), in(ash, 1, "1"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> lists.load(school.as(Role.READER), PAPER, LIST))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anotherSchoolHasListsAndMarksOfItsOwn() {
        loaded(LIST);
        save(lead, in(ash, 1, "1"));
        Scope other = school.addSchool("9991002", "Otter Vale");
        assertThat(lists.list(other, KS2)).isEmpty();
        assertThat(marks.list(other, KS2, Set.of(ash))).isEmpty();
        assertThatThrownBy(() -> save(other, in(ash, 1, "0"))).isInstanceOf(NotFound.class);
        assertThat(lists.load(other, PAPER, LIST)).isInstanceOf(Outcome.Done.class);
        assertThatThrownBy(() -> save(other, in(ash, 1, "0"))).isInstanceOf(NotFound.class);
        assertThat(school.room(ScopedTransactions.class)
                        .housekeeping(() -> school.room(JdbcClient.class)
                                .sql("select count(*) from question_mark")
                                .query(Long.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void aListUnderMarksMustFitThem() {
        loaded(LIST);
        save(lead, in(ash, 2, "2"));
        assertThat(refused("Question\tMarks\n1\t1\n2a\t1\n")).contains("question 2a");
        assertThat(refused("Question\tMarks\n1\t1\n")).contains("no longer has");
        assertThat(loaded("Question\tMarks\n1\t1\n2a\t3\n").questions()).hasSize(2);
        assertThat(lists.remove(lead, PAPER)).isInstanceOf(Outcome.Refused.class);
        save(lead, in(ash, 2, ""));
        assertThat(lists.remove(lead, PAPER)).isInstanceOf(Outcome.Done.class);
        assertThat(lists.find(lead, PAPER)).isEmpty();
    }

    /*
     * By hand: question 1 (1 mark): Ash 1, Birch 0, Cedar not attempted = 0: 1 of 3 = 33.3.
     * Question 2a (2 marks): Ash 2, Birch 1, Cedar no mark known: 3 of 4 = 75.0.
     * Domain A1 is both: 4 of 7 = 57.1; full marks: Ash alone. England: (90 * 1 + 60 * 2) / 3 = 70.0.
     */
    @Test
    void figuresCountWhatIsKnown() {
        QuestionList list = loaded(LIST);
        save(lead, in(ash, 1, "1"), in(ash, 2, "2"), in(birch, 1, "0"), in(birch, 2, "1"), in(cedar, 1, "-"));
        Set<Long> all = Set.of(ash, birch, cedar);
        QuestionAnalysis analysis =
                QuestionAnalysis.of(List.of(PAPER), Map.of("maths.p1", list), marks.list(lead, KS2, all));
        QuestionFigure first = analysis.figure(all, List.of(analysis.asked().getFirst()));
        assertThat(first).isEqualTo(new QuestionFigure(1, 3, 3, 1, 1));
        assertThat(first.percent()).contains(new BigDecimal("33.3"));
        assertThat(analysis.figure(all, List.of(analysis.asked().get(1)))).isEqualTo(new QuestionFigure(3, 4, 2, 1, 0));
        QuestionAnalysis.Domain number = analysis.domains().getFirst();
        assertThat(analysis.figure(all, number.asked())).isEqualTo(new QuestionFigure(4, 7, 3, 1, 1));
        assertThat(analysis.figure(all, number.asked()).percent()).contains(new BigDecimal("57.1"));
        assertThat(number.national()).contains(new BigDecimal("70.0"));
        assertThat(QuestionAnalysis.weakestFirst(analysis.asked(), question -> analysis.figure(all, List.of(question))))
                .extracting(question -> question.question().label())
                .containsExactly("1", "2a", "2b");
        assertThat(analysis.figure(all, analysis.domains().get(1).asked())).isEqualTo(QuestionFigure.NONE);
    }

    private QuestionList loaded(String text) {
        Outcome<QuestionList> outcome = lists.load(lead, PAPER, text);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return lists.find(lead, PAPER).orElseThrow();
    }

    private String refused(String text) {
        return lists.load(lead, PAPER, text) instanceof Outcome.Refused<QuestionList>(var problems)
                ? problems.getFirst().message()
                : "loaded";
    }

    private QuestionMarks.Saved save(Scope scope, QuestionMarks.Input... inputs) {
        return marks.save(scope, PAPER, List.of(inputs));
    }

    private static QuestionMarks.Input in(long pupil, int number, String text) {
        return new QuestionMarks.Input(pupil, number, text, null);
    }

    private Map<Integer, String> texts(long pupil) {
        Map<Integer, String> texts = new java.util.TreeMap<>();
        marks.list(lead, KS2, Set.of(pupil))
                .getOrDefault("maths.p1", Map.of())
                .getOrDefault(pupil, Map.of())
                .forEach((number, mark) -> texts.put(number, mark.text()));
        return texts;
    }
}
