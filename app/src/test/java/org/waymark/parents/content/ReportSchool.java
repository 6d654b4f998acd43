package org.waymark.parents.content;

import java.util.List;
import org.waymark.access.Scope;
import org.waymark.analysis.FigureSchool;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.parents.Draft;
import org.waymark.parents.ParentRooms;

/** A school with pupils to write reports about; it is 2025/26. */
final class ReportSchool implements AutoCloseable {

    static final int YEAR = 2026;

    private final FigureSchool school = new FigureSchool(ParentRooms.class);

    FigureSchool rooms() {
        return school;
    }

    Scope lead() {
        return school.administrator();
    }

    static Edition edition(Assessment assessment) {
        return FigureSchool.edition(assessment, YEAR);
    }

    /** A pupil with attendance and every comment that the law asks for. */
    long whole(String surname, YearGroup group, String className) {
        long pupil = school.pupil(surname, group, className);
        finish(pupil, YEAR, group);
        return pupil;
    }

    /** Attendance and every comment that the law asks for. */
    void finish(long pupil, int year, YearGroup group) {
        school.sql(
                "insert into attendance (school_id, pupil_id, year, possible, attended, authorised, unauthorised, origin,"
                        + " changed_by) values (" + lead().schoolId() + ", " + pupil + ", " + year
                        + ", 380, 352, 20, 8, 'hand', 'Ada Lead')");
        for (String part : List.of("characteristics", "achievements", "progress")) {
            if (group == YearGroup.RECEPTION || !part.equals("characteristics")) {
                comment(pupil, year, part, "Sky works with joy: " + part + ".");
            }
        }
    }

    void comment(long pupil, int year, String part, String text) {
        school.sql("insert into pupil_comment (school_id, pupil_id, year, part, text, version, changed_by, changed_at)"
                + " values (" + lead().schoolId() + ", " + pupil + ", " + year + ", '" + part + "', '" + text
                + "', 1, 'Ada Lead', now())");
    }

    void enter(Assessment assessment, long pupil, String... values) {
        school.enter(edition(assessment), pupil, values);
    }

    Draft draft(long pupil) {
        return draft(lead(), YEAR, pupil, "en-GB");
    }

    Draft draft(Scope scope, int year, long pupil, String language) {
        return school.room(Composer.class)
                .list(scope, year, List.of(pupil), language)
                .getFirst();
    }

    @Override
    public void close() {
        school.close();
    }
}
