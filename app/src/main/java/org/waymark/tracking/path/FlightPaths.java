package org.waymark.tracking.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.Standing;
import org.waymark.catalogue.measure.Measuring;
import org.waymark.catalogue.measure.Treatment;
import org.waymark.scheme.StatutorySubjects;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;
import org.waymark.tracking.Journey;
import org.waymark.tracking.Journeys;
import org.waymark.tracking.Milestone;
import org.waymark.tracking.targets.Aims;
import org.waymark.tracking.targets.Target;
import org.waymark.tracking.targets.TargetValues;
import org.waymark.tracking.targets.Targets;

/** Draws together a pupil's way, live. */
@Service
public class FlightPaths {

    private static final List<String> FIRST = List.of("reading", "writing", "maths", "gps", "science");

    private final Journeys journeys;
    private final Targets targets;
    private final Aims aims;
    private final Rolls rolls;
    private final ScopedTransactions transactions;

    FlightPaths(Journeys journeys, Targets targets, Aims aims, Rolls rolls, ScopedTransactions transactions) {
        this.journeys = journeys;
        this.targets = targets;
        this.aims = aims;
        this.rolls = rolls;
        this.transactions = transactions;
    }

    /**
     * The way of a pupil.
     *
     * @throws NotFound if there is no such pupil whom the scope may see
     * @throws NotAllowed if the role sees no names
     */
    public FlightPath get(Scope scope, long pupilId) {
        scope.requireAnalysis();
        if (!scope.seesNames()) {
            throw new NotAllowed("This page is about one pupil: it is not shown to readers without names.");
        }
        return transactions.read(scope, () -> {
            Journey journey = latest(scope, pupilId);
            return path(scope, journey, targets.listAll(scope, List.of(pupilId)));
        });
    }

    /** In the newest year in which the scope sees the pupil. */
    private Journey latest(Scope scope, long pupilId) {
        for (int year : rolls.listYears(scope)) {
            List<OnRoll> found = rolls.listPupils(scope, year, List.of(pupilId));
            if (!found.isEmpty()) {
                return journeys.find(scope, new AcademicYear(year), pupilId)
                        .orElseThrow(() -> new NotFound("There is no such pupil whom you can see."));
            }
        }
        throw new NotFound("There is no such pupil whom you can see.");
    }

    private FlightPath path(Scope scope, Journey journey, List<Target> aimed) {
        Lanes lanes = new Lanes();
        Map<Stop, List<String>> others = new TreeMap<>();
        Map<Stop, List<Milestone>> byStop = new TreeMap<>();
        for (Milestone one : journey.milestones()) {
            byStop.computeIfAbsent(new Stop(one.assessment(), one.year()), stop -> new ArrayList<>())
                    .add(one);
        }
        byStop.forEach((stop, found) -> {
            if (stop.assessment().isPoint()) {
                found.forEach(one -> lanes.add(
                        one.item().subject().code(),
                        one.item().subject().label(),
                        stop,
                        new Sight(
                                one.item().kind() == ItemKind.SCORE ? Sight.Kind.TEST : Sight.Kind.JUDGEMENT,
                                one.value(),
                                one.label(),
                                one.band().map(Sight.Bands::of))));
            } else {
                statutory(lanes, stop, found);
                List<String> words = words(found);
                if (!words.isEmpty()) {
                    others.put(stop, words);
                }
            }
        });
        for (Target target : aimed) {
            aims.findEdition(scope, target.aim())
                    .ifPresent(edition -> edition.findItem(target.item())
                            .ifPresent(item -> lanes.add(
                                    item.subject().code(),
                                    item.subject().label(),
                                    new Stop(
                                            target.aim().assessment(),
                                            target.aim().year()),
                                    new Sight(
                                            Sight.Kind.TARGET,
                                            target.value(),
                                            TargetValues.label(item, target.value()),
                                            Optional.of(item.scale()
                                                    .findBand(target.value())
                                                    .map(Sight.Bands::of)
                                                    .orElseGet(() -> Sight.Bands.of(
                                                            Standing.of(edition, item, target.value()))))))));
        }
        TreeSet<Stop> stops = new TreeSet<>(others.keySet());
        lanes.found.values().forEach(lane -> stops.addAll(lane.sights().keySet()));
        return new FlightPath(journey.pupil(), stops, lanes.list(), others);
    }

