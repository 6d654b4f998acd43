package org.waymark.operation.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.waymark.access.Scope;
import org.waymark.access.Scopes;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Certainty;
import org.waymark.operation.SchoolRegister;
import org.waymark.transfer.tables.NationalFiles;
import org.waymark.transfer.tables.TableFault;
import org.waymark.transfer.tables.TablePreview;
import org.waymark.transfer.tables.TableRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads a table of all England, for every school of this Waymark. */
@Command(
        name = "table",
        description = "Loads a scaled-score table (CSV or Excel with the columns raw and scaled), a phonics threshold"
                + " (the column mark) or national figures, for every school here.")
final class TableCommand extends RoomsCommand {

    @Parameters(paramLabel = "FILE", description = "The file.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Option(
            names = "--assessment",
            paramLabel = "CODE",
            converter = EditionOption.Code.class,
            description = "ks2 or ks1, or phonics for its threshold; national figures say it themselves.")
    @Nullable
    String assessment;

    @Option(names = "--subject", paramLabel = "SUBJECT", description = "reading, gps or maths.")
    @Nullable
    String subject;

    @Option(
            names = "--year",
            paramLabel = "YYYY",
            description = "The academic year by the year in which it ends: 2027 is 2026/27.")
    @Nullable
    Integer year;

    @Option(names = "--source", paramLabel = "WORDS", description = "Where the table was read.")
    String source = "";

    @Option(names = "--official", description = "It is the DfE's own publication.")
    boolean official;

    @Option(names = "--dry-run", description = "Say what would happen and change nothing.")
    boolean dryRun;

    @Override
    protected void checkUsage() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw wrongUsage("There is no file " + file + " that can be read.");
        }
    }

    @Override
    protected Outcome run(ApplicationContext rooms) {
        List<SchoolRegister.School> schools =
                rooms.getBean(SchoolRegister.class).listSchools();
        if (schools.isEmpty()) {
            throw wrongUsage("There is no school yet. Add one first: waymark school add --help");
        }
        // The table is of no school; whose administrator the command line is makes no difference.
        Scope scope = rooms.getBean(Scopes.class)
                .getCommandLineScope(schools.getFirst().laestab());
        NationalFiles files = rooms.getBean(NationalFiles.class);
        TableRequest request = request();
        TablePreview preview = dryRun ? files.preview(scope, request) : files.load(scope, request, "");
        Outcome outcome = preview.usable() ? Outcome.done(preview.asJson()) : Outcome.refused(preview.asJson());
        for (TableFault fault : preview.faults()) {
            outcome = outcome.say(
                    request.file() + (fault.line() == 0 ? "" : ", line " + fault.line()) + ": " + fault.message());
        }
        if (preview.usable()) {
            outcome = outcome.say((preview.loaded() ? "Loaded: " : "Would be loaded: ")
                    + java.util.Objects.requireNonNull(preview.table()).title() + ", "
                    + preview.table().lines() + " rows; the results of "
                    + preview.follows().pupils() + (preview.loaded() ? " pupils followed" : " pupils would follow"));
        }
        return outcome;
    }

    private TableRequest request() {
        try (InputStream in = Files.newInputStream(file)) {
            return new TableRequest(
                    String.valueOf(file.getFileName()),
                    in.readNBytes(TableRequest.MOST_BYTES + 1),
                    assessment == null ? null : Assessment.find(assessment).orElse(null),
                    subject,
                    year,
                    official ? Certainty.CONFIRMED : Certainty.SECONDARY,
                    source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
