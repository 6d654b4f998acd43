package org.waymark.operation.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** A command that answers scripts with JSON and people with words. */
@CommandLine.Command
abstract class AnsweringCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Answer as JSON on standard output.")
    boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show these words and end.")
    boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    /** What to throw when the command line is wrong: says why, and answers 2. */
    protected final ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Gives the answer to standard output: as JSON where that was asked for, else what the command prints. */
    protected final void answer(Outcome outcome, JsonMapper mapper) {
        var out = spec.commandLine().getOut();
        if (json) {
            if (outcome.answer() != null) {
                out.println(mapper.writeValueAsString(outcome.answer()));
            }
        } else if (outcome.output() != null) {
            outcome.output().accept(out);
        }
        out.flush();
    }

    /** Tells people a line, on standard error. */
    protected final void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
