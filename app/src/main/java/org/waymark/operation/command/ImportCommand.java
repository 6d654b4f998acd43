package org.waymark.operation.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.waymark.access.Scope;
import org.waymark.access.Scopes;
import org.waymark.catalogue.AcademicYear;
import org.waymark.operation.SchoolRegister;
import org.waymark.results.Editions;
import org.waymark.transfer.ImportOptions;
import org.waymark.transfer.PupilImport;
import org.waymark.transfer.PupilImportReport;
import org.waymark.transfer.incoming.ImportFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports files of pupils. */
@Command(name = "import", description = "Imports pupils from CSV files and Common Transfer Files.")
final class ImportCommand extends RoomsCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
    @SuppressWarnings("NullAway.Init")
    List<Path> files;

    @Option(
            names = "--school",
            paramLabel = "LAESTAB",
            converter = Forms.Laestab.class,
            description = "The school; may be left out where there is only one.")
    @Nullable
    String school;

    @Option(
            names = "--year",
            paramLabel = "YYYY",
            description = "The academic year of a spreadsheet's pupils, by the year in which it ends; this one unless "
                    + "given. A Common Transfer File says it itself.")
    @Nullable
    Integer year;

    @Option(names = "--dry-run", description = "Say what would happen and change nothing.")
    boolean dryRun;

    @Option(
            names = "--create-pupils",
            description = "Let a partial Common Transfer File add pupils whom the school does not have.")
    boolean createPupils;

    record Answer(List<Map<String, @Nullable Object>> files) {}

    @Override
    protected void checkUsage() {
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw wrongUsage("There is no file " + file + " that can be read.");
            }
        }
    }

    @Override
    protected Outcome run(ApplicationContext rooms) {
        Scope scope = rooms.getBean(Scopes.class).getCommandLineScope(school(rooms));
        int into = year == null
                ? AcademicYear.of(rooms.getBean(Editions.class).today()).endYear()
                : year;
        List<PupilImportReport> reports = new ArrayList<>();
        for (Path file : files) {
            reports.add(report(rooms.getBean(PupilImport.class), scope, file, new ImportOptions(into, createPupils)));
        }
        Answer answer =
                new Answer(reports.stream().map(PupilImportReport::asJson).toList());
        boolean faults = reports.stream().anyMatch(PupilImportReport::hasFaults);
        Outcome outcome = faults ? Outcome.refused(answer) : Outcome.done(answer);
        for (PupilImportReport report : reports) {
            outcome = outcome.say(report.file() + " (" + report.kind().code() + "): " + report.created()
                    + (dryRun ? " would be added, " : " added, ") + report.changed() + " changed, " + report.matched()
                    + " known, " + report.unmatched() + " not matched, " + report.refused() + " refused");
            for (ImportFinding finding : report.findings()) {
                outcome = outcome.say("  " + finding.rule() + (finding.line() == 0 ? "" : ", line " + finding.line())
                        + ": " + finding.message());
            }
        }
        return outcome;
    }

    private PupilImportReport report(PupilImport pupils, Scope scope, Path file, ImportOptions options) {
        try (InputStream in = Files.newInputStream(file)) {
            String name = String.valueOf(file.getFileName());
            return dryRun ? pupils.preview(scope, name, in, options) : pupils.apply(scope, name, in, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String school(ApplicationContext rooms) {
        if (school != null) {
            return school;
        }
        List<SchoolRegister.School> schools =
                rooms.getBean(SchoolRegister.class).listSchools();
        if (schools.size() != 1) {
            throw wrongUsage("Name the school with --school, there are " + schools.size() + ".");
        }
        return schools.getFirst().laestab();
    }
}
