package org.waymark.analysis.questions;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;
import org.waymark.catalogue.Edition;

/** The SQL of questions and their marks. */
@Repository
class QuestionStore {

    private final JdbcClient jdbc;

    QuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mark that changes. */
    record Change(long pupilId, int number, String before, String after) {}

    private JdbcClient.StatementSpec sql(Scope scope, Edition edition, String sql) {
        return jdbc.sql(sql)
                .param("school", scope.schoolId())
                .param("assessment", edition.assessment().code())
                .param("year", edition.year().endYear());
    }

    private JdbcClient.StatementSpec sql(Scope scope, Paper paper, String sql) {
        return sql(scope, paper.edition(), sql).param("paper", paper.item().id());
    }

    /** The lists of an edition by paper. */
    Map<String, QuestionList> listLists(Scope scope, Edition edition) {
        Map<String, List<Question>> questions = new HashMap<>();
        sql(scope, edition, """
                select paper, number, label, max_marks, domain, domain_label, description, national from question
                where school_id = :school and assessment = :assessment and year = :year order by paper, number
                """).query(row -> {
            questions
                    .computeIfAbsent(row.getString("paper"), paper -> new ArrayList<>())
                    .add(new Question(
                            row.getInt("number"),
                            row.getString("label"),
                            row.getInt("max_marks"),
                            row.getString("domain"),
                            row.getString("domain_label"),
                            row.getString("description"),
                            Optional.ofNullable(row.getBigDecimal("national"))));
        });
        Map<String, QuestionList> lists = new LinkedHashMap<>();
        sql(scope, edition, """
                select paper, loaded_by, loaded_at from question_list
                where school_id = :school and assessment = :assessment and year = :year order by paper
                """).query(row -> {
            String paper = row.getString("paper");
            lists.put(
                    paper,
                    new QuestionList(
                            paper,
                            row.getString("loaded_by"),
                            row.getTimestamp("loaded_at").toInstant(),
                            questions.getOrDefault(paper, List.of())));
        });
        return lists;
    }

    /** Lets nobody else change the marks or the list of a paper until the transaction ends; answers whether it has a list. */
    boolean lock(Scope scope, Paper paper) {
        return sql(scope, paper, """
                        select 1 from question_list
                        where school_id = :school and assessment = :assessment and year = :year and paper = :paper for update
                        """).query(Integer.class).optional().isPresent();
    }

    void putList(Scope scope, Paper paper, QuestionList list) {
        sql(scope, paper, """
                insert into question_list (school_id, assessment, year, paper, loaded_by, loaded_at)
                values (:school, :assessment, :year, :paper, :by, :at)
                on conflict (school_id, assessment, year, paper)
                do update set loaded_by = excluded.loaded_by, loaded_at = excluded.loaded_at
                """)
                .param("by", list.loadedBy())
                .param("at", Timestamp.from(list.loadedAt()))
                .update();
        List<Question> questions = list.questions();
        sql(scope, paper, """
                insert into question (school_id, assessment, year, paper, number, label, max_marks, domain, domain_label,
                                      description, national)
                select :school, :assessment, :year, :paper, q.number, q.label, q.max_marks, q.domain, q.domain_label,
                       q.description, q.national::numeric
                from unnest(:numbers, :labels, :maxMarks, :domains, :domainLabels, :descriptions, :nationals)
                  as q (number, label, max_marks, domain, domain_label, description, national)
                on conflict (school_id, assessment, year, paper, number)
                do update set label = excluded.label, max_marks = excluded.max_marks, domain = excluded.domain,
                              domain_label = excluded.domain_label, description = excluded.description,
                              national = excluded.national
                """)
                .param("numbers", questions.stream().map(Question::number).toArray(Integer[]::new))
                .param("labels", questions.stream().map(Question::label).toArray(String[]::new))
                .param("maxMarks", questions.stream().map(Question::maxMarks).toArray(Integer[]::new))
                .param("domains", questions.stream().map(Question::domain).toArray(String[]::new))
                .param(
                        "domainLabels",
                        questions.stream().map(Question::domainLabel).toArray(String[]::new))
                .param(
                        "descriptions",
                        questions.stream().map(Question::description).toArray(String[]::new))
                .param(
                        "nationals",
                        questions.stream()
                                .map(question -> question.national()
                                        .map(BigDecimal::toPlainString)
                                        .orElse(null))
                                .toArray(String[]::new))
                .update();
        // Questions after the last of the new list: nobody has a mark in them, which the service has looked at.
        sql(scope, paper, """
                delete from question
                where school_id = :school and assessment = :assessment and year = :year and paper = :paper and number > :last
                """).param("last", questions.size()).update();
    }

