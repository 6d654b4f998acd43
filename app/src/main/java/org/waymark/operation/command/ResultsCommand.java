package org.waymark.operation.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.results.Scripts;
import org.waymark.results.Scripts.PupilAnswer;
import org.waymark.results.Scripts.ResultsAnswer;
import org.waymark.ui.Harmless;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the results of an assessment, derived ones included. */
@Command(name = "results", description = "Prints the results of an assessment, derived ones included.")
final class ResultsCommand extends RoomsCommand {

    @Mixin
    EditionOption of = new EditionOption();

    @Option(names = "--csv", description = "Print CSV (the default without --json).")
    boolean csv;

    @Override
    protected void checkUsage() {
        if (csv && json) {
            throw wrongUsage("Choose one of --csv and --json.");
        }
    }

    @Override
    protected Outcome run(ApplicationContext rooms) {
        Edition edition = of.edition(rooms);
        ResultsAnswer answer = rooms.getBean(Scripts.class).results(of.scope(rooms), edition);
        return Outcome.done(answer)
                .print(out -> print(out, edition, answer))
                .say(answer.pupils().size() + " pupils, " + edition.title());
    }

    private static void print(PrintWriter out, Edition edition, ResultsAnswer answer) {
        List<String> heading = new ArrayList<>(List.of("UPN", "Surname", "Forename", "Class"));
        edition.items().stream().map(Item::id).forEach(heading::add);
        // Standard output is not ours to close, and what is not closed may keep its last lines.
        StringWriter text = new StringWriter();
        CsvWriter rows = CsvWriter.builder().bufferSize(0).build(text);
        rows.writeRecord(heading);
        for (PupilAnswer pupil : answer.pupils()) {
            List<String> row =
                    new ArrayList<>(Stream.of(pupil.upn(), pupil.surname(), pupil.forename(), pupil.className())
                            .map(Harmless::cell)
                            .toList());
            edition.items().forEach(item -> row.add(pupil.results().getOrDefault(item.id(), "")));
            rows.writeRecord(row);
        }
        out.print(text);
    }
}
