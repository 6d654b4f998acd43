package org.waymark.operation.command;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.operation.database.OpenDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

/** A command that asks the rooms for something: works without a server, and beside one on the same data. */
@CommandLine.Command
abstract class RoomsCommand extends AnsweringCommand {

    @Mixin
    DataOption data = new DataOption();

    /** Does the work. The rooms' database is open and migrated; there is no web server. */
    protected abstract Outcome run(ApplicationContext rooms);

    /** Looks at the options before anything is opened, and throws {@link #wrongUsage} where they do not fit together. */
    protected void checkUsage() {}

    @Override
    public final Integer call() {
        checkUsage();
        WaymarkCommand root = (WaymarkCommand) spec.root().userObject();
        Outcome outcome;
        try (OpenDatabase database = data.open(this::say);
                ConfigurableApplicationContext rooms =
                        Rooms.command(root.application(), database.address(), data.secrets())) {
            outcome = run(rooms);
            answer(outcome, rooms.getBean(JsonMapper.class));
        }
        outcome.words().forEach(this::say);
        return outcome.exit();
    }
}
