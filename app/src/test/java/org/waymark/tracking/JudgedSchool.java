package org.waymark.tracking;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.TestSchool;

/** A school with judgements for tests: what stands is written straight into the record, of whatever year. */
public final class JudgedSchool implements AutoCloseable {

    private final TestSchool school = new TestSchool(TrackingRooms.class);

    public TestSchool school() {
        return school;
    }

    public <T> T room(Class<T> type) {
        return school.room(type);
    }

    public Scope scope() {
        return school.administrator();
    }

    /** Adds a pupil of 2025/26 with what stands of the pupil at some points, such as {@code 2026-autumn2 reading=S}. */
    public long pupil(String name, YearGroup group, String className, String... results) {
        long id = school.addPupil(name, "Sky", group, className);
        for (String result : results) {
            stands(scope(), id, result);
        }
        return id;
    }

    /** What stands of a pupil: {@code year-assessment item=value item=value}. */
    public void stands(Scope scope, long pupil, String result) {
        String[] words = result.split(" ");
        String year = words[0].substring(0, 4);
        String assessment = words[0].substring(5);
        if (Assessment.find(assessment).isEmpty()) {
            throw new IllegalArgumentException(assessment);
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            values.put(words[i].substring(0, equals), words[i].substring(equals + 1));
        }
        values.forEach((item, value) -> sql(
                scope,
                "insert into result (school_id, pupil_id, assessment, year, item, value, derived, revision, origin)"
                        + " values (" + scope.schoolId() + ", " + pupil + ", '" + assessment + "', " + year + ", '"
                        + item + "', '" + value + "', false, 1, 1)"));
    }

    public void sql(Scope scope, String text) {
        JdbcClient jdbc = room(JdbcClient.class);
        room(ScopedTransactions.class).write(scope, () -> jdbc.sql(text).update());
    }

    @Override
    public void close() {
        school.close();
    }
}
