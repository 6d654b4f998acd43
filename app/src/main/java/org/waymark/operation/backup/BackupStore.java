package org.waymark.operation.backup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The SQL of {@link Backups}: rows of any table as JSON, and back. */
class BackupStore {

    /** What need not be kept: sessions, failed sign-ins, files that wait for a decision, and the list of migrations. */
    private static final Set<String> LEFT_OUT =
            Set.of("flyway_schema_history", "session", "sign_in_failure", "delivery", "delivery_file");

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    BackupStore(DataSource database) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        this.jdbc = JdbcClient.create(database);
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        // Every table is read at the same moment, however long it takes.
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.writing = new TransactionTemplate(transactions);
    }

    /**
     * A table.
     *
     * @param key the columns by which its rows are told apart
     * @param itself whether rows refer to others of the same table, earlier or later, and go back all at once
     */
    record Table(String name, List<String> key, boolean itself) {}

    <T> T read(Supplier<T> work) {
        return within(reading, work);
    }

    /** All of it or nothing. */
    <T> T write(Supplier<T> work) {
        return within(writing, work);
    }

    private <T> T within(TransactionTemplate template, Supplier<T> work) {
        @SuppressWarnings("NullAway") // the work never answers null: T is not nullable
        T answer = template.execute(status -> {
            // Every school, and moments of time in one zone whatever the machine's is: two copies of the same rows are
            // the same bytes.
            jdbc.sql("select set_config('waymark.schools', '*', true), set_config('timezone', 'UTC', true)")
                    .query((row, number) -> row.getString(1))
                    .list();
            return work.get();
        });
        return answer;
    }

    /** The version of the tables; empty for a database without any. */
    Optional<String> findSchema() {
        boolean any = jdbc.sql("select to_regclass('flyway_schema_history') is not null as any")
                .query((row, number) -> row.getBoolean("any"))
                .single();
        return any ? jdbc.sql("""
                        select version from flyway_schema_history
                        where success and version is not null order by installed_rank desc limit 1
                        """).query(String.class).optional() : Optional.empty();
    }

    /** The schools by LAESTAB. */
    Map<String, String> listSchools() {
        Map<String, String> schools = new TreeMap<>();
        jdbc.sql("select laestab, name from school")
                .query((row, number) -> schools.put(row.getString("laestab"), row.getString("name")))
                .list();
        return schools;
    }

    /** The tables, each after those that it refers to. */
    List<Table> listTables() {
        Map<String, Table> tables = new LinkedHashMap<>();
        jdbc
                .sql("""
                        select c.relname as name,
                          array(
                            select a.attname::text
                            from pg_index i
                            cross join unnest(i.indkey) with ordinality as k (number, place)
                            join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
                            where i.indrelid = c.oid and i.indisprimary
                            order by k.place) as key,
                          exists (
                            select from pg_constraint f
                            where f.contype = 'f' and f.conrelid = c.oid and f.confrelid = c.oid) as itself
                        from pg_class c
                        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
                        order by c.relname
                        """)
                .query((row, number) -> new Table(
                        row.getString("name"),
                        Arrays.asList((String[]) row.getArray("key").getArray()),
                        row.getBoolean("itself")))
                .list()
                .stream()
                .filter(table -> !LEFT_OUT.contains(table.name()))
                .forEach(table -> tables.put(table.name(), table));
        Map<String, Set<String>> refersTo = new LinkedHashMap<>();
        jdbc.sql("""
                        select own.relname as own, other.relname as other
                        from pg_constraint f
                        join pg_class own on own.oid = f.conrelid
                        join pg_class other on other.oid = f.confrelid
                        where f.contype = 'f' and f.connamespace = current_schema()::regnamespace and own.oid <> other.oid
                        """)
                .query((row, number) -> refersTo.computeIfAbsent(row.getString("own"), own -> new HashSet<>())
                        .add(row.getString("other")))
                .list();
        return inOrder(tables, refersTo);
    }

    private static List<Table> inOrder(Map<String, Table> tables, Map<String, Set<String>> refersTo) {
        List<Table> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (done.size() < tables.size()) {
            List<Table> next = tables.values().stream()
                    .filter(table -> !done.contains(table.name()))
                    .filter(table -> refersTo.getOrDefault(table.name(), Set.of()).stream()
                            .allMatch(other -> done.contains(other) || !tables.containsKey(other)))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle");
            }
            ordered.addAll(next);
            next.forEach(table -> done.add(table.name()));
        }
        return ordered;
    }

    /** Every row of a table in the order of its key, as one line of JSON each. */
    void rows(Table table, Consumer<String> line) {
        String order = table.key().isEmpty()
                ? "row_to_json(t)::text"
                : table.key().stream().map(column -> "t." + quoted(column)).collect(Collectors.joining(", "));
        jdbc.sql("select row_to_json(t)::text as line from " + quoted(table.name()) + " t order by " + order)
                .withFetchSize(ROWS_AT_ONCE)
                .query((RowCallbackHandler) row -> line.accept(row.getString("line")));
    }

    /** Puts rows back, with the numbers that they had. */
    void insert(Table table, List<String> lines) {
        String name = quoted(table.name());
        jdbc.sql("insert into " + name + " overriding system value select * from json_populate_recordset(null::" + name
                        + ", cast(:rows as json))")
                .param("rows", "[" + String.join(",", lines) + "]")
                .update();
    }

    /** Empties tables of what migrations put there. */
    void empty(List<Table> tables) {
        jdbc.sql("truncate "
                        + tables.stream().map(table -> quoted(table.name())).collect(Collectors.joining(", "))
                        + " cascade")
                .update();
    }

    /** The last number that each counter gave out, by table and column; those that gave none are left out. */
    Map<String, Long> listCounters() {
        Map<String, Long> counters = new TreeMap<>();
        jdbc.sql("""
                        select c.relname || '.' || a.attname as name, s.last_value as last
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attidentity <> ''
                        join pg_sequences s on s.schemaname = current_schema()
                          and to_regclass(quote_ident(s.schemaname) || '.' || quote_ident(s.sequencename))
                            = pg_get_serial_sequence(quote_ident(c.relname), a.attname)::regclass
                        where c.relnamespace = current_schema()::regnamespace and s.last_value is not null
                        """)
                .query((row, number) -> counters.put(row.getString("name"), row.getLong("last")))
                .list();
        return counters;
    }

    /** Lets a counter go on where it was. */
    void setCounter(String name, long last) {
        int dot = name.indexOf('.');
        jdbc.sql("select setval(pg_get_serial_sequence(:table, :column), :last)")
                .param("table", quoted(name.substring(0, dot)))
                .param("column", name.substring(dot + 1))
                .param("last", last)
                .query(Long.class)
                .single();
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
