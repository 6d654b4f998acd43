package org.waymark.tracking.start;

import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.ItemKind;
import org.waymark.scheme.StatutorySubjects;
import org.waymark.tracking.Journey;
import org.waymark.tracking.Milestone;

/** Finds the result with which a pupil began. */
final class Beginnings {

    private Beginnings() {}

    /** The result of a baseline in a subject; of a baseline without subjects the same for each. */
    static Optional<Milestone> find(Journey journey, Baseline from, String subject) {
        return switch (from) {
            case Baseline.Goals ignored -> statutory(journey, Assessment.EYFSP, subject);
            case Baseline.Development ignored -> Optional.empty();
            case Baseline.Phonics ignored -> journey.findLatest(Assessment.PHONICS, "y1.outcome");
            case Baseline.KeyStageOne ignored -> statutory(journey, Assessment.KS1, subject);
            case Baseline.Judgement(var point) ->
                journey.milestones().stream()
                        .filter(one -> one.assessment() == point.assessment()
                                && one.year().equals(point.year())
                                && one.item().kind() == ItemKind.JUDGEMENT
                                && one.item().subject().code().equals(subject))
                        .findFirst();
        };
    }

    /** At Key Stage 1 the teacher assessment goes first, since it alone knows greater depth. */
    private static Optional<Milestone> statutory(Journey journey, Assessment assessment, String subject) {
        List<Milestone> found = StatutorySubjects.items(assessment, subject).stream()
                .flatMap(item -> journey.findLatest(assessment, item).stream())
                .toList();
        return found.stream()
                .filter(one -> one.item().kind() == ItemKind.JUDGEMENT)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }
}
