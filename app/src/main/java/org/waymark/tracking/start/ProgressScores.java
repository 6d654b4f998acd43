package org.waymark.tracking.start;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.ItemKind;
import org.waymark.results.Editions;
import org.waymark.scheme.StatutorySubjects;
import org.waymark.school.OnRoll;
import org.waymark.tracking.Journey;
import org.waymark.tracking.Milestone;

/** Works out progress scores with the table of a year: actual less what the table expects of the pupil's group. */
@Service
public class ProgressScores {

    private final StartingPoints starts;
    private final Editions editions;

    ProgressScores(StartingPoints starts, Editions editions) {
        this.starts = starts;
        this.editions = editions;
    }

    /** The scores of the pupils of a year's Key Stage 2, subject by subject. */
    public List<SubjectProgress> list(Scope scope, ProgressTable table, AcademicYear year, Predicate<OnRoll> who) {
        scope.requireAnalysis();
        Optional<Edition> edition = editions.find(scope, Assessment.KS2, year);
        if (edition.isEmpty()) {
            return List.of();
        }
        List<Journey> cohort = starts.listCohort(scope, edition.get(), who);
        return table.subjects().stream()
                .map(subject -> SubjectProgress.of(
                        table,
                        subject,
                        cohort.stream()
                                .map(journey -> pupil(journey, table, subject, year))
                                .toList()))
                .toList();
    }

    private static PupilProgress pupil(Journey journey, ProgressTable table, String subject, AcademicYear year) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String one : ProgressText.SUBJECTS) {
            journey.findLatest(Assessment.KS1, one + ".ta").ifPresent(found -> codes.put(one, found.value()));
        }
        Optional<BigDecimal> average = table.average(codes);
        if (average.isEmpty()) {
            return none(
                    journey,
                    Optional.empty(),
                    codes.size() < ProgressText.SUBJECTS.size()
                            ? "not all three subjects of Key Stage 1"
                            : "a code of Key Stage 1 that the table does not value");
        }
        Optional<ProgressTable.PriorGroup> group = table.findGroup(subject, average.get());
        if (group.isEmpty()) {
            return none(journey, Optional.empty(), "in no group of the table");
        }
        Optional<String> name = Optional.of(group.get().name());
        Optional<BigDecimal> actual = actual(journey, table, subject, year);
        return actual.isEmpty()
                ? none(journey, name, "no result at Key Stage 2 that counts by the table")
                : new PupilProgress(
                        journey.pupil(),
                        name,
                        Optional.of(actual.get().subtract(group.get().expected())),
                        "");
    }

    private static PupilProgress none(Journey journey, Optional<String> group, String why) {
        return new PupilProgress(journey.pupil(), group, Optional.empty(), why);
    }

    /** A scaled score is itself; a code is what the table says stands for it, the teacher assessment's first. */
    private static Optional<BigDecimal> actual(
            Journey journey, ProgressTable table, String subject, AcademicYear year) {
        List<Milestone> found = StatutorySubjects.items(Assessment.KS2, subject).stream()
                .flatMap(item -> journey.find(Assessment.KS2, year, item).stream())
                .toList();
        return found.stream()
                .filter(one -> one.item().kind() == ItemKind.SCALED)
                .filter(one -> !one.value().isEmpty() && one.value().chars().allMatch(Character::isDigit))
                .map(one -> new BigDecimal(one.value()))
                .findFirst()
                .or(() -> found.reversed().stream()
                        .flatMap(one -> table.findNominal(subject, one.value()).stream())
                        .findFirst());
    }
}
