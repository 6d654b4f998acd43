package org.waymark.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.national.Catalogues;
import org.waymark.results.Editions;
import org.waymark.results.FileEntry;
import org.waymark.results.FileEntry.Batch;
import org.waymark.results.FileEntry.BatchAnswer;
import org.waymark.scheme.Schemes;
import org.waymark.school.Attendances;
import org.waymark.school.Contacts;
import org.waymark.school.KnownCodes;
import org.waymark.school.PupilChecks;
import org.waymark.school.Register;
import org.waymark.school.RegisteredPupil;
import org.waymark.transfer.incoming.FileReading;
import org.waymark.transfer.incoming.IncomingFamily;
import org.waymark.transfer.incoming.IncomingFile;
import org.waymark.transfer.incoming.ReadingOptions;
import org.waymark.transfer.kept.CodeMeanings;
import org.waymark.transfer.kept.KeptResults;

/**
 * Brings files into a school: pupils and results, one file or ten years of them, as one act that is done whole or not at
 * all and undone as one. The preview and the act work out the same plan; the act works it out again inside its
 * transaction, so that it fits the school as it then is. Importing a file again changes nothing.
 */
@Service
public class Imports {

    /** So many new results may be more than all that there were before. */
    private static final int MANY = 1000;

    private final Register register;
    private final Contacts contacts;
    private final Attendances attendances;
    private final PupilChecks checks;
    private final Catalogues catalogues;
    private final KnownCodes codes;
    private final CodeMeanings meanings;
    private final KeptResults kept;
    private final Editions editions;
    private final FileEntry entry;
    private final ImportStore store;
    private final ScopedTransactions transactions;
    private final Clock clock;
    private final Schemes schemes;

    Imports(
            Register register,
            Contacts contacts,
            Attendances attendances,
            PupilChecks checks,
            Catalogues catalogues,
            KnownCodes codes,
            CodeMeanings meanings,
            KeptResults kept,
            Editions editions,
            FileEntry entry,
            ImportStore store,
            ScopedTransactions transactions,
            Clock clock,
            Schemes schemes) {
        this.register = register;
        this.contacts = contacts;
        this.attendances = attendances;
        this.checks = checks;
        this.catalogues = catalogues;
        this.codes = codes;
        this.meanings = meanings;
        this.kept = kept;
        this.editions = editions;
        this.entry = entry;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.schemes = schemes;
    }

    /** Is told how far an import is. */
    @FunctionalInterface
    public interface Progress {

        /** Nobody asks. */
        Progress NOBODY = (done, of) -> {};

        /** So many steps of so many are done. Called inside the transaction of the import. */
        void at(int done, int of);

        /** All is written, and becomes durable with the transaction in which this is called. */
        default void done(ImportReport report) {}
    }

    /** What importing files would do; nothing is changed. */
    public ImportReport preview(Scope scope, List<ImportFile> files, ImportChoices choices) {
        scope.requireKeepsSchool();
        List<IncomingFile> read = read(scope, files, choices);
        return transactions.read(scope, () -> previewed(scope, plan(scope, names(files), read, choices)));
    }

    /** Imports files: everything that nothing stands against, in one transaction. */
    public ImportReport apply(Scope scope, List<ImportFile> files, ImportChoices choices) {
        return apply(scope, files, choices, null, Progress.NOBODY);
    }

    /**
     * Imports files if that still does what their preview showed; else nothing is changed, and the report, which is not
     * applied, shows what it would do now.
     *
     * @param fingerprint {@link ImportReport#fingerprint()} of the preview; null to do it whatever it is
     */
    public ImportReport apply(
            Scope scope,
            List<ImportFile> files,
            ImportChoices choices,
            @Nullable String fingerprint,
            Progress progress) {
        scope.requireKeepsSchool();
        List<IncomingFile> read = read(scope, files, choices);
        ImportReport applied = transactions.write(scope, () -> {
            register.lock(scope);
            ImportPlan plan = plan(scope, names(files), read, choices);
            ImportReport preview = previewed(scope, plan);
            if (fingerprint != null && !fingerprint.equals(preview.fingerprint())) {
                return preview;
            }
            ImportReport report = preview.changesAnything()
                    ? write(scope, plan, progress)
                    : new ImportReport(null, preview.files(), true);
            progress.done(report);
            return report;
        });
        if (applied.applied() && applied.count(PlannedResult.Verdict.NEW) >= MANY) {
            transactions.write(scope, store::tellPlanner);
        }
        return applied;
    }

    /** What putting results that are kept word for word where they belong would do. */
    public ImportReport previewKept(Scope scope) {
        scope.requireKeepsSchool();
        return transactions.read(scope, () -> previewed(scope, planKept(scope)));
    }

    /**
     * Puts results that are kept word for word where they belong, as an import that can be undone, if that still does
     * what its preview showed.
     *
     * @param fingerprint {@link ImportReport#fingerprint()} of the preview
     */
    public ImportReport applyKept(Scope scope, String fingerprint) {
        scope.requireKeepsSchool();
        return transactions.write(scope, () -> {
            register.lock(scope);
            ImportPlan plan = planKept(scope);
            ImportReport preview = previewed(scope, plan);
            if (!fingerprint.equals(preview.fingerprint())) {
                return preview;
            }
            return preview.changesAnything()
                    ? write(scope, plan, Progress.NOBODY)
                    : new ImportReport(null, preview.files(), true);
        });
    }

