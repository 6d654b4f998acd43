package org.waymark.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.waymark.catalogue.Edition;
import org.waymark.results.CellOutcome.Status;
import org.waymark.results.PupilDecision.Decided;

/**
 * What a request would do to pupils as they stand. Pure.
 *
 * @param outcomes what became of each input, in the order of the request
 * @param changes what is to be written, derived values included
 * @param changesByPupil the same by pupil, for those with any
 */
record EntryPlan(List<CellOutcome> outcomes, List<Change> changes, Map<Long, List<Change>> changesByPupil) {

    private static final String NOT_SEEN = "This pupil is not on roll in that year, or not in a class that you see.";

    /** @param pupils the pupils that the writer may see; inputs for others are refused */
    static EntryPlan of(Edition edition, Map<Long, PupilCells> pupils, SaveRequest request) {
        Map<Long, List<Input>> byPupil = request.inputs().stream()
                .collect(Collectors.groupingBy(Input::pupilId, LinkedHashMap::new, Collectors.toList()));
        Map<Long, List<CellOutcome>> outcomes = new LinkedHashMap<>();
        List<Change> planned = new ArrayList<>();
        Map<Long, List<Change>> plannedByPupil = new LinkedHashMap<>();
        byPupil.forEach((id, inputs) -> {
            PupilCells before = pupils.get(id);
            if (before == null) {
                outcomes.put(id, inputs.stream().map(EntryPlan::notSeen).toList());
            } else {
                Decided decided = new PupilDecision(
                                edition, before, request.assessedOn(), request.blanksOnly(), request.confirms())
                        .decide(inputs);
                outcomes.put(id, decided.outcomes());
                planned.addAll(decided.changes());
                if (!decided.changes().isEmpty()) {
                    plannedByPupil.put(id, decided.changes());
                }
            }
        });
        return new EntryPlan(inOrderOf(request, outcomes), planned, plannedByPupil);
    }

    private static List<CellOutcome> inOrderOf(SaveRequest request, Map<Long, List<CellOutcome>> outcomes) {
        Map<Long, Integer> next = new LinkedHashMap<>();
        return request.inputs().stream()
                .map(input -> {
                    int index = next.merge(input.pupilId(), 1, Integer::sum) - 1;
                    return Objects.requireNonNull(outcomes.get(input.pupilId())).get(index);
                })
                .toList();
    }

    private static CellOutcome notSeen(Input input) {
        return new CellOutcome(
                input.pupilId(), input.item(), input.item(), input.text(), Status.REFUSED, NOT_SEEN, null);
    }
}
