package org.waymark.operation.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about reports to parents. */
@Command(
        name = "reports",
        description = "Makes, lists, releases and sends reports to parents.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ReportsListCommand.class,
            ReportsMakeCommand.class,
            ReportsReleaseCommand.class,
            ReportsSendCommand.class
        })
final class ReportsCommand implements Runnable {

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
                spec.commandLine(), "Which one: reports list, reports make, reports release, or reports send?");
    }
}
