package org.waymark.operation.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.waymark.access.Scope;
import org.waymark.catalogue.Edition;
import org.waymark.results.Editions;
import org.waymark.results.Scripts;
import org.waymark.results.Scripts.FindingAnswer;
import org.waymark.results.Scripts.SetAnswer;
import org.waymark.results.SignedOff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets results of one pupil, by the same road as the grid. */
@Command(name = "set", description = "Sets results of one pupil, by the same road as the grid.")
final class SetCommand extends RoomsCommand {

    @Mixin
    EditionOption of = new EditionOption();

    @Option(names = "--pupil", required = true, paramLabel = "UPN", description = "The pupil's UPN, now or formerly.")
    @SuppressWarnings("NullAway.Init")
    String upn;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "When the pupil was assessed; today unless given.")
    @Nullable
    LocalDate date;

    @Parameters(
            arity = "1..*",
            paramLabel = "ITEM=VALUE",
            description = "Such as reading.raw=34; nothing behind the sign clears.")
    @SuppressWarnings("NullAway.Init")
    List<String> assignments;

    @Override
    protected void checkUsage() {
        for (String assignment : assignments) {
            if (assignment.indexOf('=') < 1) {
                throw wrongUsage("'" + assignment + "' is not ITEM=VALUE, such as reading.raw=34");
            }
        }
    }

    @Override
    protected Outcome run(ApplicationContext rooms) {
        Edition edition = of.edition(rooms);
        Scope scope = of.scope(rooms);
        LocalDate on = date == null ? rooms.getBean(Editions.class).usualDate(edition) : date;
        SetAnswer answer;
        try {
            answer = rooms.getBean(Scripts.class).set(scope, edition, upn, values(), on, "Command line");
        } catch (SignedOff fault) {
            FindingAnswer finding = new FindingAnswer(
                    "refused",
                    "SIGNED-OFF",
                    upn,
                    "",
                    String.valueOf(fault.getMessage()),
                    "Reopen the class on the sign-off page first.");
            return Outcome.refused(new SetAnswer(Map.of(), Map.of(), List.of(finding)))
                    .say(finding.message());
        }
        Outcome outcome = answer.findings().isEmpty() ? Outcome.done(answer) : Outcome.refused(answer);
        for (Map.Entry<String, String> saved : answer.saved().entrySet()) {
            outcome = outcome.say(saved.getKey() + " = " + saved.getValue());
        }
        for (FindingAnswer finding : answer.findings()) {
            outcome = outcome.say(finding.severity() + " " + finding.rule() + " " + finding.item() + ": "
                    + finding.message() + " " + finding.hint());
        }
        return outcome;
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int sign = assignment.indexOf('=');
            values.put(assignment.substring(0, sign).strip(), assignment.substring(sign + 1));
        }
        return values;
    }
}
