package org.waymark.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;

/** The SQL of families. */
@Repository
class ContactStore {

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Contact> list(Scope scope, Collection<Long> pupilIds) {
        return jdbc.sql("""
                        select c.* from contact c
                        where c.school_id = :school and c.pupil_id = any (:pupils)
                          and (not :ownClassesOnly or exists (
                            select 1 from enrolment own
                            where own.school_id = c.school_id and own.pupil_id = c.pupil_id
                              and own.class_id = any (:ownClasses)))
                        order by c.pupil_id, c.place, c.id
                        """)
                .param("school", scope.schoolId())
                .param("pupils", pupilIds.toArray(Long[]::new))
                .param("ownClassesOnly", scope.ownClassesOnly())
                .param("ownClasses", scope.classIdArray())
                .query((row, number) -> contact(row))
                .list();
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getLong("id"),
                row.getLong("pupil_id"),
                row.getInt("place"),
                row.getString("title"),
                row.getString("surname"),
                row.getString("forename"),
                row.getString("relationship"),
                row.getBoolean("parental_responsibility"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("address"),
                row.getString("postcode"),
                row.getString("language"),
                row.getBoolean("large_print"),
                row.getBoolean("do_not_send"),
                row.getString("note"),
                row.getString("origin"));
    }
}
