package org.waymark.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.Enrolment;
import org.waymark.school.FoldedNames;
import org.waymark.school.Placing;
import org.waymark.school.Problem;
import org.waymark.school.PupilChecks;
import org.waymark.school.PupilDetails;
import org.waymark.school.RegisteredPupil;
import org.waymark.transfer.PlannedPupil.Verdict;
import org.waymark.transfer.incoming.ImportFinding;
import org.waymark.transfer.incoming.ImportRule;
import org.waymark.transfer.incoming.IncomingPupil;

/**
 * Works out what files do to the pupils of a school, one file after the other: a pupil whom one adds is known to the
 * next. Touches nothing.
 */
final class PupilPlanner {

    private final PupilChecks checks;
    private final LocalDate today;
    private final Map<Long, RegisteredPupil> before = new HashMap<>();
    private final Map<Long, RegisteredPupil> now = new LinkedHashMap<>();
    private long nextNew = -1;

    PupilPlanner(Collection<RegisteredPupil> known, PupilChecks checks, LocalDate today) {
        this.checks = checks;
        this.today = today;
        known.forEach(pupil -> {
            before.put(pupil.id(), pupil);
            now.put(pupil.id(), pupil);
        });
    }

    /** The rows and findings of one file, each row in the place of its pupil. */
    record Planned(List<PlannedPupil> rows, List<ImportFinding> findings) {}

    /** The pupils as they are to be, of those whom the files change or add. */
    List<RegisteredPupil> changed() {
        return now.values().stream().filter(pupil -> changes(pupil.id())).toList();
    }

    /** Whether the files together leave a pupil other than they found them. */
    boolean changes(@Nullable Long id) {
        return id != null && !Objects.equals(now.get(id), before.get(id));
    }

    /** A pupil as the files have left them. */
    RegisteredPupil get(long id) {
        return Objects.requireNonNull(now.get(id));
    }

    Planned plan(FileTerms terms, List<IncomingPupil> pupils) {
        OneFile file = new OneFile(terms);
        pupils.forEach(file::add);
        return new Planned(file.rows, file.findings);
    }

    /** The work on one file. */
    private final class OneFile {

        private final FileTerms terms;
        private final PupilMatcher matcher = new PupilMatcher(List.copyOf(now.values()));
        private final List<PlannedPupil> rows = new ArrayList<>();
        private final List<ImportFinding> findings = new ArrayList<>();
        private final Map<String, Integer> seen = new HashMap<>();

        OneFile(FileTerms terms) {
            this.terms = terms;
        }

        void add(IncomingPupil incoming) {
            String decided = terms.decisions().get(incoming.line());
            PupilMatch match = matcher.find(incoming);
            if (decided == null || match instanceof PupilMatch.Found) {
                take(incoming, match);
            } else if (decided.equals(ImportChoices.LEAVE)) {
                row(incoming, Verdict.LEFT_OUT, "left out, as you said", Candidates.of(match));
            } else if (decided.equals(ImportChoices.CREATE)) {
                addNew(incoming, Candidates.of(match));
            } else {
                chosen(decided)
                        .ifPresentOrElse(
                                pupil -> found(incoming, pupil, "the one you chose", Candidates.of(match)),
                                () -> take(incoming, match));
            }
        }

        private Optional<RegisteredPupil> chosen(String key) {
            try {
                return Optional.ofNullable(before.get(Long.parseLong(key)));
            } catch (NumberFormatException noKey) {
                return Optional.empty();
            }
        }

