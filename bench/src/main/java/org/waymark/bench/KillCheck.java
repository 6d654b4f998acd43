package org.waymark.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waymark.bench.Sheet.CellKey;
import org.waymark.bench.Sheet.Input;

/** Looks past Waymark into the tables after a kill: is everything acknowledged there, and nothing by halves? */
final class KillCheck {

    private static final String OF_EDITION = "school_id = %d and assessment = 'ks2' and year = " + Seed.YEAR;

    private final Connection connection;
    private final long school;
    private final Map<String, Long> faults;

    /** @param faults what is wrong, in words, and how often: added to */
    KillCheck(Connection connection, long school, Map<String, Long> faults) {
        this.connection = connection;
        this.school = school;
        this.faults = faults;
    }

    /** Counts acknowledged values that the history does not hold, or that a cell does not hold though none came later. */
    long lost(List<Act> acknowledged, List<Act> ofAllTime, List<Act> pending) throws SQLException {
        return missingInHistory(acknowledged) + wrongInCells(ofAllTime, pending);
    }

    private long missingInHistory(List<Act> acts) throws SQLException {
        List<Long> sets = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        acts.forEach(act -> act.inputs().forEach(input -> {
            sets.add(act.changeSet());
            inputs.add(input);
        }));
        try (PreparedStatement query = connection.prepareStatement("""
                select count(*) from unnest(?, ?, ?, ?) as a (set, pupil, item, value)
                where not exists (
                  select 1 from change c
                  where c.school_id = ? and c.change_set_id = a.set and c.pupil_id = a.pupil and c.item = a.item
                    and c.new_value = a.value and not c.derived)
                """)) {
            query.setArray(1, connection.createArrayOf("bigint", sets.toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", inputs.stream().map(Input::pupil).toArray()));
            query.setArray(
                    3,
                    connection.createArrayOf(
                            "text", inputs.stream().map(Input::item).toArray()));
            query.setArray(
                    4,
                    connection.createArrayOf(
                            "text", inputs.stream().map(Input::value).toArray()));
            query.setLong(5, school);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return note("acknowledged value missing in the history", rows.getLong(1));
            }
        }
    }

    private long wrongInCells(List<Act> acknowledged, List<Act> pending) throws SQLException {
        Map<CellKey, Set<String>> allowed = new HashMap<>();
        acknowledged.forEach(act -> act.inputs().forEach(input -> {
            Set<String> only = new HashSet<>();
            only.add(input.value());
            allowed.put(new CellKey(input.pupil(), input.item()), only);
        }));
        // A save without an answer may have happened or not.
        pending.forEach(act -> act.inputs().forEach(input -> {
            Set<String> also = allowed.get(new CellKey(input.pupil(), input.item()));
            if (also != null) {
                also.add(input.value());
            }
        }));
        Map<CellKey, String> there = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "select pupil_id, item, value from result where value is not null and "
                                + OF_EDITION.formatted(school));
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                there.put(new CellKey(rows.getLong(1), rows.getString(2)), rows.getString(3));
            }
        }
        return note(
                "cell without its last acknowledged value",
                allowed.entrySet().stream()
                        .filter(cell -> !cell.getValue().contains(there.getOrDefault(cell.getKey(), "")))
                        .count());
    }

    /** Counts change sets of which only a part is there, and results that are not what their history says. */
    long halves(List<Act> acts) throws SQLException {
        return partsMissing(acts)
                + note("change set without changes", count("""
                        select count(*) from change_set s
                        where s.school_id = %1$d and s.kind not in ('sign-off', 'reopen')
                          and not exists (select 1 from change c where c.school_id = s.school_id and c.change_set_id = s.id)
                        """))
                + note("result that is not the latest change", count("""
                        select count(*) from (
                          select distinct on (pupil_id, assessment, year, item)
                                 pupil_id, assessment, year, item, new_value, new_on, derived, change_set_id
                          from change where school_id = %1$d
                          order by pupil_id, assessment, year, item, change_set_id desc) h
                        full join (select * from result where school_id = %1$d) r
                          using (pupil_id, assessment, year, item)
                        where (h.new_value, h.new_on, h.derived, h.change_set_id)
                              is distinct from (r.value, r.assessed_on, r.derived, r.revision)
                        """))
                + note("change that does not follow from the one before", count("""
                        select count(*) from (
                          select old_value, lag(new_value) over (
                                   partition by pupil_id, assessment, year, item order by change_set_id) as before
                          from change where school_id = %1$d) c
                        where old_value is distinct from before
                        """))
                + note("derived value that does not follow from the typed ones", wrongDerived());
    }

    private long partsMissing(List<Act> acts) throws SQLException {
        Map<UUID, Long> typed = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select s.request_id, (select count(*) from change c
                                      where c.school_id = s.school_id and c.change_set_id = s.id and not c.derived)
                from change_set s where s.school_id = ? and s.request_id = any (?)
                """)) {
            query.setLong(1, school);
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", acts.stream().map(Act::request).toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    typed.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
        }
        return note(
                "change set with some of its values",
                acts.stream()
                        .filter(act -> typed.containsKey(act.request()) || act.acknowledged())
                        .filter(act -> typed.getOrDefault(act.request(), 0L)
                                != act.inputs().size())
                        .count());
    }

    private long wrongDerived() throws SQLException {
        return count("""
                select count(*) from (
                  select test, max(value) filter (where part = 'raw') as raw,
                         max(value) filter (where part = 'scaled') as scaled,
                         max(value) filter (where part = 'outcome') as outcome,
                         sum(value::int) filter (where part in ('p1', 'p2', 'p3')) as total,
                         count(value) filter (where part in ('p1', 'p2', 'p3')) as papers
                  from (select pupil_id, split_part(item, '.', 1) as test, split_part(item, '.', 2) as part, value
                        from result where school_id = %1$d and assessment = 'ks2' and year = 2026) r
                  where test in ('reading', 'gps', 'maths')
                  group by pupil_id, test) t
                where (test = 'gps' and papers = 2 or test = 'maths' and papers = 3) and raw::int is distinct from total
                   or raw is not null and (scaled is null or outcome is distinct from
                                           case when scaled = 'N' then 'N' when scaled::int >= 100 then 'AS' else 'NS' end)
                """);
    }

    private long count(String sql) throws SQLException {
        return Database.number(connection, sql.formatted(school));
    }

    private long note(String fault, long count) {
        if (count > 0) {
            faults.merge(fault, count, Long::sum);
        }
        return count;
    }
}
