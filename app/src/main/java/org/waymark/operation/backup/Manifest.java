package org.waymark.operation.backup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a copy says of itself.
 *
 * @param format the form of the file, {@value #FORMAT} today
 * @param schema the version of the tables, as migrations number it
 * @param madeAt when it was made: the moment that all of it shows
 * @param schools the schools in it, by LAESTAB
 * @param tables every table, in the order in which rows can be put back
 * @param counters the last number that was given out, by table and column
 */
public record Manifest(
        int format,
        String schema,
        String madeAt,
        Map<String, String> schools,
        List<TableCopy> tables,
        Map<String, Long> counters) {

    static final int FORMAT = 1;

    public Manifest {
        schools = new TreeMap<>(schools);
        tables = List.copyOf(tables);
        counters = new TreeMap<>(counters);
    }

    /**
     * One table.
     *
     * @param rows how many rows
     * @param sha256 of the rows as they stand in the file, in hexadecimal
     */
    public record TableCopy(String name, long rows, String sha256) {}

    /** How many rows there are in all. */
    public long rows() {
        return tables.stream().mapToLong(TableCopy::rows).sum();
    }
}
