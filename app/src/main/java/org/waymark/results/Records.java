package org.waymark.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Evaluation;
import org.waymark.catalogue.Evaluator;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.PupilContext;
import org.waymark.catalogue.Typed;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;

/** Loads pupils with their results in an edition, and works out what follows. Inside a transaction of the caller. */
@Component
class Records {

    private final ResultStore store;
    private final Rolls rolls;

    Records(ResultStore store, Rolls rolls) {
        this.store = store;
        this.rolls = rolls;
    }

    /** Those of the pupils whom the scope may see, as they stand. */
    List<PupilState> list(Scope scope, Edition edition, Collection<Long> pupilIds) {
        return states(scope, edition, rolls.listPupils(scope, edition.year().endYear(), pupilIds));
    }

    /** These pupils of the school as they stand, on roll in the edition's year or not. */
    List<PupilState> listRecorded(Scope scope, Edition edition, Collection<Long> pupilIds) {
        int year = edition.year().endYear();
        return states(
                scope,
                edition,
                rolls.listRecorded(scope, Set.of(year), pupilIds).getOrDefault(year, List.of()));
    }

    /** The cells of pupils in many editions, each pupil in the years of the editions: one query for all. */
    Map<Edition, Map<Long, PupilCells>> cells(Scope scope, Map<Edition, List<OnRoll>> pupils) {
        if (pupils.isEmpty()) {
            return Map.of();
        }
        IntSummaryStatistics years = pupils.keySet().stream()
                .mapToInt(edition -> edition.year().endYear())
                .summaryStatistics();
        List<Long> ids = pupils.values().stream()
                .flatMap(List::stream)
                .map(OnRoll::pupilId)
                .distinct()
                .toList();
        List<String> codes = pupils.keySet().stream()
                .map(edition -> edition.assessment().code())
                .distinct()
                .toList();
        Map<String, Map<Long, List<Cell>>> cells = new HashMap<>();
        for (ResultStore.Row row : store.listRows(scope.schoolId(), codes, years.getMin() - 1, years.getMax(), ids)) {
            cells.computeIfAbsent(row.assessment(), code -> new HashMap<>())
                    .computeIfAbsent(row.pupilId(), id -> new ArrayList<>())
                    .add(row.cell());
        }
        Map<Edition, Map<Long, PupilCells>> all = new LinkedHashMap<>();
        pupils.forEach((edition, ofEdition) -> {
            Map<Long, List<Cell>> known =
                    cells.getOrDefault(edition.assessment().code(), Map.of());
            Map<Long, PupilCells> byPupil = new LinkedHashMap<>();
            for (OnRoll pupil : ofEdition) {
                byPupil.put(pupil.pupilId(), recorded(edition, pupil, known.getOrDefault(pupil.pupilId(), List.of())));
            }
            all.put(edition, byPupil);
        });
        return all;
    }

    /** These pupils as they stand, in their order. */
    List<PupilState> states(Scope scope, Edition edition, List<OnRoll> pupils) {
        return states(scope, List.of(edition), pupils).getOrDefault(edition.assessment(), List.of());
    }

    /** These pupils as they stand in several editions of one year: one query for all. */
    Map<Assessment, List<PupilState>> states(Scope scope, List<Edition> editions, List<OnRoll> pupils) {
        if (editions.isEmpty() || pupils.isEmpty()) {
            return Map.of();
        }
        int year = editions.getFirst().year().endYear();
        Map<String, Map<Long, List<Cell>>> cells = new HashMap<>();
        List<Long> ids = pupils.stream().map(OnRoll::pupilId).toList();
        List<String> codes =
                editions.stream().map(edition -> edition.assessment().code()).toList();
        for (ResultStore.Row row : store.listRows(scope.schoolId(), codes, year - 1, year, ids)) {
            cells.computeIfAbsent(row.assessment(), code -> new HashMap<>())
                    .computeIfAbsent(row.pupilId(), id -> new ArrayList<>())
                    .add(row.cell());
        }
        Map<Assessment, List<PupilState>> states = new LinkedHashMap<>();
        for (Edition edition : editions) {
            Map<Long, List<Cell>> ofEdition =
                    cells.getOrDefault(edition.assessment().code(), Map.of());
            states.put(
                    edition.assessment(),
                    pupils.stream()
                            .map(pupil -> state(edition, pupil, ofEdition.getOrDefault(pupil.pupilId(), List.of())))
                            .toList());
        }
        return states;
    }

    private static PupilState state(Edition edition, OnRoll pupil, List<Cell> cells) {
        return evaluate(edition, pupil, recorded(edition, pupil, cells).cells());
    }

    private static PupilCells recorded(Edition edition, OnRoll pupil, List<Cell> cells) {
        YearGroup yearGroup = yearGroup(pupil);
        Map<String, Cell> byItem = new HashMap<>();
        for (Cell cell : cells) {
            edition.findItem(cell.item())
                    .filter(item -> edition.yearOf(item, yearGroup).endYear() == cell.year())
                    .ifPresent(item -> byItem.put(cell.item(), cell));
        }
        return new PupilCells(pupil, byItem);
    }

    /** The pupil with these cells, judged. */
    static PupilState evaluate(Edition edition, OnRoll pupil, Map<String, Cell> cells) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        for (Item item : edition.items()) {
            Cell cell = cells.get(item.id());
            String value = cell == null ? null : cell.value();
            if (cell != null && value != null && cell.typed()) {
                typed.put(item.id(), new Typed(value, cell.assessedOn()));
            }
        }
        Evaluation evaluation = Evaluator.evaluate(
                edition,
                new PupilContext(yearGroup(pupil), pupil.dateOfBirth(), new AcademicYear(pupil.year())),
                typed);
        return new PupilState(pupil, cells, evaluation);
    }

    static YearGroup yearGroup(OnRoll pupil) {
        return YearGroup.find(pupil.yearGroup())
                .orElseThrow(() -> new IllegalStateException("The database holds no other year groups"));
    }
}
