package org.waymark.tracking.targets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.Combination;
import org.waymark.scheme.Schemes;
import org.waymark.school.OnRoll;
import org.waymark.tracking.Journey;
import org.waymark.tracking.Journeys;
import org.waymark.tracking.Milestone;

/** Reads who is on, ahead of and below their targets, live: each subject's latest judgement beside the target. */
@Service
public class TargetStandings {

    private final Targets targets;
    private final Aims aims;
    private final Journeys journeys;
    private final Schemes schemes;
    private final ScopedTransactions transactions;

    TargetStandings(Targets targets, Aims aims, Journeys journeys, Schemes schemes, ScopedTransactions transactions) {
        this.targets = targets;
        this.aims = aims;
        this.journeys = journeys;
        this.schemes = schemes;
        this.transactions = transactions;
    }

    private record Place(long pupilId, Aim aim, String item) {}

    /**
     * How pupils of a year stand. Who left before the summer is not among them.
     *
     * @param yearGroups of the pupils; empty for all
     * @param who of them
     */
    public TargetSheet get(
            Scope scope, AcademicYear year, Assessment by, Set<YearGroup> yearGroups, Predicate<OnRoll> who) {
        scope.requireAnalysis();
        return transactions.read(scope, () -> {
            List<Journey> found = journeys.list(List.of(scope), year, yearGroups).stream()
                    .filter(journey -> !journey.pupil().leftEarly() && who.test(journey.pupil()))
                    .toList();
            Map<Place, String> set =
                    targets
                            .listAll(
                                    scope,
                                    found.stream()
                                            .map(journey -> journey.pupil().pupilId())
                                            .toList())
                            .stream()
                            .collect(Collectors.toMap(
                                    target -> new Place(target.pupilId(), target.aim(), target.item()), Target::value));
            return sheet(scope, year, by, found, set);
        });
    }

    private TargetSheet sheet(
            Scope scope, AcademicYear year, Assessment by, List<Journey> found, Map<Place, String> set) {
        Map<Aim, Optional<Edition>> editions = new HashMap<>();
        Map<String, Item> items = new LinkedHashMap<>();
        List<TargetSheet.OfPupil> pupils = new ArrayList<>();
        for (Journey journey : found) {
            OnRoll pupil = journey.pupil();
            Optional<Aim> aim = Aims.of(by, pupil);
            Optional<Edition> edition =
                    aim.flatMap(one -> editions.computeIfAbsent(one, asked -> aims.findEdition(scope, asked)));
            if (aim.isEmpty() || edition.isEmpty()) {
                continue;
            }
            Map<String, TargetStanding> standings = new HashMap<>();
            for (Item item : TargetValues.items(
                    edition.get(), YearGroup.find(pupil.yearGroup()).orElseThrow())) {
                items.putIfAbsent(item.id(), item);
                Optional<String> target =
                        Optional.ofNullable(set.get(new Place(pupil.pupilId(), aim.get(), item.id())));
                standings.put(item.id(), TargetComparing.stand(journey, aim.get(), edition.get(), item, target));
            }
            pupils.add(new TargetSheet.OfPupil(pupil, standings));
        }
        TargetSheet bare = new TargetSheet(List.copyOf(items.values()), List.of(), pupils);
        List<Combination> whole = schemes.get(scope, year).combinations().stream()
                .filter(combination -> bare.itemsOf(combination).size()
                        == combination.subjects().size())
                .toList();
        return new TargetSheet(bare.items(), whole, pupils);
    }

    /** What a pupil has reached by now in a subject: what a target is compared with. */
    public static Optional<Milestone> findReached(Journey journey, Aim aim, Item item) {
        return TargetComparing.reached(journey, aim, item);
    }
}
