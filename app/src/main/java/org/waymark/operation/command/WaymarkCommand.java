package org.waymark.operation.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code waymark} itself, with every command it has. */
@Command(
        name = "waymark",
        versionProvider = Version.class,
        description =
                "Records, checks, moves, analyses and reports the statutory assessments of England's primary schools.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            SchoolCommand.class,
            ImportCommand.class,
            SchemeCommand.class,
            SetCommand.class,
            ResultsCommand.class,
            CheckCommand.class,
            FiguresCommand.class,
            TableCommand.class,
            ExportCommand.class,
            ReportsCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            RehearseCommand.class
        })
final class WaymarkCommand implements Runnable {

    private final Class<?> application;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show these words and end.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and end.")
    boolean version;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    WaymarkCommand(Class<?> application) {
        this.application = application;
    }

    /** The class that names the rooms to Spring. */
    Class<?> application() {
        return application;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? The most used is: waymark serve");
    }
}
