package org.waymark.operation.command;

import java.util.Map;
import org.waymark.operation.backup.Manifest;

/**
 * What scripts are told of a copy.
 *
 * @param file where it is
 * @param madeAt the moment that it shows
 * @param schema the version of its tables
 * @param schools by LAESTAB
 */
record BackupAnswer(String file, String madeAt, String schema, Map<String, String> schools, int tables, long rows) {

    static BackupAnswer of(java.nio.file.Path file, Manifest manifest) {
        return new BackupAnswer(
                file.toString(),
                manifest.madeAt(),
                manifest.schema(),
                manifest.schools(),
                manifest.tables().size(),
                manifest.rows());
    }

    /** In words, such as {@code 3 schools, 61 tables, 120,000 rows, as of …}. */
    String words() {
        return (schools.size() == 1 ? "1 school" : schools.size() + " schools") + ", " + tables + " tables, "
                + String.format(java.util.Locale.UK, "%,d", rows) + " rows, as of " + madeAt;
    }
}