    private ImportPlan planKept(Scope scope) {
        ImportChoices choices = ImportChoices.usual(LocalDate.now(clock).getYear());
        return ImportPlan.ofKept(scope, choices, pupils(scope), results(scope, choices), kept.list(scope));
    }

    private PupilPlanner pupils(Scope scope) {
        return new PupilPlanner(register.list(scope), checks, LocalDate.now(clock));
    }

    /** What is known of everybody's family, where a file tells anything of families. */
    private FamilyPlanner families(Scope scope, List<IncomingFile> read) {
        boolean tells = read.stream()
                .flatMap(file -> file.pupils().stream())
                .anyMatch(pupil -> !pupil.family().equals(IncomingFamily.NOTHING));
        if (!tells) {
            return new FamilyPlanner(Map.of(), List.of());
        }
        List<Long> everybody =
                register.list(scope).stream().map(RegisteredPupil::id).toList();
        return new FamilyPlanner(contacts.list(scope, everybody), attendances.listAll(scope, everybody));
    }

    private ResultPlanner results(Scope scope, ImportChoices choices) {
        return new ResultPlanner(
                new CodeBook(catalogues.current(), meanings.list(scope), new PointBook(schemes, scope)),
                choices,
                editions::usualDate);
    }

    private List<IncomingFile> read(Scope scope, List<ImportFile> files, ImportChoices choices) {
        ReadingOptions options = new ReadingOptions(
                catalogues.current(),
                codes,
                scope.laestab(),
                choices.year(),
                layout -> meanings.headings(scope, layout),
                new PointBook(schemes, scope),
                choices.findPoint().orElse(null));
        return files.stream()
                .map(file -> FileReading.read(file.bytes(), options))
                .toList();
    }

    private static List<String> names(List<ImportFile> files) {
        return files.stream().map(ImportFile::name).toList();
    }

    private ImportPlan plan(Scope scope, List<String> names, List<IncomingFile> read, ImportChoices choices) {
        return ImportPlan.of(
                scope, choices, pupils(scope), families(scope, read), results(scope, choices), names, read);
    }

    private ImportReport previewed(Scope scope, ImportPlan plan) {
        List<Batch> batches = plan.results().batches(null, Map.of());
        List<BatchAnswer> answers = entry.preview(scope, batches, plan::newcomer);
        ImportOutcome outcome = new ImportOutcome(plan, batches, answers, Map.of(), kept.list(scope));
        return new ImportReport(null, outcome.reports(), false);
    }

    private ImportReport write(Scope scope, ImportPlan plan, Progress progress) {
        long importId = store.add(scope);
        List<RegisteredPupil> changed = plan.changedPupils();
        Map<Long, RegisteredPupil> before = byId(register.list(scope));
        int steps = plan.results().batches(null, Map.of()).size() + 2;
        Map<Long, Long> keys = register.write(scope, changed);
        progress.at(1, steps);
        notePupils(scope, importId, changed, keys, before);
        int unused = contacts.write(scope, act(importId), plan.families().contacts(keys));
        attendances.write(scope, act(importId), plan.families().attendances(keys));
        List<Batch> batches = plan.results().batches(importId, keys);
        List<BatchAnswer> answers = entry.save(scope, batches, done -> progress.at(done + 1, steps));
        ImportOutcome outcome = new ImportOutcome(plan, batches, answers, keys, kept.list(scope));
        List<FileReport> reports = outcome.reports();
        kept.end(scope, importId, outcome.placed());
        kept.keep(scope, importId, outcome.kept());
        ImportReport report = new ImportReport(importId, reports, true);
        store.report(scope, report);
        progress.at(steps, steps);
        return report;
    }

    /** What an import is called in the histories of families and attendance. */
    static String act(long importId) {
        return "file:" + importId;
    }

    /** What the register then holds is what an undo has to find: a class may have been there under another case. */
    private void notePupils(
            Scope scope,
            long importId,
            List<RegisteredPupil> changed,
            Map<Long, Long> keys,
            Map<Long, RegisteredPupil> before) {
        Set<Long> ids = changed.stream()
                .map(pupil -> keys.getOrDefault(pupil.id(), pupil.id()))
                .collect(Collectors.toSet());
        List<Register.Act> acts = register.list(scope).stream()
                .filter(pupil -> ids.contains(pupil.id()))
                .map(pupil -> new Register.Act(before.get(pupil.id()), pupil))
                .toList();
        store.addActs(scope, importId, acts);
    }

    private static Map<Long, RegisteredPupil> byId(List<RegisteredPupil> pupils) {
        Map<Long, RegisteredPupil> byId = new HashMap<>();
        pupils.forEach(pupil -> byId.put(pupil.id(), pupil));
        return byId;
    }

    /** The imports of a school, newest first. */
    public List<ImportSummary> list(Scope scope, int most) {
        scope.requireKeepsSchool();
        return transactions.read(scope, () -> store.list(scope, most));
    }

    /**
     * An import as it was done.
     *
     * @throws NotFound if there is no such import
     */
    public ImportSummary get(Scope scope, long id) {
        scope.requireKeepsSchool();
        return transactions
                .read(scope, () -> store.find(scope, id))
                .orElseThrow(() -> new NotFound("There is no such import."));
    }

    /** The report of an import, as it was done. */
    public ImportReport getReport(Scope scope, long id) {
        scope.requireKeepsSchool();
        return transactions
                .read(scope, () -> store.findReport(scope, id))
                .orElseThrow(() -> new NotFound("There is no such import."));
    }
}
