package org.waymark.operation.command;

import org.springframework.context.ApplicationContext;
import org.waymark.results.Scripts;
import org.waymark.results.Scripts.CheckAnswer;
import org.waymark.results.Scripts.FindingAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what the rules find in an assessment. */
@Command(name = "check", description = "Prints what the rules find in an assessment.")
final class CheckCommand extends RoomsCommand {

    @Mixin
    EditionOption of = new EditionOption();

    @Override
    protected Outcome run(ApplicationContext rooms) {
        CheckAnswer answer = rooms.getBean(Scripts.class).check(of.scope(rooms), of.edition(rooms));
        if (answer.findings().isEmpty()) {
            return Outcome.done(answer).say("Nothing found.");
        }
        Outcome outcome = Outcome.refused(answer);
        for (FindingAnswer finding : answer.findings()) {
            outcome = outcome.say(finding.severity() + " " + finding.rule() + " " + finding.upn() + " " + finding.item()
                    + ": " + finding.message());
        }
        return outcome;
    }
}
