package org.waymark.operation.command;

import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.operation.database.OpenDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** A command that asks the rooms for something: works without a server, and beside one on the same data. */
@CommandLine.Command
abstract class RoomsCommand implements Callable<Integer> {

    @Mixin
    DataOption data = new DataOption();

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

    /** Does the work. The rooms' database is open and migrated; there is no web server. */
    protected abstract Outcome run(ApplicationContext rooms);

    /** Looks at the options before anything is opened, and throws {@link #wrongUsage} where they do not fit together. */
    protected void checkUsage() {}

    /** What to throw when the command line is wrong: says why, and answers 2. */
    protected final ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    @Override
    public final Integer call() {
        checkUsage();
        WaymarkCommand root = (WaymarkCommand) spec.root().userObject();
        Outcome outcome;
        try (OpenDatabase database = data.open(this::say);
                ConfigurableApplicationContext rooms =
                        Rooms.command(root.application(), database.address(), data.secrets())) {
            outcome = run(rooms);
            answer(outcome, rooms);
        }
        outcome.words().forEach(this::say);
        return outcome.exit();
    }

    private void answer(Outcome outcome, ApplicationContext rooms) {
        var out = spec.commandLine().getOut();
        if (json) {
            if (outcome.answer() != null) {
                out.println(rooms.getBean(JsonMapper.class).writeValueAsString(outcome.answer()));
            }
        } else if (outcome.output() != null) {
            outcome.output().accept(out);
        }
        out.flush();
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
