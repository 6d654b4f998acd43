package org.waymark.operation.command;

import java.io.PrintWriter;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.waymark.parents.ParentReports;
import org.waymark.parents.ParentReports.ReportAnswer;
import org.waymark.parents.ParentReports.ReportsAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists how far reports to parents are. */
@Command(
        name = "list",
        description =
                "Lists how far each report is and what is missing. Ends with 1 while any lacks something the law asks for.")
final class ReportsListCommand extends RoomsCommand {

    @Mixin
    SelectionOption of = new SelectionOption();

    @Override
    protected Outcome run(ApplicationContext rooms) {
        ReportsAnswer answer = rooms.getBean(ParentReports.class).list(of.scope(rooms), of.selection());
        long lacking = answer.reports().stream()
                .filter(report -> report.missing().stream().anyMatch(ParentReports.MissingAnswer::byLaw))
                .count();
        Outcome outcome = lacking == 0 ? Outcome.done(answer) : Outcome.refused(answer);
        return outcome.print(out -> answer.reports().forEach(report -> print(out, report)))
                .say(answer.reports().size() + " reports, " + lacking + " with something missing.");
    }

    private static void print(PrintWriter out, ReportAnswer report) {
        out.println(report.surname() + ", " + report.forename() + "  " + Objects.toString(report.className(), "") + "  "
                + report.state() + (report.version() == null ? "" : "  version " + report.version()));
        report.missing().forEach(missing -> out.println("  " + missing.message()));
    }
}
