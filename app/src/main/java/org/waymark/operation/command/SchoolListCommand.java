package org.waymark.operation.command;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.waymark.operation.SchoolRegister;
import picocli.CommandLine.Command;

/** Lists the schools. */
@Command(name = "list", description = "Lists the schools, by name.")
final class SchoolListCommand extends RoomsCommand {

    record Answer(List<SchoolAnswer> schools) {}

    @Override
    protected Outcome run(ApplicationContext rooms) {
        List<SchoolAnswer> schools = rooms.getBean(SchoolRegister.class).listSchools().stream()
                .map(SchoolAnswer::of)
                .toList();
        Outcome outcome = Outcome.done(new Answer(schools));
        if (schools.isEmpty()) {
            return outcome.say("There is no school yet. Add one with: waymark school add");
        }
        for (SchoolAnswer school : schools) {
            outcome = outcome.say(school.laestab() + "  " + (school.urn() == null ? "      " : school.urn()) + "  "
                    + school.name() + (school.trust() == null ? "" : "  (" + school.trust() + ")"));
        }
        return outcome;
    }
}
