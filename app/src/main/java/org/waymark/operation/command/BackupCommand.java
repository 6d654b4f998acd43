package org.waymark.operation.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.waymark.operation.backup.Backups;
import org.waymark.operation.database.OpenDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Copies everything into one file, while people go on working. */
@Command(
        name = "backup",
        description = "Copies everything into one file, as of one moment, while people go on working. The file holds"
                + " pupils' data: keep it as safe as the school's other records.")
final class BackupCommand extends AnsweringCommand {

    @Mixin
    DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "The file to write, such as waymark-2026-07-21.zip.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Override
    public Integer call() {
        if (!DataOption.isExternal() && !Files.isDirectory(data.folder)) {
            throw wrongUsage("There is no data folder " + data.folder + ". Name it with --data.");
        }
        try (OpenDatabase database = data.open(this::say)) {
            BackupAnswer answer = BackupAnswer.of(
                    file, Backups.of(database.address()).write(file.toAbsolutePath(), Clock.systemUTC()));
            answer(Outcome.done(answer), new JsonMapper());
            say("Copied to " + file + ": " + answer.words() + ".");
            say("The key that seals the password of the mail server is not in it: keep secret.key, or WAYMARK_KEY,"
                    + " apart from the copy.");
            return Outcome.DONE;
        }
    }
}
