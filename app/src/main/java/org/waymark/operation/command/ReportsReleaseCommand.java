package org.waymark.operation.command;

import org.springframework.context.ApplicationContext;
import org.waymark.parents.ParentReports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Releases reports to parents. */
@Command(
        name = "release",
        description = "Releases reports: each is kept as it is, for good. Ends with 1 if any was held back.")
final class ReportsReleaseCommand extends RoomsCommand {

    @Mixin
    SelectionOption of = new SelectionOption();

    @Option(
            names = "--anyway",
            paramLabel = "WHY",
            defaultValue = "",
            description = "Release them although something the law asks for is missing, and why.")
    @SuppressWarnings("NullAway.Init")
    String reason;

    @Override
    protected Outcome run(ApplicationContext rooms) {
        var answer = rooms.getBean(ParentReports.class).release(of.scope(rooms), of.selection(), reason);
        Outcome outcome = answer.problems().isEmpty() ? Outcome.done(answer) : Outcome.refused(answer);
        for (String problem : answer.problems()) {
            outcome = outcome.say(problem);
        }
        return outcome.say(answer.released() + " released, " + answer.unchanged() + " unchanged, " + answer.heldBack()
                + " held back.");
    }
}