    /** Of each subject the result that counts: the outcome of a test with its score, or the teacher assessment. */
    private static void statutory(Lanes lanes, Stop stop, List<Milestone> found) {
        for (String subject : subjects(stop.assessment())) {
            List<Milestone> ofSubject = StatutorySubjects.items(stop.assessment(), subject).stream()
                    .flatMap(id -> found.stream().filter(one -> one.item().id().equals(id)))
                    .toList();
            ofSubject.stream()
                    .filter(one -> one.item().kind() == ItemKind.SCALED)
                    .findFirst()
                    .or(() -> ofSubject.stream().findFirst())
                    .ifPresent(one -> lanes.add(
                            subject,
                            stop.assessment() == Assessment.EYFSP
                                    ? label(subject)
                                    : one.item().subject().label(),
                            stop,
                            new Sight(Sight.Kind.STATUTORY, one.value(), one.label(), bands(one))));
        }
    }

    private static List<String> subjects(Assessment assessment) {
        List<String> known = new ArrayList<>(FIRST);
        known.add("spoken_language");
        return known.stream()
                .filter(subject -> !StatutorySubjects.items(assessment, subject).isEmpty())
                .toList();
    }

    private static String label(String subject) {
        return subject.equals("spoken_language")
                ? "Spoken language"
                : Character.toUpperCase(subject.charAt(0)) + subject.substring(1);
    }

    /** A code that leaves the pupil out says nothing of where the pupil stands. */
    private static Optional<Sight.Bands> bands(Milestone one) {
        Optional<Code> code = one.item().scale().findCode(one.value());
        return code.isPresent() && !code.get().counts().inDenominator()
                ? Optional.empty()
                : Optional.of(Sight.Bands.of(one.standing()));
    }

    /** Headlines and checks that belong to no subject: the level of development, phonics, the multiplication tables. */
    private static List<String> words(List<Milestone> found) {
        Edition edition = found.getFirst().edition();
        List<String> words = new ArrayList<>();
        switch (edition.assessment()) {
            case EYFSP ->
                edition.findMeasure("eyfsp.gld").ifPresent(measure -> words.addAll(headline(measure, edition, found)));
            case MTC ->
                found.forEach(one -> words.add(edition.assessment().title() + ": " + one.value()
                        + (one.label().equals(one.value()) ? "" : ", " + one.label())));
            case PHONICS ->
                found.forEach(one -> words.add(one.item().longLabel() + ": " + one.value()
                        + (one.label().equals(one.value()) ? "" : ", " + one.label())));
            case KS1, KS2, AUTUMN_1, AUTUMN_2, SPRING_1, SPRING_2, SUMMER_1, SUMMER_2 -> {
                // Their subjects have lanes.
            }
        }
        return words;
    }

    private static List<String> headline(Measure measure, Edition edition, List<Milestone> found) {
        Map<String, String> values = new LinkedHashMap<>();
        found.forEach(one -> values.put(one.item().id(), one.value()));
        return switch (Measuring.treat(edition, measure, values::get)) {
            case Treatment.Counted(int amount) ->
                List.of(measure.title() + ": " + (amount > 0 ? "reached" : "not reached"));
            case Treatment.LeftOut ignored -> List.of(measure.title() + ": not counted");
            case Treatment.Missing ignored -> List.of();
        };
    }

    /** The subjects as they are found. */
    private static final class Lanes {
        private record Building(String label, Map<Stop, List<Sight>> sights) {}

        private final Map<String, Building> found = new LinkedHashMap<>();

        void add(String subject, String label, Stop stop, Sight sight) {
            found.computeIfAbsent(subject, code -> new Building(label, new TreeMap<>()))
                    .sights()
                    .computeIfAbsent(stop, at -> new ArrayList<>())
                    .add(sight);
        }

        /** The subjects of the statutory assessments first, the others as the school has them. */
        List<FlightPath.Lane> list() {
            return found.entrySet().stream()
                    .sorted(Comparator.comparingInt((Map.Entry<String, Building> lane) ->
                            FIRST.contains(lane.getKey()) ? FIRST.indexOf(lane.getKey()) : FIRST.size()))
                    .map(lane -> new FlightPath.Lane(
                            lane.getKey(),
                            lane.getValue().label(),
                            lane.getValue().sights()))
                    .toList();
        }
    }
}
