package org.waymark.operation.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands that write files. */
@Command(
        name = "export",
        description = "Writes files with results.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ExportCtfCommand.class, ExportEverythingCommand.class})
final class ExportCommand implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show these words and end.")
    boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which file? A Common Transfer File is: export ctf; all of a school is: export everything");
    }
}
