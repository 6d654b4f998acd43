package org.waymark.operation.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import org.waymark.access.Scope;
import org.waymark.catalogue.Edition;
import org.waymark.transfer.returns.MadeReturn;
import org.waymark.transfer.returns.Purpose;
import org.waymark.transfer.returns.ReturnAnswers;
import org.waymark.transfer.returns.ReturnAnswers.MadeAnswer;
import org.waymark.transfer.returns.Returns;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Writes the return of an assessment as a Common Transfer File. */
@Command(
        name = "ctf",
        description =
                "Writes the results of an assessment as a Common Transfer File. Refuses while check finds errors.")
final class ExportCtfCommand extends RoomsCommand {

    @Mixin
    EditionOption of = new EditionOption();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "la|dfe|mis",
            converter = To.class,
            description = "Whom it is for: the local authority, the DfE or another system.")
    @SuppressWarnings("NullAway.Init")
    Purpose to;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write it into.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Option(names = "--anyway", description = "Write it although check finds errors; the receiver may send it back.")
    boolean anyway;

    @Override
    protected void checkUsage() {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw wrongUsage(out + " is a file. Name a folder with --out.");
        }
    }

    @Override
    protected Outcome run(ApplicationContext rooms) {
        Scope scope = of.scope(rooms);
        Edition edition = of.edition(rooms);
        MadeReturn made = rooms.getBean(Returns.class).make(scope, edition, to, anyway);
        return switch (made) {
            case MadeReturn.Done done -> written(done);
            case MadeReturn.Faulty faulty -> {
                var answer = ReturnAnswers.findings(faulty.findings());
                yield CheckCommand.say(Outcome.refused(ReturnAnswers.refused("There are errors.", answer)), answer)
                        .say("Nothing was written: put the errors right, or add --anyway.");
            }
            case MadeReturn.Refused refused ->
                Outcome.refused(ReturnAnswers.refused(refused.why(), ReturnAnswers.NOTHING))
                        .say(refused.why());
        };
    }

    private Outcome written(MadeReturn.Done done) {
        Path path = out.resolve(done.file().name());
        try {
            Files.createDirectories(out);
            Files.write(path, done.bytes());
        } catch (IOException fault) {
            String why = path + " cannot be written. The file is kept in Waymark: download it there.";
            return Outcome.refused(ReturnAnswers.refused(why, ReturnAnswers.NOTHING))
                    .say(why);
        }
        MadeAnswer answer = ReturnAnswers.made(done, path.toString());
        Outcome outcome = CheckCommand.say(Outcome.done(answer), ReturnAnswers.findings(done.findings()));
        for (String note : done.notes()) {
            outcome = outcome.say(note);
        }
        return outcome.say(
                path + ": " + done.file().pupils() + " pupils, " + done.file().results() + " results.");
    }

    /** A purpose by its word. */
    static final class To implements ITypeConverter<Purpose> {

        @Override
        public Purpose convert(String value) {
            return Purpose.find(value)
                    .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of la, dfe and mis"));
        }
    }
}
