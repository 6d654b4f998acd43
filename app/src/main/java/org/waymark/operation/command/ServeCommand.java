package org.waymark.operation.command;

import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.access.Invitations;
import picocli.CommandLine.Command;

/** Starts Waymark for people. */
@Command(name = "serve", description = "Starts Waymark. The first start shows the address at which to set it up.")
final class ServeCommand extends ServerCommand {

    /** What scripts are told. */
    record Answer(
            String address,
            @org.jspecify.annotations.Nullable String setUp) {}

    @Override
    protected Outcome ready(ConfigurableApplicationContext rooms, String address) {
        String setUp = rooms.getBean(Invitations.class)
                .findFirstStartPath()
                .map(path -> address + path)
                .orElse(null);
        Outcome outcome = Outcome.done(new Answer(address, setUp)).say("Waymark is ready at " + address);
        return setUp == null ? outcome : outcome.say("Nobody can sign in yet. Set it up, once, at " + setUp);
    }
}
