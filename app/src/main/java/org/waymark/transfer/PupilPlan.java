package org.waymark.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.Enrolment;
import org.waymark.school.FoldedNames;
import org.waymark.school.Placing;
import org.waymark.school.Problem;
import org.waymark.school.Pupil;
import org.waymark.school.PupilChecks;
import org.waymark.school.PupilDetails;
import org.waymark.school.PupilWrite;
import org.waymark.transfer.incoming.FileKind;
import org.waymark.transfer.incoming.ImportFinding;
import org.waymark.transfer.incoming.ImportRule;
import org.waymark.transfer.incoming.IncomingFile;
import org.waymark.transfer.incoming.IncomingPupil;

/** Works out what a file would do to the pupils of a school; touches nothing. */
final class PupilPlan {

    private final IncomingFile file;
    private final AcademicYear year;
    private final boolean creates;
    private final boolean updates;
    private final PupilMatcher matcher;
    private final PupilChecks checks;
    private final LocalDate today;
    private final List<PlannedPupil> rows = new ArrayList<>();
    private final List<ImportFinding> findings = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private PupilPlan(
            IncomingFile file, ImportOptions options, Collection<Pupil> known, PupilChecks checks, LocalDate today) {
        this.file = file;
        Integer said = file.year();
        this.year = new AcademicYear(said == null ? options.year() : said);
        boolean partial = file.kind() == FileKind.CTF_PARTIAL;
        this.creates = !partial || options.createPupils();
        // A partial file is about results: what it repeats of the pupils serves to recognise them.
        this.updates = !partial;
        this.matcher = new PupilMatcher(known);
        this.checks = checks;
        this.today = today;
    }

    /** The rows and findings of a plan. */
    record Result(List<PlannedPupil> rows, List<ImportFinding> findings, AcademicYear year) {}

    static Result of(
            String laestab,
            IncomingFile file,
            ImportOptions options,
            Collection<Pupil> known,
            PupilChecks checks,
            LocalDate today) {
        PupilPlan plan = new PupilPlan(file, options, known, checks, today);
        plan.findings.addAll(file.findings());
        if (file.kind() == FileKind.CTF_FULL
                && file.source().isSchool()
                && !laestab.equals(file.source().laestab())) {
            plan.findings.add(ImportFinding.ofFile(
                    ImportRule.OTHER_SCHOOL,
                    "The file comes from another school, " + file.source().label()
                            + ". Its pupils are enrolled here in the year and year group that they had there. Check the"
                            + " class and, if they join later, the year group."));
        }
        if (file.usable()) {
            file.pupils().forEach(plan::add);
        }
        return new Result(plan.rows, plan.findings, plan.year);
    }

    private void add(IncomingPupil incoming) {
        switch (matcher.find(incoming)) {
            case PupilMatch.Doubtful(String why) -> {
                find(ImportRule.DOUBTFUL, incoming, null, why);
                row(incoming, PlannedPupil.Verdict.DOUBTFUL, why);
            }
            case PupilMatch.Nobody() -> addNew(incoming);
            case PupilMatch.Found(Pupil pupil, String how) -> {
                if (isFirst(incoming, "id " + pupil.id())) {
                    update(incoming, pupil, how);
                }
            }
        }
    }

    private void addNew(IncomingPupil incoming) {
        if (!creates) {
            String message = "The school has no such pupil. Add the pupil first, or let the import create pupils.";
            find(ImportRule.UNMATCHED, incoming, null, message);
            row(incoming, PlannedPupil.Verdict.UNMATCHED, message);
            return;
        }
        String surname = incoming.surname();
        String forename = incoming.forename();
        LocalDate birth = incoming.dateOfBirth();
        if (surname == null || forename == null || birth == null) {
            String missing = surname == null ? "surname" : forename == null ? "forename" : "date of birth";
            String message = "A new pupil needs a surname, a forename and a date of birth; the " + missing
                    + " is missing or cannot be read. Add it and import the file again.";
            find(ImportRule.MISSING_VALUE, incoming, missing, message);
            row(incoming, PlannedPupil.Verdict.REFUSED, message);
            return;
        }
        String name = FoldedNames.fold(surname) + "|" + FoldedNames.fold(forename) + "|" + birth;
        if (!isFirst(incoming, incoming.upn() == null ? name : incoming.upn())) {
            return;
        }
        YearGroup group = yearGroup(incoming, birth);
        if (group == null) {
            return;
        }
        PupilDetails details = PupilMerge.create(incoming, surname, forename, birth, year);
        Placing placing = new Placing(year, group, incoming.className());
        decide(incoming, null, details, placing, "not in this school yet");
    }

