package org.waymark.operation.command;

import java.nio.file.Path;
import java.time.Clock;
import org.waymark.operation.backup.Backups;
import org.waymark.operation.database.ThrowawayDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Proves that a copy can be put back. */
@Command(
        name = "verify",
        description =
                "Proves a copy made by waymark backup: puts it back into a database of its own, copies that again,"
                        + " compares every table, and deletes it.")
final class VerifyCommand extends AnsweringCommand {

    @Parameters(paramLabel = "FILE", description = "The copy.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Override
    public Integer call() {
        QuietLog.set();
        Backups.requireReadable(file);
        try (ThrowawayDatabase database = ThrowawayDatabase.open(line -> {})) {
            BackupAnswer answer = BackupAnswer.of(
                    file, Backups.of(database.address()).prove(file, database.scratch("again.zip"), Clock.systemUTC()));
            answer(Outcome.done(answer), new JsonMapper());
            say("The copy is whole and can be put back: " + answer.words() + ".");
            return Outcome.DONE;
        }
    }
}
