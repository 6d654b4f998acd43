package org.waymark.operation.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.waymark.access.Scope;
import org.waymark.access.Scopes;
import org.waymark.catalogue.AcademicYear;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.SchemeFile;
import org.waymark.scheme.Schemes;
import org.waymark.tracking.SchemeChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads what a school judges from a file as {@code scheme --json} prints it. */
@Command(
        name = "load",
        description = "Sets what a school judges from a year on, from a file as “waymark scheme --json” prints it.")
final class SchemeLoadCommand extends RoomsCommand {

    @Parameters(paramLabel = "FILE", description = "The scheme as JSON.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Option(
            names = "--school",
            required = true,
            paramLabel = "LAESTAB",
            converter = Forms.Laestab.class,
            description = "The school's LAESTAB.")
    @SuppressWarnings("NullAway.Init")
    String school;

    @Option(
            names = "--year",
            paramLabel = "YYYY",
            description = "The first academic year for which it holds, by the year in which it ends; the running one"
                    + " unless given.")
    @Nullable
    Integer year;

    @Option(names = "--dry-run", description = "Say what would happen and change nothing.")
    boolean dryRun;

    /** What became of it: why it was not loaded, and what would be or is loaded. */
    record Answer(
            boolean loaded, List<String> faults, @Nullable Scheme scheme) {}

    @Override
    protected void checkUsage() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw wrongUsage("There is no file " + file + " that can be read.");
        }
    }

    @Override
    protected Outcome run(ApplicationContext rooms) {
        Scope scope = rooms.getBean(Scopes.class).getCommandLineScope(school);
        AcademicYear from = SchemeCommand.year(rooms, year);
        SchemeFile.Read read = SchemeFile.read(text());
        Scheme scheme = read.scheme().orElse(null);
        if (scheme == null) {
            return refused(read.faults());
        }
        List<String> obstacles = rooms.getBean(SchemeChange.class).listObstacles(scope, from, scheme);
        if (!obstacles.isEmpty()) {
            return refused(obstacles);
        }
        if (!dryRun) {
            rooms.getBean(Schemes.class).save(scope, from, scheme);
        }
        return Outcome.done(new Answer(!dryRun, List.of(), scheme))
                .say((dryRun ? "Would be loaded: " : "Loaded: ")
                        + scheme.subjects().size() + " subjects at "
                        + scheme.points().size() + " points, from " + from.label() + " on.");
    }

    private Outcome refused(List<String> faults) {
        Outcome outcome = Outcome.refused(new Answer(false, faults, null));
        for (String fault : faults) {
            outcome = outcome.say(fault);
        }
        return outcome.say("Nothing was changed.");
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
