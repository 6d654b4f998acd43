package org.waymark.operation.command;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.waymark.access.Invitations;
import org.waymark.operation.SchoolRegister;
import org.waymark.operation.SchoolRegister.AlreadyThere;
import org.waymark.operation.SchoolRegister.School;
import org.waymark.operation.database.ServerLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Adds a school. */
@Command(name = "add", description = "Adds a school, and shows the address at which its administrator comes in.")
final class SchoolAddCommand extends RoomsCommand {

    @Option(
            names = "--laestab",
            required = true,
            converter = Forms.Laestab.class,
            description = "The 7 digits of local authority and establishment.")
    String laestab = "";

    @Option(
            names = "--urn",
            required = true,
            converter = Forms.Urn.class,
            description = "The 6 digits of the unique reference number.")
    String urn = "";

    @Option(names = "--name", required = true, converter = Forms.Words.class, description = "The school's name.")
    String name = "";

    @Option(names = "--trust", converter = Forms.Words.class, description = "The name of the trust it belongs to.")
    @Nullable
    String trust;

    @Override
    protected Outcome run(ApplicationContext rooms) {
        try {
            School school = rooms.getBean(SchoolRegister.class).addSchool(laestab, urn, name, trust);
            String path = rooms.getBean(Invitations.class).inviteAdministrator(school.id());
            return Outcome.done(SchoolAnswer.of(school))
                    .say("Added " + school.name() + ", LAESTAB " + school.laestab() + ".")
                    .say("Its administrator comes in at " + address(path) + " (once, within "
                            + Invitations.LASTS.toDays() + " days).");
        } catch (AlreadyThere refused) {
            return Outcome.refused(null).say(String.valueOf(refused.getMessage()));
        }
    }

    private String address(String path) {
        return DataOption.isExternal()
                ? path
                : ServerLock.findAddress(data.folder())
                        .map(server -> server + path)
                        .orElse(path);
    }
}
