package org.waymark.operation.command;

import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.operation.DemoData;
import org.waymark.operation.DemoData.SignIn;
import picocli.CommandLine.Command;

/** Starts Waymark with invented schools. */
@Command(
        name = "demo",
        description = "Starts Waymark with an invented trust of three schools and five years of results.")
final class DemoCommand extends ServerCommand {

    /** What scripts are told. */
    record Answer(String address, List<SignIn> signIns) {}

    @Override
    protected Outcome ready(ConfigurableApplicationContext rooms, String address) {
        DemoData demo = rooms.getBean(DemoData.class);
        List<SignIn> signIns = demo.prepare();
        Outcome outcome = Outcome.done(new Answer(address, signIns))
                .say("Waymark is ready at " + address + " with invented schools. Sign in as");
        int width = signIns.stream()
                .mapToInt(person -> person.email().length())
                .max()
                .orElse(0);
        for (SignIn person : signIns) {
            outcome = outcome.say("  " + person.email()
                    + " ".repeat(width - person.email().length()) + "  " + person.password() + "  " + person.who());
        }
        return outcome;
    }
}
