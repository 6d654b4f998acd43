package org.waymark.operation.command;

import java.nio.file.Path;
import org.waymark.operation.database.DataFolder;
import org.waymark.operation.database.EmbeddedDatabase;
import org.waymark.operation.database.ExternalDatabase;
import org.waymark.operation.database.OpenDatabase;
import org.waymark.operation.database.Progress;
import picocli.CommandLine.Option;

/** Which data a command is about. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The data folder (default: ${DEFAULT-VALUE}). With WAYMARK_DATABASE_URL set, the results are"
                    + " in that PostgreSQL instead.")
    Path folder = Path.of("data");

    DataFolder folder() {
        return DataFolder.of(folder);
    }

    OpenDatabase open(Progress words) {
        return isExternal()
                ? ExternalDatabase.open(System.getenv(ExternalDatabase.VARIABLE), words)
                : EmbeddedDatabase.open(folder(), words);
    }

    /**
     * The folder that may keep a key beside the database; empty where the database is run by others: its instances may be
     * on several machines, and must be given the same key.
     */
    String secrets() {
        return isExternal() ? "" : folder().path().toString();
    }

    /** Whether the database is run by others. */
    static boolean isExternal() {
        String url = System.getenv(ExternalDatabase.VARIABLE);
        return url != null && !url.isBlank();
    }
}
