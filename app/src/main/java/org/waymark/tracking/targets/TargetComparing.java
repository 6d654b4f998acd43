package org.waymark.tracking.targets;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.Standing;
import org.waymark.scheme.StatutorySubjects;
import org.waymark.tracking.Journey;
import org.waymark.tracking.Milestone;

/**
 * Says how one pupil stands against one target. On the same scale by the place along it; on two scales of the school by
 * band; a judgement against a target for Key Stage 2 by whether each is below, at or above what is expected.
 */
final class TargetComparing {

    private TargetComparing() {}

    static TargetStanding stand(Journey journey, Aim aim, Edition edition, Item item, Optional<String> target) {
        Optional<Milestone> reached = reached(journey, aim, item);
        TargetState state = target.isEmpty()
                ? TargetState.NO_TARGET
                : reached.isEmpty()
                        ? TargetState.NO_JUDGEMENT
                        : state(compare(reached.get(), edition, item, target.get()));
        return new TargetStanding(journey.pupil(), item, target, reached, state);
    }

    private static TargetState state(int difference) {
        return difference > 0 ? TargetState.AHEAD : difference < 0 ? TargetState.BELOW : TargetState.ON;
    }

    /**
     * What counts as reached: for a point the latest judgement of that year up to it; for Key Stage 2 its own result, and
     * before there is one the latest judgement. A judgement that judges nothing counts as none.
     */
    static Optional<Milestone> reached(Journey journey, Aim aim, Item item) {
        String subject = item.subject().code();
        Comparator<Milestone> inTime = Comparator.comparing(Milestone::year).thenComparing(Milestone::assessment);
        Optional<Milestone> judged = journey.milestones().stream()
                .filter(one -> one.assessment().isPoint()
                        && one.item().kind() == ItemKind.JUDGEMENT
                        && one.item().subject().code().equals(subject)
                        && one.band().isPresent())
                .filter(one -> !aim.assessment().isPoint()
                        || one.year().equals(aim.year()) && one.assessment().compareTo(aim.assessment()) <= 0)
                .max(inTime);
        return aim.assessment().isPoint()
                ? judged
                : ofKeyStage(journey, aim, item).or(() -> judged);
    }

    /** The very item first, since it compares exactly; else what stands in its place, such as a code. */
    private static Optional<Milestone> ofKeyStage(Journey journey, Aim aim, Item item) {
        return journey.find(Assessment.KS2, aim.year(), item.id())
                .or(() -> StatutorySubjects.items(Assessment.KS2, item.subject().code()).stream()
                        .flatMap(id -> journey.find(Assessment.KS2, aim.year(), id).stream())
                        .findFirst());
    }

    private static int compare(Milestone reached, Edition edition, Item item, String target) {
        if (reached.item().id().equals(item.id()) && item.kind() == ItemKind.SCALED && isNumber(reached.value())) {
            return Integer.compare(Integer.parseInt(reached.value()), Integer.parseInt(target));
        }
        Optional<Integer> there = place(item, target);
        Optional<Integer> here = place(reached.item(), reached.value());
        if (there.isPresent() && here.isPresent() && steps(item).equals(steps(reached.item()))) {
            return Integer.compare(here.get(), there.get());
        }
        var band = item.scale().findBand(target);
        if (band.isPresent() && reached.band().isPresent()) {
            return reached.band().get().compareTo(band.get());
        }
        return reached.standing().compareTo(Standing.of(edition, item, target));
    }

    /** The steps that a pupil climbs, lowest first; none of a national scale, whose order is not written down. */
    private static List<String> steps(Item item) {
        return item.scale().codes().stream()
                .map(Code::value)
                .filter(code -> item.scale().findBand(code).isPresent())
                .toList();
    }

    private static Optional<Integer> place(Item item, String value) {
        int place = steps(item).indexOf(value);
        return place < 0 ? Optional.empty() : Optional.of(place);
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty() && value.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
