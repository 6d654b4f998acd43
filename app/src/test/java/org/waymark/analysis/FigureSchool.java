package org.waymark.analysis;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.Scripts;
import org.waymark.school.TestSchool;

/** A school with figures for tests: pupils by a word, their results by another. */
public final class FigureSchool implements AutoCloseable {

    private final TestSchool school;
    private int upns;

    /** @param more further components over the same database */
    public FigureSchool(Class<?>... more) {
        Class<?>[] all = new Class<?>[more.length + 1];
        all[0] = AnalysisRooms.class;
        System.arraycopy(more, 0, all, 1, more.length);
        school = new TestSchool(all);
    }

    public TestSchool school() {
        return school;
    }

    public <T> T room(Class<T> type) {
        return school.room(type);
    }

    public Scope administrator() {
        return school.administrator();
    }

    public static Edition edition(Assessment assessment, int year) {
        return AnalysisRooms.CATALOGUE.getEdition(assessment, new AcademicYear(year));
    }

    /** Adds a pupil of the year of the tests. */
    public long pupil(String name, YearGroup group, String className) {
        long id = school.addPupil(name, "Sky", group, className);
        sql("update pupil set upn = 'A9991001" + (25000 + upns++) + "' where id = " + id);
        return id;
    }

    /** Enrols a pupil in another year, too. */
    public void enrol(long pupil, int year, YearGroup group) {
        sql("insert into enrolment (school_id, pupil_id, year, year_group) values ("
                + administrator().schoolId() + ", " + pupil + ", " + year + ", '" + group.code() + "')");
    }

    public void leaves(long pupil, LocalDate last) {
        sql("update pupil set leaving_date = '" + last + "' where id = " + pupil);
    }

    public void sql(String text) {
        JdbcClient jdbc = room(JdbcClient.class);
        room(ScopedTransactions.class)
                .write(administrator(), () -> jdbc.sql(text).update());
    }

    /** Enters results of a pupil, such as {@code reading.raw=30}. */
    public void enter(Edition edition, long pupil, String... itemsAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : itemsAndValues) {
            values.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        }
        String upn = room(ScopedTransactions.class)
                .read(
                        administrator(),
                        () -> room(JdbcClient.class)
                                .sql("select upn from pupil where id = " + pupil)
                                .query(String.class)
                                .single());
        var answer = room(Scripts.class)
                .set(
                        administrator(),
                        edition,
                        upn,
                        values,
                        edition.year().firstDay().plusMonths(8),
                        "test");
        if (!answer.savedAll()) {
            throw new AssertionError(answer.findings().toString());
        }
    }

    @Override
    public void close() {
        school.close();
    }
}
