package org.waymark.tracking.start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.YearGroup;
import org.waymark.catalogue.measure.Measuring;
import org.waymark.catalogue.measure.Treatment;
import org.waymark.results.Editions;
import org.waymark.scheme.Combination;
import org.waymark.scheme.Point;
import org.waymark.scheme.Schemes;
import org.waymark.scheme.StatutorySubjects;
import org.waymark.school.OnRoll;
import org.waymark.tracking.Journey;
import org.waymark.tracking.Journeys;
import org.waymark.tracking.Milestone;

/** Counts what became of pupils by where they began, live. */
@Service
public class StartingPoints {

    private static final List<String> TESTED = List.of("reading", "writing", "maths", "gps", "science");
    private static final Combination TOGETHER =
            new Combination("rwm", "Reading, writing and maths", List.of("reading", "writing", "maths"));

    private final Journeys journeys;
    private final Editions editions;
    private final Schemes schemes;

    StartingPoints(Journeys journeys, Editions editions, Schemes schemes) {
        this.journeys = journeys;
        this.editions = editions;
        this.schemes = schemes;
    }

    /**
     * The tables of an outcome, one for each of its subjects, then those of several subjects together.
     *
     * @param from where pupils began
     * @param to a point of the year, Key Stage 2 or the multiplication tables check
     * @param year of the outcome
     * @param who of the pupils who take it
     * @return nothing where the outcome is not held in that year
     */
    public List<StartTable> list(Scope scope, Baseline from, Assessment to, AcademicYear year, Predicate<OnRoll> who) {
        scope.requireAnalysis();
        Optional<Edition> edition = editions.find(scope, to, year);
        return edition.isEmpty()
                ? List.of()
                : tables(scope, from, edition.get(), listCohort(scope, edition.get(), who));
    }

    /** The pupils who take an edition: who left before the summer is among them only with a result. */
    List<Journey> listCohort(Scope scope, Edition edition, Predicate<OnRoll> who) {
        Set<YearGroup> groups = edition.yearGroups();
        return journeys.list(List.of(scope), edition.year(), groups).stream()
                .filter(journey -> who.test(journey.pupil()))
                .filter(journey -> !journey.pupil().leftEarly()
                        || journey.milestones().stream()
                                .anyMatch(one -> one.assessment() == edition.assessment()
                                        && one.year().equals(edition.year())))
                .toList();
    }

    private List<StartTable> tables(Scope scope, Baseline from, Edition edition, List<Journey> cohort) {
        Map<String, StartTable> tables = new LinkedHashMap<>();
        for (Subject subject : subjects(edition)) {
            List<StartPupil> pupils = cohort.stream()
                    .filter(journey -> isFor(subject, journey))
                    .map(journey -> pupil(journey, from, edition, subject))
                    .toList();
            tables.put(
                    subject.code(),
                    new StartTable(subject.code(), subject.label(), edition.assessment() != Assessment.MTC, pupils));
        }
        List<StartTable> all = new ArrayList<>();
        combinations(scope, edition)
                .filter(combination -> tables.keySet().containsAll(combination.subjects()))
                .forEach(combination -> all.add(together(combination, tables)));
        all.addAll(tables.values());
        return all;
    }

    /**
     * A subject of an outcome.
     *
     * @param beginning the subject in which pupils began
     * @param items of the outcome, the one that counts first
     */
    private record Subject(String code, String label, String beginning, List<Item> items) {}

    private static List<Subject> subjects(Edition edition) {
        if (edition.assessment().isPoint()) {
            return edition.items().stream()
                    .filter(item -> item.kind() == ItemKind.JUDGEMENT)
                    .map(item -> new Subject(
                            item.id(), item.subject().label(), item.subject().code(), List.of(item)))
                    .toList();
        }
        if (edition.assessment() == Assessment.MTC) {
            return List.of(
                    new Subject("mtc", "Multiplication tables check", "maths", List.of(edition.getItem("mtc.score"))));
        }
        return TESTED.stream()
                .flatMap(code -> {
                    List<Item> items = StatutorySubjects.items(edition.assessment(), code).stream()
                            .flatMap(id -> edition.findItem(id).stream())
                            .toList();
                    return items.isEmpty()
                            ? Stream.empty()
                            : Stream.of(
                                    new Subject(code, items.getFirst().subject().label(), code, items));
                })
                .toList();
    }

    private Stream<Combination> combinations(Scope scope, Edition edition) {
        return edition.assessment().isPoint()
                ? schemes.get(scope, edition.year()).combinations().stream()
                : edition.assessment() == Assessment.KS2 ? Stream.of(TOGETHER) : Stream.empty();
    }

    private static boolean isFor(Subject subject, Journey journey) {
        return YearGroup.find(journey.pupil().yearGroup())
                .filter(group -> subject.items().getFirst().yearGroups().contains(group))
                .isPresent();
    }