    private void update(IncomingPupil incoming, Pupil pupil, String how) {
        if (!updates) {
            row(incoming, PlannedPupil.Verdict.SAME, how);
            return;
        }
        PupilDetails details = PupilMerge.merge(pupil.details(), incoming, year);
        decide(incoming, pupil, details, placing(incoming, pupil.enrolment()), how);
    }

    private @Nullable Placing placing(IncomingPupil incoming, @Nullable Enrolment enrolment) {
        if (incoming.wrongYearGroup() != null) {
            findWrongYearGroup(incoming, ", so the year group is left as it is.");
        }
        YearGroup group = incoming.yearGroup();
        if (group == null && enrolment != null) {
            group = YearGroup.find(enrolment.yearGroup()).orElse(null);
        }
        if (group == null) {
            return null;
        }
        String className =
                incoming.className() == null && enrolment != null ? enrolment.className() : incoming.className();
        return new Placing(year, group, className);
    }

    private void decide(
            IncomingPupil incoming,
            @Nullable Pupil before,
            PupilDetails details,
            @Nullable Placing placing,
            String how) {
        List<Problem> problems =
                checks.check(details, before == null ? null : before.details().upn(), placing, today, false);
        for (Problem problem : problems) {
            find(
                    problem.warning() ? ImportRule.UNLIKELY : ImportRule.IMPOSSIBLE,
                    incoming,
                    problem.field(),
                    problem.message());
        }
        Optional<Problem> stopping =
                problems.stream().filter(problem -> !problem.warning()).findFirst();
        if (stopping.isPresent()) {
            row(incoming, PlannedPupil.Verdict.REFUSED, stopping.get().message());
            return;
        }
        List<PlannedPupil.FieldChange> changes = FieldChanges.between(
                before == null ? null : before.details(), details, before == null ? null : before.enrolment(), placing);
        PlannedPupil.Verdict verdict = before == null
                ? PlannedPupil.Verdict.NEW
                : changes.isEmpty() ? PlannedPupil.Verdict.SAME : PlannedPupil.Verdict.CHANGED;
        PupilWrite write = verdict == PlannedPupil.Verdict.SAME
                ? null
                : new PupilWrite(before == null ? null : before.id(), details, placing);
        rows.add(new PlannedPupil(incoming.line(), details.listName(), verdict, how, changes, write));
    }

    private @Nullable YearGroup yearGroup(IncomingPupil incoming, LocalDate birth) {
        if (incoming.yearGroup() != null) {
            return incoming.yearGroup();
        }
        if (incoming.wrongYearGroup() != null) {
            String message = findWrongYearGroup(incoming, ", so the pupil is left out.");
            row(incoming, PlannedPupil.Verdict.REFUSED, message);
            return null;
        }
        Optional<YearGroup> usual = Arrays.stream(YearGroup.values())
                .filter(group -> group.usualBirths(year).contains(birth))
                .findFirst();
        if (usual.isEmpty()) {
            String message = "The file does not say the year group, and the date of birth, "
                    + PupilChecks.DAY.format(birth) + ", fits none of a primary school in " + year.label()
                    + ". Add a Year group column.";
            find(ImportRule.NO_YEAR_GROUP, incoming, "Year group", message);
            row(incoming, PlannedPupil.Verdict.REFUSED, message);
            return null;
        }
        find(
                ImportRule.YEAR_GROUP_GUESSED,
                incoming,
                "Year group",
                "The file does not say the year group. By the date of birth it is "
                        + usual.get().label() + ". Correct it on the pupil's page if that is wrong.");
        return usual.get();
    }

    private String findWrongYearGroup(IncomingPupil incoming, String consequence) {
        String message = "\"" + incoming.wrongYearGroup() + "\" is no year group from Nursery to Year 6" + consequence
                + " Write N, R or 1 to 6.";
        find(ImportRule.OTHER_YEAR_GROUP, incoming, "Year group", message);
        return message;
    }

    private boolean isFirst(IncomingPupil incoming, String key) {
        Integer earlier = seen.putIfAbsent(key, incoming.line());
        if (earlier == null) {
            return true;
        }
        String message = "This is the same pupil as in line " + earlier
                + ". The first is taken, this one is left out. Keep one of the two.";
        find(ImportRule.TWICE, incoming, null, message);
        row(incoming, PlannedPupil.Verdict.REFUSED, message);
        return false;
    }

    private void find(ImportRule rule, IncomingPupil incoming, @Nullable String item, String message) {
        findings.add(new ImportFinding(rule.severity(), rule.id(), incoming.label(), item, incoming.line(), message));
    }

    private void row(IncomingPupil incoming, PlannedPupil.Verdict verdict, String how) {
        rows.add(new PlannedPupil(incoming.line(), incoming.label(), verdict, how, List.of(), null));
    }
}
