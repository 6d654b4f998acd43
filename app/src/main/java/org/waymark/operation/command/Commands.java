package org.waymark.operation.command;

import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.operation.backup.BackupFault;
import org.waymark.operation.database.DatabaseFault;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Reads command lines, and turns what goes wrong into a line for people and an exit code. */
public final class Commands {

    private static final String DEBUG = "WAYMARK_DEBUG";

    private Commands() {}

    /**
     * The command line of the program.
     *
     * @param application the class that names the rooms to Spring
     */
    public static CommandLine of(Class<?> application) {
        CommandLine line = new CommandLine(new WaymarkCommand(application));
        line.setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler(Commands::wrongUsage);
        line.setExecutionExceptionHandler(Commands::failed);
        return line;
    }

    private static int wrongUsage(CommandLine.ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        command.getErr().println(fault.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(fault, command.getErr());
        command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return Outcome.WRONG_USAGE;
    }

    private static int failed(Exception fault, CommandLine command, ParseResult parsed) {
        Throwable cause = StartFaults.explain(fault);
        command.getErr().println(words(cause));
        if (!isExpected(cause) || System.getenv(DEBUG) != null) {
            fault.printStackTrace(command.getErr());
        }
        return Outcome.REFUSED;
    }

    private static String words(Throwable fault) {
        return isExpected(fault)
                ? String.valueOf(fault.getMessage())
                : "Waymark failed, which is a fault of the program. Please report what follows.";
    }

    private static boolean isExpected(Throwable fault) {
        return fault instanceof DatabaseFault
                || fault instanceof BackupFault
                || fault instanceof NotFound
                || fault instanceof NotAllowed;
    }
}