    private static StartPupil pupil(Journey journey, Baseline from, Edition edition, Subject subject) {
        Optional<Milestone> began = Beginnings.find(journey, from, subject.beginning());
        Attainment prior = from instanceof Baseline.Development
                ? development(journey)
                : began.map(StartingPoints::attainment).orElse(Attainment.UNKNOWN);
        List<Milestone> results = subject.items().stream()
                .flatMap(item -> journey.find(edition.assessment(), edition.year(), item.id()).stream())
                .toList();
        OptionalInt score = results.stream()
                .filter(one ->
                        one.item().kind() == ItemKind.SCALED || one.item().kind() == ItemKind.SCORE)
                .filter(one -> !one.value().isEmpty() && one.value().chars().allMatch(Character::isDigit))
                .mapToInt(one -> Integer.parseInt(one.value()))
                .findFirst();
        // The outcome of a test counts as the catalogue says; the score alone knows the higher standard.
        Optional<Milestone> became = results.stream()
                .filter(one -> one.item().kind() == ItemKind.SCALED)
                .findFirst()
                .or(() -> results.stream().findFirst());
        Attainment outcome = edition.assessment() == Assessment.MTC
                ? score.isPresent() ? Attainment.AT : Attainment.UNKNOWN
                : became.map(StartingPoints::attainment).orElse(Attainment.UNKNOWN);
        String begun = from instanceof Baseline.Development
                ? prior == Attainment.UNKNOWN ? "" : prior == Attainment.BELOW ? "not reached" : "reached"
                : began.map(Milestone::value).orElse("");
        return new StartPupil(
                journey.pupil(),
                prior,
                begun,
                outcome,
                became.map(Milestone::value).orElse(""),
                score);
    }

    /** A code that is not counted, or that judges nothing, says nothing of where a pupil stands. */
    private static Attainment attainment(Milestone one) {
        Optional<Code> code = one.item().scale().findCode(one.value());
        return code.isPresent() && !code.get().counts().inDenominator()
                ? Attainment.UNKNOWN
                : Attainment.of(one.standing());
    }

    private static Attainment development(Journey journey) {
        List<Milestone> goals = journey.milestones().stream()
                .filter(one -> one.assessment() == Assessment.EYFSP)
                .toList();
        if (goals.isEmpty()) {
            return Attainment.UNKNOWN;
        }
        Edition edition = goals.getLast().edition();
        Map<String, String> values = new LinkedHashMap<>();
        goals.stream()
                .filter(one -> one.year().equals(edition.year()))
                .forEach(one -> values.put(one.item().id(), one.value()));
        return edition.findMeasure("eyfsp.gld")
                .map(measure -> Measuring.treat(edition, measure, values::get))
                .map(treatment -> treatment instanceof Treatment.Counted(int amount)
                        ? amount > 0 ? Attainment.AT : Attainment.BELOW
                        : Attainment.UNKNOWN)
                .orElse(Attainment.UNKNOWN);
    }

    /** Several subjects at once: the lowest of them on both sides; not known where one of them is not. */
    private static StartTable together(Combination combination, Map<String, StartTable> tables) {
        Map<Long, List<StartPupil>> parts = new LinkedHashMap<>();
        for (String subject : combination.subjects()) {
            StartTable table = tables.get(subject);
            if (table != null) {
                table.pupils()
                        .forEach(pupil -> parts.computeIfAbsent(pupil.pupil().pupilId(), id -> new ArrayList<>())
                                .add(pupil));
            }
        }
        return new StartTable(
                combination.code(),
                combination.label(),
                true,
                parts.values().stream()
                        .filter(part -> part.size() == combination.subjects().size())
                        .map(part -> new StartPupil(
                                part.getFirst().pupil(),
                                lowest(part.stream().map(StartPupil::prior).toList()),
                                String.join(
                                        " ",
                                        part.stream()
                                                .map(one -> shown(one.began()))
                                                .toList()),
                                lowest(part.stream().map(StartPupil::outcome).toList()),
                                String.join(
                                        " ",
                                        part.stream()
                                                .map(one -> shown(one.became()))
                                                .toList()),
                                OptionalInt.empty()))
                        .toList());
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : value;
    }

    private static Attainment lowest(List<Attainment> parts) {
        return parts.contains(Attainment.UNKNOWN)
                ? Attainment.UNKNOWN
                : parts.stream().min(Attainment::compareTo).orElse(Attainment.UNKNOWN);
    }

    /** The baselines that can stand before an outcome: those of the national assessments, and points up to it. */
    public List<Baseline> listBaselines(Scope scope, Assessment to, AcademicYear year) {
        List<Baseline> all = new ArrayList<>(List.of(
                new Baseline.Goals(), new Baseline.Development(), new Baseline.Phonics(), new Baseline.KeyStageOne()));
        for (int back = 2; back >= 0; back--) {
            AcademicYear then = year.minus(back);
            schemes.get(scope, then).points().stream()
                    .filter(point -> then.compareTo(year) < 0
                            || !to.isPoint() && point != Assessment.SUMMER_2
                            || to.isPoint() && point.compareTo(to) < 0)
                    .map(point -> new Baseline.Judgement(new Point(point, then)))
                    .forEach(all::add);
        }
        return all;
    }
}
