package org.waymark.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of families. */
@Repository
class ContactStore {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

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

    Optional<Contact> find(Scope scope, long id) {
        return jdbc.sql("select * from contact where school_id = :school and id = :id")
                .param("school", scope.schoolId())
                .param("id", id)
                .query((row, number) -> contact(row))
                .optional();
    }

    /** Lets nobody else change this family until the transaction ends; answers whether there is such a pupil. */
    boolean lockPupil(Scope scope, long pupilId) {
        return jdbc.sql("select id from pupil where school_id = :school and id = :pupil for update")
                .param("school", scope.schoolId())
                .param("pupil", pupilId)
                .query((row, number) -> row.getLong("id"))
                .optional()
                .isPresent();
    }

    /** Keeps a contact, with the key it has or a new one, and answers the key. */
    long put(Scope scope, Contact contact) {
        String columns = """
                 pupil_id, place, title, surname, forename, relationship, parental_responsibility, email, phone, address,
                 postcode, language, large_print, do_not_send, note, origin, changed_by, changed_at
                """;
        String values = """
                 :pupil, :place, :title, :surname, :forename, :relationship, :responsibility, :email, :phone, :address,
                 :postcode, :language, :large, :not, :note, :origin, :by, clock_timestamp()
                """;
        String sql = contact.id() == 0
                ? "insert into contact (school_id, " + columns + ") values (:school, " + values + ") returning id"
                : "insert into contact (school_id, id, " + columns + ") overriding system value values (:school, :id, "
                        + values + ") on conflict (school_id, id) do update set (" + columns + ") = row (" + values
                        + ") returning id";
        return jdbc.sql(sql)
                .params(parameters(scope, contact))
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> parameters(Scope scope, Contact contact) {
        return Map.ofEntries(
                Map.entry("school", scope.schoolId()),
                Map.entry("id", contact.id()),
                Map.entry("pupil", contact.pupilId()),
                Map.entry("place", contact.place()),
                Map.entry("title", contact.title()),
                Map.entry("surname", contact.surname()),
                Map.entry("forename", contact.forename()),
                Map.entry("relationship", contact.relationship()),
                Map.entry("responsibility", contact.parentalResponsibility()),
                Map.entry("email", contact.email()),
                Map.entry("phone", contact.phone()),
                Map.entry("address", contact.address()),
                Map.entry("postcode", contact.postcode()),
                Map.entry("language", contact.language()),
                Map.entry("large", contact.largePrint()),
                Map.entry("not", contact.doNotSend()),
                Map.entry("note", contact.note()),
                Map.entry("origin", contact.origin()),
                Map.entry("by", scope.personName()));
    }

    void remove(Scope scope, long id) {
        jdbc.sql("delete from contact where school_id = :school and id = :id")
                .param("school", scope.schoolId())
                .param("id", id)
                .update();
    }

    void place(Scope scope, long id, int place) {
        jdbc.sql("update contact set place = :place where school_id = :school and id = :id")
                .param("school", scope.schoolId())
                .param("id", id)
                .param("place", place)
                .update();
    }

    void note(Scope scope, String act, @Nullable Contact before, @Nullable Contact after) {
        Contact one = after == null ? before : after;
        if (one == null) {
            throw new IllegalArgumentException("A change from nothing to nothing");
        }
        jdbc.sql("""
                        insert into contact_change (school_id, contact_id, pupil_id, act, before, after, changed_by, changed_at)
                        values (:school, :contact, :pupil, :act, cast(:before as jsonb), cast(:after as jsonb), :by,
                                clock_timestamp())
                        """)
                .param("school", scope.schoolId())
                .param("contact", one.id())
                .param("pupil", one.pupilId())
                .param("act", act)
                .param("before", before == null ? null : json.writeValueAsString(before))
                .param("after", after == null ? null : json.writeValueAsString(after))
                .param("by", scope.personName())
                .update();
    }

    /** Newest first. */
    List<ContactChange> listHistory(Scope scope, long pupilId) {
        return jdbc.sql("""
                        select * from contact_change where school_id = :school and pupil_id = :pupil order by id desc
                        """)
                .param("school", scope.schoolId())
                .param("pupil", pupilId)
                .query((row, number) -> change(row))
                .list();
    }

    /** Newest first: the order in which it is taken back. */
    List<ContactChange> listAct(Scope scope, String act) {
        return jdbc.sql("select * from contact_change where school_id = :school and act = :act order by id desc")
                .param("school", scope.schoolId())
                .param("act", act)
                .query((row, number) -> change(row))
                .list();
    }

    /** The names of those of whom anything is kept that would go with them. */
    List<String> listWithFamily(Scope scope, Collection<Long> pupilIds) {
        return jdbc.sql("""
                        select p.surname || ', ' || p.forename as name from pupil p
                        where p.school_id = :school and p.id = any (:pupils) and (
                          exists (select 1 from contact c where c.school_id = p.school_id and c.pupil_id = p.id)
                          or exists (select 1 from attendance a where a.school_id = p.school_id and a.pupil_id = p.id)
                          or exists (select 1 from pupil_comment t
                                     where t.school_id = p.school_id and t.pupil_id = p.id and t.text <> '')
                          or exists (select 1 from parent_report r where r.school_id = p.school_id and r.pupil_id = p.id))
                        order by 1
                        """)
                .param("school", scope.schoolId())
                .param("pupils", pupilIds.toArray(Long[]::new))
                .query((row, number) -> row.getString("name"))
                .list();
    }

    /** The newest act of a kind that has not been taken back. */
    Optional<String> findLastAct(Scope scope, String kind) {
        return jdbc.sql("""
                        select act from contact_change c
                        where school_id = :school and act like :kind
                          and not exists (select 1 from contact_change u
                                          where u.school_id = c.school_id and u.act = 'undo:' || c.act)
                        order by id desc limit 1
                        """)
                .param("school", scope.schoolId())
                .param("kind", kind + ":%")
                .query((row, number) -> row.getString("act"))
                .optional();
    }

    private ContactChange change(ResultSet row) throws SQLException {
        return new ContactChange(
                row.getString("act"),
                contact(row.getString("before")),
                contact(row.getString("after")),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private @Nullable Contact contact(@Nullable String text) {
        return text == null ? null : json.readValue(text, Contact.class);
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
