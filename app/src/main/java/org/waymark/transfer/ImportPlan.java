package org.waymark.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.school.OnRoll;
import org.waymark.school.RegisteredPupil;
import org.waymark.transfer.incoming.FileKind;
import org.waymark.transfer.incoming.ImportFinding;
import org.waymark.transfer.incoming.ImportRule;
import org.waymark.transfer.incoming.IncomingFamily;
import org.waymark.transfer.incoming.IncomingFile;
import org.waymark.transfer.incoming.IncomingPupil;
import org.waymark.transfer.incoming.IncomingResult;
import org.waymark.transfer.incoming.Origin;
import org.waymark.transfer.kept.KeptResult;

/**
 * What files would do: first to pupils, then to results. Files that describe pupils come before files that only name
 * them; among results the newest file comes last, so that its values stand. Touches nothing.
 */
final class ImportPlan {

    private final Scope scope;
    private final ImportChoices choices;
    private final PupilPlanner pupils;
    private final FamilyPlanner families;
    private final ResultPlanner results;
    private final List<PlannedFile> files = new ArrayList<>();

    ImportPlan(Scope scope, ImportChoices choices, PupilPlanner pupils, FamilyPlanner families, ResultPlanner results) {
        this.scope = scope;
        this.choices = choices;
        this.pupils = pupils;
        this.families = families;
        this.results = results;
    }

    static ImportPlan of(
            Scope scope,
            ImportChoices choices,
            PupilPlanner pupils,
            FamilyPlanner families,
            ResultPlanner results,
            List<String> names,
            List<IncomingFile> incoming) {
        ImportPlan plan = new ImportPlan(scope, choices, pupils, families, results);
        for (int i = 0; i < incoming.size(); i++) {
            plan.files.add(new PlannedFile(i, names.get(i), incoming.get(i)));
        }
        plan.work();
        return plan;
    }

    /** What putting kept results where they belong would do: each origin of them is a file of its own. */
    static ImportPlan ofKept(
            Scope scope, ImportChoices choices, PupilPlanner pupils, ResultPlanner results, List<KeptResult> kept) {
        FamilyPlanner nothing = new FamilyPlanner(Map.of(), List.of());
        ImportPlan plan = new ImportPlan(scope, choices, pupils, nothing, results);
        Map<String, Map<Long, List<IncomingResult>>> byOrigin = new TreeMap<>();
        for (KeptResult result : kept) {
            byOrigin.computeIfAbsent(Objects.requireNonNullElse(result.origin(), ""), origin -> new TreeMap<>())
                    .computeIfAbsent(result.pupilId(), id -> new ArrayList<>())
                    .add(incoming(result));
        }
        byOrigin.forEach((origin, byPupil) -> plan.addKept(origin, byPupil));
        return plan;
    }

    private static IncomingResult incoming(KeptResult result) {
        String year = result.year();
        return new IncomingResult(
                0,
                result.place(),
                year != null && year.matches("[0-9]{4}") ? Integer.valueOf(year) : null,
                year,
                result.text(),
                result.resultDate());
    }

    private void addKept(String origin, Map<Long, List<IncomingResult>> byPupil) {
        List<IncomingPupil> incoming = new ArrayList<>();
        List<PlannedPupil> rows = new ArrayList<>();
        byPupil.forEach((id, ofPupil) -> {
            incoming.add(IncomingPupil.ofResults(0, ofPupil));
            RegisteredPupil pupil = pupils.get(id);
            rows.add(new PlannedPupil(
                    0,
                    pupil.details().listName(),
                    pupil.details().upn(),
                    pupil.details().dateOfBirth(),
                    id,
                    PlannedPupil.Verdict.SAME,
                    "kept with the pupil",
                    List.of(),
                    List.of()));
        });
        Origin source = origin.isEmpty() ? Origin.UNKNOWN : new Origin(null, origin);
        IncomingFile file = new IncomingFile(
                FileKind.KEPT, "", source, Origin.UNKNOWN, null, null, incoming, List.of(), List.of(), true);
        PlannedFile planned = new PlannedFile(files.size(), FileKind.KEPT.label(), file);
        planned.plan(rows);
        files.add(planned);
        planResults(planned, origin.isEmpty() ? null : origin);
    }

