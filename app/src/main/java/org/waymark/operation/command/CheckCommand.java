package org.waymark.operation.command;

import org.springframework.context.ApplicationContext;
import org.waymark.results.Scripts.CheckAnswer;
import org.waymark.results.Scripts.FindingAnswer;
import org.waymark.transfer.returns.ReturnChecks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what the rules find in an assessment, and what else stands against sending it. */
@Command(
        name = "check",
        description = "Prints what the rules find in an assessment, and what else stands against sending it.")
final class CheckCommand extends RoomsCommand {

    @Mixin
    EditionOption of = new EditionOption();

    @Override
    protected Outcome run(ApplicationContext rooms) {
        CheckAnswer answer = rooms.getBean(ReturnChecks.class).check(of.scope(rooms), of.edition(rooms));
        return answer.findings().isEmpty()
                ? Outcome.done(answer).say("Nothing found.")
                : say(Outcome.refused(answer), answer);
    }

    /** The same outcome with a line for each finding. */
    static Outcome say(Outcome outcome, CheckAnswer answer) {
        Outcome said = outcome;
        for (FindingAnswer finding : answer.findings()) {
            said = said.say(line(finding));
        }
        return said;
    }

    private static String line(FindingAnswer finding) {
        String upn = finding.upn();
        return finding.severity() + " " + finding.rule() + (upn == null ? "" : " " + upn)
                + (finding.item().isEmpty() ? "" : " " + finding.item()) + ": " + finding.message();
    }
}
