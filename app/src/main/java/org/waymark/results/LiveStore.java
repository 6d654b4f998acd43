package org.waymark.results;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.results.LiveUpdates.Place;
import org.waymark.results.LiveUpdates.Watcher;

/** The SQL of news and presence. */
@Repository
class LiveStore {

    private final JdbcClient jdbc;

    LiveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record News(long id, long schoolId, String assessment, int year, String person) {}

    record Here(Place place, long personId, String name) {}

    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from change_set")
                .query(Long.class)
                .single();
    }

    List<News> listSince(long id) {
        return jdbc.sql("""
                select s.id, s.school_id, s.assessment, s.year, coalesce(p.name, s.source) as person
                from change_set s left join person p on p.id = s.person_id
                where s.id > :id order by s.id
                """)
                .param("id", id)
                .query((row, number) -> new News(
                        row.getLong("id"),
                        row.getLong("school_id"),
                        row.getString("assessment"),
                        row.getInt("year"),
                        row.getString("person")))
                .list();
    }

    void notePresence(List<Watcher> watchers) {
        List<Watcher> people =
                watchers.stream().filter(watcher -> watcher.personId() != null).toList();
        jdbc.sql("delete from presence where seen_at < now() - interval '15 seconds'")
                .update();
        jdbc.sql("""
                insert into presence (school_id, assessment, year, person_id, seen_at)
                select distinct h.school, h.assessment, h.year, h.person, now()
                from unnest(:schools, :assessments, :years, :people) as h (school, assessment, year, person)
                on conflict (school_id, assessment, year, person_id) do update set seen_at = excluded.seen_at
                """)
                .param("schools", people.stream().map(w -> w.place().schoolId()).toArray(Long[]::new))
                .param(
                        "assessments",
                        people.stream().map(w -> w.place().assessment()).toArray(String[]::new))
                .param("years", people.stream().map(w -> w.place().year()).toArray(Integer[]::new))
                .param("people", people.stream().map(Watcher::personId).toArray(Long[]::new))
                .update();
    }

    List<Here> listHere() {
        return jdbc.sql("""
                select h.school_id, h.assessment, h.year, h.person_id, p.name
                from presence h join person p on p.id = h.person_id
                where h.seen_at >= now() - interval '15 seconds' order by p.name
                """)
                .query((row, number) -> new Here(
                        new Place(row.getLong("school_id"), row.getString("assessment"), row.getInt("year")),
                        row.getLong("person_id"),
                        row.getString("name")))
                .list();
    }
}