        private void take(IncomingPupil incoming, PupilMatch match) {
            switch (match) {
                case PupilMatch.Doubtful(String why, List<RegisteredPupil> candidates) -> {
                    find(ImportRule.DOUBTFUL, incoming, null, why);
                    row(incoming, Verdict.DOUBTFUL, why, Candidates.describe(candidates));
                }
                case PupilMatch.Nobody(List<RegisteredPupil> alike) -> {
                    if (terms.creates()) {
                        addNew(incoming, List.of());
                    } else {
                        String message = terms.ofAnotherSchool()
                                ? "This pupil is not in this school."
                                : "The school has no such pupil. Say who it is, add the pupil, or leave this one out.";
                        find(ImportRule.UNMATCHED, incoming, null, message);
                        row(incoming, Verdict.UNMATCHED, message, Candidates.describe(alike));
                    }
                }
                case PupilMatch.Found(RegisteredPupil pupil, String how) -> found(incoming, pupil, how, List.of());
            }
        }

        private void found(
                IncomingPupil incoming, RegisteredPupil pupil, String how, List<PlannedPupil.Candidate> candidates) {
            if (isFirst(incoming, "id " + pupil.id())) {
                RegisteredPupil known = get(pupil.id());
                if (terms.updates()) {
                    update(incoming, known, how);
                } else {
                    rows.add(planned(incoming, known, Verdict.SAME, how, List.of(), candidates));
                }
            }
        }

        private void addNew(IncomingPupil incoming, List<PlannedPupil.Candidate> candidates) {
            String surname = incoming.surname();
            String forename = incoming.forename();
            LocalDate birth = incoming.dateOfBirth();
            if (surname == null || forename == null || birth == null) {
                String missing = surname == null ? "surname" : forename == null ? "forename" : "date of birth";
                String message = "A new pupil needs a surname, a forename and a date of birth; the " + missing
                        + " is missing or cannot be read. Add it and import the file again.";
                find(ImportRule.MISSING_VALUE, incoming, missing, message);
                row(incoming, Verdict.REFUSED, message, candidates);
                return;
            }
            String name = FoldedNames.fold(surname) + "|" + FoldedNames.fold(forename) + "|" + birth;
            if (!isFirst(incoming, incoming.upn() == null ? name : incoming.upn())) {
                return;
            }
            YearGroup group = yearGroup(incoming, birth);
            if (group != null) {
                Joining joining = Joining.of(terms, incoming, group, today);
                PupilDetails details = PupilMerge.create(incoming, surname, forename, birth, terms.year());
                if (joining.moved()) {
                    find(ImportRule.JOINED, incoming, null, joining.words());
                }
                SortedMap<Integer, Enrolment> enrolments = new TreeMap<>();
                joining.enrolment(incoming.className())
                        .ifPresent(enrolment -> enrolments.put(enrolment.year(), enrolment));
                decide(incoming, null, new RegisteredPupil(nextNew, details, enrolments), "not in this school yet");
            }
        }

        private void update(IncomingPupil incoming, RegisteredPupil known, String how) {
            int year = terms.year().endYear();
            boolean older = terms.ofAnotherSchool()
                    || !known.enrolments().isEmpty()
                            && year < known.enrolments().lastKey();
            PupilDetails details = older
                    ? PupilMerge.fill(known.details(), incoming, terms.year())
                    : PupilMerge.merge(known.details(), incoming, terms.year());
            RegisteredPupil after = known.with(details);
            if (incoming.wrongYearGroup() != null) {
                findWrongYearGroup(incoming, ", so the year group is left as it is.");
            }
            Enrolment enrolment = known.enrolments().get(year);
            YearGroup group = incoming.yearGroup();
            if (group != null && !terms.ofAnotherSchool() || enrolment != null) {
                String className = incoming.className() == null && enrolment != null
                        ? enrolment.className()
                        : incoming.className();
                after = after.with(new Enrolment(
                        year,
                        group == null || terms.ofAnotherSchool()
                                ? Objects.requireNonNull(enrolment).yearGroup()
                                : group.code(),
                        className));
            }
            decide(incoming, known, after, how);
        }

