package org.waymark.operation.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about schools. */
@Command(
        name = "school",
        description = "Adds and lists schools.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {SchoolAddCommand.class, SchoolListCommand.class})
final class SchoolCommand implements Runnable {

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
        throw new ParameterException(spec.commandLine(), "Which one: school add, or school list?");
    }
}
