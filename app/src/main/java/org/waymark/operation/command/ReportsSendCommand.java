package org.waymark.operation.command;

import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.waymark.parents.ParentReports;
import org.waymark.parents.ParentReports.LetterAnswer;
import org.waymark.parents.ParentReports.LettersAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives released reports to families. */
@Command(
        name = "send",
        description =
                "Gives released reports to families by e-mail, and lists those for paper. A running server sends.")
final class ReportsSendCommand extends RoomsCommand {

    @Mixin
    SelectionOption of = new SelectionOption();

    @Option(names = "--dry-run", description = "Only tell who would get what.")
    boolean dryRun;

    @Override
    protected void checkUsage() {
        if (of.upn != null) {
            throw wrongUsage("Reports are sent for a year, a year group or a class; --pupil does not go with it.");
        }
    }

    @Override
    protected Outcome run(ApplicationContext rooms) {
        LettersAnswer answer = rooms.getBean(ParentReports.class).send(of.scope(rooms), of.selection(), dryRun);
        Outcome outcome = answer.sent() || dryRun ? Outcome.done(answer) : Outcome.refused(answer);
        return outcome.print(out -> answer.letters().forEach(letter -> out.println(line(letter))))
                .say(answer.words());
    }

    private static String line(LetterAnswer letter) {
        return String.join(
                "  ",
                Stream.of(
                                letter.pupil(),
                                "version " + letter.version(),
                                letter.contact(),
                                letter.already() ? "seen to before" : letter.how(),
                                letter.why())
                        .filter(word -> !word.isEmpty())
                        .toList());
    }
}