        private void decide(
                IncomingPupil incoming, @Nullable RegisteredPupil known, RegisteredPupil after, String how) {
            Enrolment enrolment = after.enrolments().get(terms.year().endYear());
            Placing placing = enrolment == null
                    ? null
                    : new Placing(
                            terms.year(), YearGroup.find(enrolment.yearGroup()).orElseThrow(), enrolment.className());
            String upn = known == null ? null : known.details().upn();
            List<Problem> problems = checks.check(after.details(), upn, placing, today, false);
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
                row(incoming, Verdict.REFUSED, stopping.get().message(), List.of());
                return;
            }
            Optional<RegisteredPupil> holder = holder(after);
            if (holder.isPresent()) {
                String message = "The UPN " + after.details().upn() + " belongs to "
                        + holder.get().details().listName()
                        + " already. Correct it in the file, or say that it is the same pupil.";
                find(ImportRule.IMPOSSIBLE, incoming, "UPN", message);
                row(incoming, Verdict.REFUSED, message, Candidates.describe(List.of(holder.get())));
                return;
            }
            List<PlannedPupil.FieldChange> changes = FieldChanges.between(known, after);
            Verdict verdict = known == null ? Verdict.NEW : changes.isEmpty() ? Verdict.SAME : Verdict.CHANGED;
            if (known == null) {
                nextNew--;
            }
            now.put(after.id(), after);
            rows.add(planned(incoming, after, verdict, how, changes, List.of()));
        }

        /** Whoever else has the UPN by now. */
        private Optional<RegisteredPupil> holder(RegisteredPupil after) {
            String upn = after.details().upn();
            return upn == null
                    ? Optional.empty()
                    : now.values().stream()
                            .filter(other -> other.id() != after.id()
                                    && upn.equals(other.details().upn()))
                            .findFirst();
        }

        private @Nullable YearGroup yearGroup(IncomingPupil incoming, LocalDate birth) {
            if (incoming.yearGroup() != null) {
                return incoming.yearGroup();
            }
            if (incoming.wrongYearGroup() != null) {
                String message = findWrongYearGroup(incoming, ", so the pupil is left out.");
                row(incoming, Verdict.REFUSED, message, List.of());
                return null;
            }
            Optional<YearGroup> usual = Arrays.stream(YearGroup.values())
                    .filter(group -> group.usualBirths(terms.year()).contains(birth))
                    .findFirst();
            if (usual.isEmpty()) {
                String message = "The file does not say the year group, and the date of birth, "
                        + PupilChecks.DAY.format(birth) + ", fits none of a primary school in "
                        + terms.year().label() + ". Add a Year group column.";
                find(ImportRule.NO_YEAR_GROUP, incoming, "Year group", message);
                row(incoming, Verdict.REFUSED, message, List.of());
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
            String message = "\"" + incoming.wrongYearGroup() + "\" is no year group from Nursery to Year 6"
                    + consequence + " Write N, R or 1 to 6.";
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
            row(incoming, Verdict.REFUSED, message, List.of());
            return false;
        }

        private void find(ImportRule rule, IncomingPupil incoming, @Nullable String item, String message) {
            findings.add(
                    new ImportFinding(rule.severity(), rule.id(), incoming.label(), item, incoming.line(), message));
        }

        private void row(IncomingPupil incoming, Verdict verdict, String how, List<PlannedPupil.Candidate> candidates) {
            rows.add(planned(incoming, null, verdict, how, List.of(), candidates));
        }
    }

    private static PlannedPupil planned(
            IncomingPupil incoming,
            @Nullable RegisteredPupil pupil,
            Verdict verdict,
            String how,
            List<PlannedPupil.FieldChange> changes,
            List<PlannedPupil.Candidate> candidates) {
        return new PlannedPupil(
                incoming.line(),
                pupil == null ? incoming.label() : pupil.details().listName(),
                incoming.upn(),
                incoming.dateOfBirth(),
                pupil == null ? null : pupil.id(),
                verdict,
                how,
                changes,
                candidates);
    }
}
