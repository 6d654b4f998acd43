package org.waymark.operation.command;

import java.io.IOException;
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
import org.waymark.transfer.Deliveries;
import org.waymark.transfer.FileReport;
import org.waymark.transfer.ImportChoices;
import org.waymark.transfer.ImportFile;
import org.waymark.transfer.ImportReport;
import org.waymark.transfer.Imports;
import org.waymark.transfer.PlannedPupil;
import org.waymark.transfer.PlannedResult;
import org.waymark.transfer.incoming.ImportFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports files of pupils and results. */
@Command(
        name = "import",
        description = "Imports pupils and results from Common Transfer Files, tables and ZIP files of them.")
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
            description =
                    "The academic year of a table that does not say it, by the year in which it ends; this one unless "
                            + "given. A Common Transfer File says it itself.")
    @Nullable
    Integer year;

    @Option(
            names = "--point",
            paramLabel = "CODE",
            converter = EditionOption.PointCode.class,
            description = "The point of the year of which columns are that name a subject alone: autumn1 … summer2.")
    @Nullable
    String point;

    @Option(names = "--dry-run", description = "Say what would happen and change nothing.")
    boolean dryRun;

    @Option(names = "--create-pupils", description = "Let files of results add pupils whom the school does not have.")
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
        Imports imports = rooms.getBean(Imports.class);
        Deliveries.Unpacked unpacked = unpack();
        int into = year == null
                ? AcademicYear.of(rooms.getBean(Editions.class).today()).endYear()
                : year;
        ImportChoices choices =
                ImportChoices.usual(into).withCreatePupils(createPupils).withPoint(point == null ? "" : point);
        ImportReport report = dryRun
                ? imports.preview(scope, unpacked.files(), choices)
                : imports.apply(scope, unpacked.files(), choices);
        Answer answer = new Answer(unpacked.asJson(report));
        Outcome outcome =
                report.hasFaults() || !unpacked.findings().isEmpty() ? Outcome.refused(answer) : Outcome.done(answer);
        for (ImportFinding finding : unpacked.findings()) {
            outcome = outcome.say(finding.message());
        }
        for (FileReport file : report.files()) {
            outcome = say(outcome, file);
        }
        return report.changesAnything() ? outcome : outcome.say("Nothing changes: all of it is known already.");
    }

    private Outcome say(Outcome outcome, FileReport file) {
        Outcome said = outcome.say(file.file() + " (" + file.kind().code() + "): "
                + file.count(PlannedPupil.Verdict.NEW) + " pupils " + (dryRun ? "would be added, " : "added, ")
                + file.count(PlannedPupil.Verdict.CHANGED) + " changed, " + file.matched() + " known, "
                + file.unmatched() + " not matched, " + file.count(PlannedPupil.Verdict.REFUSED) + " refused");
        if (!file.results().isEmpty()) {
            said = said.say("  results: " + file.count(PlannedResult.Verdict.NEW) + " new, "
                    + file.count(PlannedResult.Verdict.CHANGED) + " changed, "
                    + file.count(PlannedResult.Verdict.SAME) + " the same, "
                    + file.count(PlannedResult.Verdict.REFUSED) + " refused, "
                    + (file.count(PlannedResult.Verdict.UNKNOWN) + file.count(PlannedResult.Verdict.UNKNOWN_SAME))
                    + " kept as written");
        }
        for (ImportFinding finding : file.findings()) {
            said = said.say("  " + finding.rule() + (finding.line() == 0 ? "" : ", line " + finding.line()) + ": "
                    + finding.message());
        }
        return said;
    }

    private Deliveries.Unpacked unpack() {
        List<ImportFile> read = new ArrayList<>();
        for (Path file : files) {
            try {
                read.add(new ImportFile(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Deliveries.unpack(read);
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