    void removeList(Scope scope, Paper paper) {
        sql(scope, paper, """
                delete from question_list
                where school_id = :school and assessment = :assessment and year = :year and paper = :paper
                """).update();
    }

    /** The marks of an edition: by paper, pupil and number of the question. Of pupils whom a scope does not see too. */
    Map<String, Map<Long, Map<Integer, QuestionMark>>> listMarks(Scope scope, Edition edition) {
        Map<String, Map<Long, Map<Integer, QuestionMark>>> marks = new HashMap<>();
        sql(scope, edition, """
                select paper, pupil_id, number, mark, attempted from question_mark
                where school_id = :school and assessment = :assessment and year = :year
                """).query(row -> {
            marks.computeIfAbsent(row.getString("paper"), paper -> new HashMap<>())
                    .computeIfAbsent(row.getLong("pupil_id"), pupil -> new TreeMap<>())
                    .put(row.getInt("number"), new QuestionMark(row.getInt("mark"), row.getBoolean("attempted")));
        });
        return marks;
    }

    /** Writes what changed as one save, and answers its key. */
    long save(Scope scope, Paper paper, Timestamp at, List<Change> changes, @Nullable Long undoes) {
        write(scope, paper, changes);
        long save = sql(scope, paper, """
                        insert into question_save (school_id, assessment, year, paper, person_id, person, at, marks, undoes)
                        values (:school, :assessment, :year, :paper, :personId, :person, :at, :marks, :undoes)
                        returning id
                        """)
                .param("personId", scope.personId())
                .param("person", scope.personName())
                .param("at", at)
                .param("marks", changes.size())
                .param("undoes", undoes)
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into question_mark_change (school_id, save_id, pupil_id, number, old_mark, new_mark)
                select :school, :save, c.pupil, c.number, c.before, c.after
                from unnest(:pupils, :numbers, :before, :after) as c (pupil, number, before, after)
                """)
                .param("school", scope.schoolId())
                .param("save", save)
                .param("pupils", changes.stream().map(Change::pupilId).toArray(Long[]::new))
                .param("numbers", changes.stream().map(Change::number).toArray(Integer[]::new))
                .param("before", changes.stream().map(Change::before).toArray(String[]::new))
                .param("after", changes.stream().map(Change::after).toArray(String[]::new))
                .update();
        return save;
    }

    private void write(Scope scope, Paper paper, List<Change> changes) {
        List<Change> gone =
                changes.stream().filter(change -> change.after().isEmpty()).toList();
        List<Change> kept =
                changes.stream().filter(change -> !change.after().isEmpty()).toList();
        sql(scope, paper, """
                delete from question_mark m using unnest(:pupils, :numbers) as c (pupil, number)
                where m.school_id = :school and m.assessment = :assessment and m.year = :year and m.paper = :paper
                  and m.pupil_id = c.pupil and m.number = c.number
                """)
                .param("pupils", gone.stream().map(Change::pupilId).toArray(Long[]::new))
                .param("numbers", gone.stream().map(Change::number).toArray(Integer[]::new))
                .update();
        sql(scope, paper, """
                insert into question_mark (school_id, assessment, year, paper, pupil_id, number, mark, attempted)
                select :school, :assessment, :year, :paper, c.pupil, c.number, c.mark, c.attempted
                from unnest(:pupils, :numbers, :marks, :attempted) as c (pupil, number, mark, attempted)
                on conflict (school_id, assessment, year, paper, pupil_id, number)
                do update set mark = excluded.mark, attempted = excluded.attempted
                """)
                .param("pupils", kept.stream().map(Change::pupilId).toArray(Long[]::new))
                .param("numbers", kept.stream().map(Change::number).toArray(Integer[]::new))
                .param(
                        "marks",
                        kept.stream()
                                .map(change -> change.after().equals(QuestionMark.NOT_ATTEMPTED)
                                        ? 0
                                        : Integer.parseInt(change.after()))
                                .toArray(Integer[]::new))
                .param(
                        "attempted",
                        kept.stream()
                                .map(change -> !change.after().equals(QuestionMark.NOT_ATTEMPTED))
                                .toArray(Boolean[]::new))
                .update();
    }

    /** The newest save of each paper that still stands. */
    Map<String, QuestionSave> listLastSaves(Scope scope, Edition edition) {
        Map<String, QuestionSave> saves = new HashMap<>();
        sql(scope, edition, """
                select distinct on (paper) paper, id, person_id, person, at, marks from question_save
                where school_id = :school and assessment = :assessment and year = :year and undoes is null and not undone
                order by paper, id desc
                """).query(row -> {
            saves.put(
                    row.getString("paper"),
                    new QuestionSave(
                            row.getLong("id"),
                            row.getObject("person_id", Long.class),
                            row.getString("person"),
                            row.getTimestamp("at").toInstant(),
                            row.getInt("marks")));
        });
        return saves;
    }

    List<Change> listChanges(Scope scope, long save) {
        return jdbc.sql("""
                        select pupil_id, number, old_mark, new_mark from question_mark_change
                        where school_id = :school and save_id = :save order by pupil_id, number
                        """)
                .param("school", scope.schoolId())
                .param("save", save)
                .query((row, number) -> new Change(
                        row.getLong("pupil_id"),
                        row.getInt("number"),
                        row.getString("old_mark"),
                        row.getString("new_mark")))
                .list();
    }

    void markUndone(Scope scope, long save) {
        jdbc.sql("update question_save set undone = true where school_id = :school and id = :save")
                .param("school", scope.schoolId())
                .param("save", save)
                .update();
    }

    /** The academic years with any list, newest first, with the assessment of each. */
    List<Held> listHeld(Scope scope) {
        return jdbc.sql("""
                        select distinct assessment, year from question_list where school_id = :school
                        order by year desc, assessment
                        """)
                .param("school", scope.schoolId())
                .query((row, number) -> new Held(row.getString("assessment"), row.getInt("year")))
                .list();
    }

    /** An edition of which there is a list. */
    record Held(String assessment, int year) {}

    /** The pupils of these who have marks in any question after a number: what a shorter list would lose. */
    boolean hasMarksAfter(Scope scope, Paper paper, int number) {
        return sql(scope, paper, """
                        select exists (select 1 from question_mark
                        where school_id = :school and assessment = :assessment and year = :year and paper = :paper
                          and number > :number)
                        """)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** The numbers of questions in which a mark is higher than allowed by a list. */
    List<Integer> listTooHigh(Scope scope, Paper paper, Collection<Question> questions) {
        return sql(scope, paper, """
                        select distinct m.number from question_mark m
                        join unnest(:numbers, :maxMarks) as q (number, max_marks) on q.number = m.number
                        where m.school_id = :school and m.assessment = :assessment and m.year = :year and m.paper = :paper
                          and m.mark > q.max_marks
                        order by m.number
                        """)
                .param("numbers", questions.stream().map(Question::number).toArray(Integer[]::new))
                .param("maxMarks", questions.stream().map(Question::maxMarks).toArray(Integer[]::new))
                .query((row, number) -> row.getInt("number"))
                .list();
    }
}
