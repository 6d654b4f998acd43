package org.waymark.operation.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.waymark.parents.Languages;
import org.waymark.parents.ParentReports;
import org.waymark.parents.Print;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Writes reports to parents as PDF. */
@Command(name = "make", description = "Writes reports as PDF, one file a pupil: as released, or as drafts.")
final class ReportsMakeCommand extends RoomsCommand {

    @Mixin
    SelectionOption of = new SelectionOption();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write them into.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Option(names = "--drafts", description = "As they would be released now, marked as drafts.")
    boolean drafts;

    @Option(
            names = "--print",
            paramLabel = "normal|large|mono",
            defaultValue = "normal",
            converter = PrintForm.class,
            description = "How they are printed (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    Print print;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = Languages.ENGLISH,
            converter = Forms.Words.class,
            description = "A language the school has words in (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    String language;

    /**
     * What was written.
     *
     * @param files the paths
     * @param problems what was not, and why
     */
    record MadeReports(List<String> files, List<String> problems) {}

    @Override
    protected void checkUsage() {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw wrongUsage(out + " is a file. Name a folder with --out.");
        }
    }

    @Override
    protected Outcome run(ApplicationContext rooms) {
        List<String> files = Collections.synchronizedList(new ArrayList<>());
        List<String> problems;
        try {
            Files.createDirectories(out);
            problems = rooms.getBean(ParentReports.class)
                    .make(
                            of.scope(rooms),
                            of.selection(),
                            drafts,
                            print,
                            language,
                            (name, bytes) -> files.add(write(name, bytes)));
        } catch (IOException | UncheckedIOException fault) {
            String why = "The folder " + out + " cannot be written. Choose another with --out.";
            return Outcome.refused(new MadeReports(List.copyOf(files), List.of(why)))
                    .say(why);
        }
        MadeReports made = new MadeReports(files.stream().sorted().toList(), problems);
        Outcome outcome = problems.isEmpty() ? Outcome.done(made) : Outcome.refused(made);
        for (String problem : problems) {
            outcome = outcome.say(problem);
        }
        return outcome.say(made.files().size() + " files in " + out + ".");
    }

    private String write(String name, byte[] bytes) {
        Path path = out.resolve(name);
        try {
            Files.write(path, bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return path.toString();
    }

    /** A print by its word. */
    static final class PrintForm implements ITypeConverter<Print> {

        @Override
        public Print convert(String value) {
            return Print.find(value)
                    .orElseThrow(
                            () -> new TypeConversionException("'" + value + "' is none of normal, large and mono"));
        }
    }
}
