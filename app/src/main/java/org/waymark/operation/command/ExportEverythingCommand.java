package org.waymark.operation.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import org.waymark.access.Scope;
import org.waymark.access.Scopes;
import org.waymark.transfer.tables.TakeAways;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes everything that a school owns into one ZIP. */
@Command(name = "everything", description = "Writes everything that a school owns into one ZIP.")
final class ExportEverythingCommand extends RoomsCommand {

    @Option(
            names = "--school",
            required = true,
            paramLabel = "LAESTAB",
            converter = Forms.Laestab.class,
            description = "The school's LAESTAB.")
    @SuppressWarnings("NullAway.Init")
    String school;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the file.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    record Answer(String file, int files, long bytes, String sha256) {}

    @Override
    protected void checkUsage() {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw wrongUsage(out + " is no folder.");
        }
    }

    @Override
    protected Outcome run(ApplicationContext rooms) {
        Scope scope = rooms.getBean(Scopes.class).getCommandLineScope(school);
        TakeAways takeAways = rooms.getBean(TakeAways.class);
        try {
            Files.createDirectories(out);
            Path file = out.resolve(takeAways.fileName(scope));
            TakeAways.Taken taken = takeAways.write(scope, file);
            return Outcome.done(new Answer(file.toString(), taken.files(), taken.bytes(), taken.sha256()))
                    .say(file + ": " + taken.files() + " files, " + taken.bytes() + " bytes, SHA-256 "
                            + taken.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
