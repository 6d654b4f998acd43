package org.waymark.operation.command;

import java.nio.file.Path;
import org.waymark.operation.backup.BackupFault;
import org.waymark.operation.backup.Backups;
import org.waymark.operation.database.OpenDatabase;
import org.waymark.operation.database.ServerLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Puts a copy back into an empty data folder. */
@Command(
        name = "restore",
        description = "Puts a copy made by waymark backup back into an empty data folder: all of it or nothing.")
final class RestoreCommand extends AnsweringCommand {

    @Mixin
    DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "The copy.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Override
    public Integer call() {
        QuietLog.set();
        Backups.requireReadable(file);
        if (DataOption.isExternal()) {
            return restore();
        }
        // No server may start between the tables and the rows.
        try (ServerLock alone = ServerLock.take(data.folder())) {
            return restore();
        }
    }

    private Integer restore() throws BackupFault {
        try (OpenDatabase database = data.open(this::say)) {
            BackupAnswer answer =
                    BackupAnswer.of(file, Backups.of(database.address()).restore(file));
            answer(Outcome.done(answer), new JsonMapper());
            say("Restored from " + file + ": " + answer.words() + ".");
            say("Everybody signs in again. Put secret.key back beside the database, or type the password of the mail"
                    + " server again.");
            return Outcome.DONE;
        }
    }
}