    private void work() {
        files.forEach(this::judge);
        List<PlannedFile> taken = files.stream()
                .filter(planned -> planned.state() == FileReport.State.TAKEN
                        || planned.state() == FileReport.State.FOR_ANOTHER_SCHOOL)
                .sorted(Comparator.comparing((PlannedFile planned) -> planned.describesPupils() ? 0 : 1)
                        .thenComparing(planned -> planned.year(choices))
                        .thenComparing(oldestFirst()))
                .toList();
        taken.forEach(this::planPupils);
        if (taken.size() > 1) {
            taken.forEach(this::leaveWhatNewerFilesBringBack);
        }
        taken.stream()
                .filter(planned -> planned.state() == FileReport.State.TAKEN)
                .forEach(this::planFamilies);
        List<PlannedFile> told = taken.stream()
                .filter(planned -> planned.state() == FileReport.State.TAKEN)
                .sorted(oldestFirst())
                .toList();
        if (told.size() > 1) {
            told.reversed().forEach(this::noteResults);
        }
        told.forEach(this::planResults);
    }

    private static Comparator<PlannedFile> oldestFirst() {
        return Comparator.comparing(
                        (PlannedFile planned) -> planned.file().madeAt(),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(planned -> planned.position());
    }

    private void judge(PlannedFile planned) {
        if (choices.leftOut().contains(planned.position())) {
            planned.become(FileReport.State.LEFT_OUT);
            planned.forgetFindings();
        } else if (elsewhere(planned.file().kind()) != null) {
            planned.become(FileReport.State.ELSEWHERE);
            planned.find(ImportFinding.ofFile(
                    ImportRule.ELSEWHERE,
                    String.valueOf(elsewhere(planned.file().kind()))));
        } else if (planned.file().needsHeadings()) {
            planned.become(FileReport.State.NEEDS_HEADINGS);
            planned.find(ImportFinding.ofFile(
                    ImportRule.HEADINGS, "Say what its columns hold. Waymark remembers it for the next time."));
        } else if (!planned.file().usable()) {
            planned.become(FileReport.State.UNUSABLE);
        } else if (isForAnother(planned.file()) && !choices.joined().contains(planned.position())) {
            planned.become(FileReport.State.FOR_ANOTHER_SCHOOL);
        }
        planned.noteName();
    }

    /** Where a file is loaded that is none of pupils or results; null for one that is. */
    private static @Nullable String elsewhere(FileKind kind) {
        return switch (kind) {
            case SCALED_SCORES, NATIONAL_FIGURES ->
                "This is a table for every school on this server. An administrator loads it on the page National tables.";
            case CODE_MEANINGS -> "This says what codes are. Load it on the page Codes.";
            case PUPILS_CSV, CTF_FULL, CTF_PARTIAL, RESULTS_TABLE, NPD_TABLE, KEPT, UNKNOWN -> null;
        };
    }

    private boolean isForAnother(IncomingFile file) {
        boolean ours = scope.laestab().equals(file.destination().laestab())
                || scope.laestab().equals(file.source().laestab());
        // Where nobody knows the next school, a file is addressed to nobody; a return to an authority is not for us.
        boolean toNobody = !file.destination().isSchool() && !file.destination().isAuthority();
        return !ours
                && !toNobody
                && (file.destination().isSchool() || file.source().isSchool());
    }

    private boolean isOfAnother(IncomingFile file) {
        return file.source().isSchool() && !scope.laestab().equals(file.source().laestab());
    }

    private void planPupils(PlannedFile planned) {
        IncomingFile file = planned.file();
        boolean another = planned.state() == FileReport.State.FOR_ANOTHER_SCHOOL;
        boolean joined = choices.joined().contains(planned.position()) && isForAnother(file);
        boolean describes = planned.describesPupils();
        Map<Integer, String> decisions = new HashMap<>();
        for (IncomingPupil pupil : file.pupils()) {
            String decided = choices.people().get(ImportChoices.key(planned.position(), pupil.line()));
            if (decided != null) {
                decisions.put(pupil.line(), decided);
            }
        }
        FileTerms terms = new FileTerms(
                planned.position(),
                new AcademicYear(planned.year(choices)),
                !another && !joined && (describes || choices.createPupils()),
                !another && !joined && describes,
                isOfAnother(file),
                decisions);
        PupilPlanner.Planned rows = pupils.plan(terms, file.pupils());
        planned.plan(rows.rows());
        if (another) {
            long ours = rows.rows().stream()
                    .filter(row -> row.verdict() == PlannedPupil.Verdict.SAME)
                    .count();
            planned.find(ImportFinding.ofFile(
                    ImportRule.FOR_ANOTHER_SCHOOL,
                    "The file is for another school, " + addressee(file).label() + ", so nothing of it is taken."
                            + (ours == 0
                                    ? " None of its pupils is ours."
                                    : " " + ours + (ours == 1 ? " of its pupils is" : " of its pupils are")
                                            + " ours: you may take what it says of them.")));
        } else {
            planned.findAll(
                    joined
                            ? rows.findings().stream()
                                    .filter(finding -> !finding.rule().equals(ImportRule.UNMATCHED.id()))
                                    .toList()
                            : rows.findings());
        }
    }

    /** Where the newest file says of a pupil what the school knows already, nothing changes, whatever older ones say. */
    private void leaveWhatNewerFilesBringBack(PlannedFile planned) {
        planned.plan(planned.rows().stream()
                .map(row -> row.verdict() == PlannedPupil.Verdict.CHANGED && !pupils.changes(row.pupilId())
                        ? row.unchanged("a newer file says otherwise")
                        : row)
                .toList());
    }

    /** Families come with the pupils of any CTF, whether it describes the pupils otherwise or only names them. */
    private void planFamilies(PlannedFile planned) {
        List<IncomingPupil> incoming = planned.file().pupils();
        int year = planned.year(choices);
        // Files number a year of attendance by its start or by its end; only where one names the file's own year by its
        // end is it plain which.
        boolean byEnd = incoming.stream()
                .flatMap(pupil -> pupil.family().attendance().stream())
                .anyMatch(attendance -> attendance.year() == year);
        List<PlannedPupil> rows = new ArrayList<>();
        for (int i = 0; i < incoming.size(); i++) {
            PlannedPupil row = planned.rows().get(i);
            Long id = row.pupilId();
            boolean taken = row.verdict() == PlannedPupil.Verdict.NEW
                    || row.verdict() == PlannedPupil.Verdict.CHANGED
                    || row.verdict() == PlannedPupil.Verdict.SAME;
            if (id == null || !taken || incoming.get(i).family().equals(IncomingFamily.NOTHING)) {
                rows.add(row);
                continue;
            }
            IncomingPupil pupil = incoming.get(i);
            boolean older = !pupils.get(id).enrolments().isEmpty()
                    && year < pupils.get(id).enrolments().lastKey();
            rows.add(row.with(families.plan(
                    id,
                    pupil.family(),
                    isOfAnother(planned.file()) || older,
                    byEnd ? year : 0,
                    (part, why) -> planned.find(new ImportFinding(
                            ImportRule.UNLIKELY.severity(),
                            ImportRule.UNLIKELY.id(),
                            pupil.label(),
                            part,
                            pupil.line(),
                            why)))));
        }
        planned.plan(rows);
    }

    private Origin addressee(IncomingFile file) {
        return file.destination().isSchool() ? file.destination() : file.source();
    }

    private void planResults(PlannedFile planned) {
        planResults(
                planned,
                isOfAnother(planned.file()) ? schoolLabel(planned.file().source()) : null);
    }

    private void planResults(PlannedFile planned, @Nullable String school) {
        ResultPlanner.Source source = new ResultPlanner.Source(planned.position(), planned.name(), school);
        ofKnown(planned, (pupil, incoming) -> planned.findAll(results.plan(source, pupil, incoming)));
    }

    private void noteResults(PlannedFile planned) {
        ResultPlanner.Source source = new ResultPlanner.Source(planned.position(), planned.name(), null);
        ofKnown(planned, (pupil, incoming) -> results.note(source, pupil, incoming));
    }

    private void ofKnown(PlannedFile planned, BiConsumer<ResultPlanner.Known, List<IncomingResult>> work) {
        for (int i = 0; i < planned.rows().size(); i++) {
            Long id = planned.rows().get(i).pupilId();
            IncomingPupil incoming = planned.file().pupils().get(i);
            if (id != null && !incoming.results().isEmpty()) {
                RegisteredPupil pupil = pupils.get(id);
                work.accept(
                        new ResultPlanner.Known(id, pupil.details().listName(), pupil::yearGroupIn),
                        incoming.results());
            }
        }
    }

    private static String schoolLabel(Origin school) {
        return school.name() == null ? String.valueOf(school.laestab()) : school.name() + " (" + school.laestab() + ")";
    }

    /** The pupils as they are to be, of those whom the files change or add. */
    List<RegisteredPupil> changedPupils() {
        return pupils.changed();
    }

    /** A pupil to be added, as in a year; null for one whom the school has. */
    @Nullable
    OnRoll newcomer(long id, int year) {
        return id > 0 ? null : pupils.get(id).inYear(year).orElse(null);
    }

    FamilyPlanner families() {
        return families;
    }

    ResultPlanner results() {
        return results;
    }

    /** The reports of the files, in the order in which they came. */
    List<FileReport> reports(Map<Integer, List<PlannedResult>> byFile) {
        return files.stream()
                .map(planned ->
                        planned.report(choices, Objects.requireNonNullElse(byFile.get(planned.position()), List.of())))
                .toList();
    }

    /** Forgets what {@link #find} was told of an outcome: the preview of an act is one, the act is another. */
    void beginOutcome() {
        files.forEach(PlannedFile::beginOutcome);
    }

    /** Adds to the report of a file what became of its results. */
    void find(int position, ImportFinding finding) {
        files.get(position).findOfOutcome(finding);
    }
}
