package org.waymark.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.catalogue.Catalogue;
import org.waymark.school.KnownCodes;
import org.waymark.school.PupilChecks;
import org.waymark.school.PupilWrite;
import org.waymark.school.Pupils;
import org.waymark.transfer.incoming.FileReading;
import org.waymark.transfer.incoming.IncomingFile;
import org.waymark.transfer.incoming.ReadingOptions;

/**
 * Brings pupils into a school from a spreadsheet or a Common Transfer File. The preview and the act work out the same
 * plan; the act works it out again inside its transaction, so that it fits the school as it then is. Importing a file
 * again changes nothing.
 */
@Service
public class PupilImport {

    private final Pupils pupils;
    private final PupilChecks checks;
    private final Catalogue catalogue;
    private final KnownCodes codes;
    private final Clock clock;

    PupilImport(Pupils pupils, PupilChecks checks, Catalogue catalogue, KnownCodes codes, Clock clock) {
        this.pupils = pupils;
        this.checks = checks;
        this.catalogue = catalogue;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * What importing a file would do; nothing is changed.
     *
     * @param in the file; it is read but not closed
     * @throws IOException if the stream itself fails; whatever is wrong with the file is a finding
     */
    public PupilImportReport preview(Scope scope, String fileName, InputStream in, ImportOptions options)
            throws IOException {
        scope.requireKeepsSchool();
        IncomingFile file = FileReading.read(in, options(scope, options));
        PupilPlan.Result plan = PupilPlan.of(
                scope.laestab(),
                file,
                options,
                pupils.listEverybody(scope, year(file, options)),
                checks,
                LocalDate.now(clock));
        return report(fileName, file, plan, false);
    }

    /**
     * Imports a file: every pupil whom nothing stands against, in one transaction.
     *
     * @param in the file; it is read but not closed
     * @throws IOException if the stream itself fails; whatever is wrong with the file is a finding
     */
    public PupilImportReport apply(Scope scope, String fileName, InputStream in, ImportOptions options)
            throws IOException {
        return apply(scope, fileName, in, options, null);
    }

    /**
     * Imports a file if that still does what its preview showed; else nothing is changed, and the report, which is not
     * applied, shows what it would do now.
     *
     * @param fingerprint {@link PupilImportReport#fingerprint()} of the preview
     */
    public PupilImportReport applyAsShown(
            Scope scope, String fileName, InputStream in, ImportOptions options, String fingerprint)
            throws IOException {
        return apply(scope, fileName, in, options, fingerprint);
    }

    private PupilImportReport apply(
            Scope scope, String fileName, InputStream in, ImportOptions options, @Nullable String fingerprint)
            throws IOException {
        scope.requireKeepsSchool();
        IncomingFile file = FileReading.read(in, options(scope, options));
        AtomicReference<PupilImportReport> done = new AtomicReference<>();
        pupils.rewrite(scope, year(file, options), known -> {
            PupilPlan.Result plan = PupilPlan.of(scope.laestab(), file, options, known, checks, LocalDate.now(clock));
            PupilImportReport report = report(fileName, file, plan, file.usable());
            if (fingerprint != null && !fingerprint.equals(report.fingerprint())) {
                done.set(report(fileName, file, plan, false));
                return List.of();
            }
            done.set(report);
            return writes(plan);
        });
        return Objects.requireNonNull(done.get());
    }

    private ReadingOptions options(Scope scope, ImportOptions options) {
        return new ReadingOptions(catalogue, codes, scope.laestab(), options.year(), ReadingOptions.Remembered.NOTHING);
    }

    private static List<PupilWrite> writes(PupilPlan.Result plan) {
        return plan.rows().stream()
                .map(PlannedPupil::write)
                .filter(Objects::nonNull)
                .map(write -> (PupilWrite) write)
                .toList();
    }

    private static int year(IncomingFile file, ImportOptions options) {
        Integer said = file.year();
        return said == null ? options.year() : said;
    }

    private static PupilImportReport report(
            String fileName, IncomingFile file, PupilPlan.Result plan, boolean applied) {
        return new PupilImportReport(
                fileName, file.kind(), plan.year(), file.usable(), applied, plan.rows(), plan.findings());
    }
}
