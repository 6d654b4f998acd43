package org.waymark.tracking;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.Cell;
import org.waymark.results.ChangeKind;
import org.waymark.results.Editions;
import org.waymark.results.Entry;
import org.waymark.results.PupilState;
import org.waymark.results.SaveAnswer;
import org.waymark.results.SaveRequest;
import org.waymark.results.Sheets;
import org.waymark.scheme.StatutorySubjects;
import org.waymark.tracking.CopyPlan.Found;

/**
 * Brings judgements forward from an earlier point: shown first, done as one act that can be undone, and marked in every
 * cell until somebody judges it. Nothing that stands is touched.
 */
@Service
public class Copying {

    private final Editions editions;
    private final Sheets sheets;
    private final Journeys journeys;
    private final Entry entry;

    Copying(Editions editions, Sheets sheets, Journeys journeys, Entry entry) {
        this.editions = editions;
        this.sheets = sheets;
        this.journeys = journeys;
        this.entry = entry;
    }

    /**
     * What copying would do.
     *
     * @throws NotFound if the school does not use the later point
     */
    public CopyPlan preview(Scope scope, CopyChoice choice) {
        scope.requireEntersResults();
        Edition to = editions.find(scope, choice.to().assessment(), choice.to().year())
                .orElseThrow(() -> new NotFound(
                        "The school does not judge at " + choice.to().label() + "."));
        List<Item> items = to.items().stream()
                .filter(item -> item.kind() == ItemKind.JUDGEMENT)
                .filter(item -> choice.subjects().contains(item.id()))
                .toList();
        YearGroup only = choice.yearGroup();
        Map<Long, Journey> before = journeys
                .list(
                        List.of(scope),
                        choice.to().year(),
                        only == null ? EnumSet.copyOf(to.yearGroups()) : EnumSet.of(only))
                .stream()
                .collect(Collectors.toMap(journey -> journey.pupil().pupilId(), Function.identity(), (a, b) -> a));
        List<CopyPlan.OfPupil> pupils = sheets.list(scope, to, only, choice.classId()).stream()
                .filter(state -> !state.pupil().leftEarly())
                .map(state ->
                        pupil(choice, to, items, state, before.get(state.pupil().pupilId())))
                .toList();
        return new CopyPlan(choice, to, items, pupils);
    }

    /**
     * Copies what {@link #preview} shows, as far as it is still so.
     *
     * @throws org.waymark.results.SignedOff if a pupil's class has been signed off; nothing is copied
     */
    public SaveAnswer copy(Scope scope, CopyChoice choice) {
        CopyPlan plan = preview(scope, choice);
        return entry.save(
                scope,
                plan.to(),
                new SaveRequest(
                        null,
                        ChangeKind.COPY,
                        "Copied from " + choice.source(),
                        editions.usualDate(plan.to()),
                        plan.inputs()));
    }

    private static CopyPlan.OfPupil pupil(
            CopyChoice choice, Edition to, List<Item> items, PupilState state, @Nullable Journey before) {
        YearGroup group = YearGroup.find(state.pupil().yearGroup()).orElseThrow();
        Set<Item> own = Set.copyOf(to.itemsFor(group));
        Map<String, Found> cells = new LinkedHashMap<>();
        for (Item item : items) {
            if (own.contains(item)) {
                cells.put(item.id(), found(choice, item, state, before));
            }
        }
        return new CopyPlan.OfPupil(state.pupil(), cells);
    }

    private static Found found(CopyChoice choice, Item item, PupilState state, @Nullable Journey before) {
        Cell now = state.cells().get(item.id());
        String standing = now == null ? null : now.value();
        if (standing != null) {
            return new Found.Stands(standing);
        }
        return earlier(choice, item, before)
                .map(earlier -> step(choice, item, earlier, now == null ? 0 : now.revision()))
                .orElseGet(Found.Nothing::new);
    }

    /** What stood of a subject; not judged then is nothing to bring forward. */
    private static java.util.Optional<Milestone> earlier(CopyChoice choice, Item item, @Nullable Journey before) {
        if (before == null) {
            return java.util.Optional.empty();
        }
        List<String> sources = choice.fromPoint()
                ? List.of(item.id())
                : StatutorySubjects.items(choice.from().assessment(), item.id());
        return sources.stream()
                .flatMap(source ->
                        before.find(choice.from().assessment(), choice.from().year(), source).stream())
                .filter(milestone -> !choice.fromPoint() || milestone.band().isPresent())
                .findFirst();
    }

    private static Found step(CopyChoice choice, Item item, Milestone earlier, long base) {
        String step = choice.fromPoint() ? earlier.value() : choice.steps().getOrDefault(earlier.value(), "");
        // The same code may have meant something else under an earlier scheme: then it is not the same judgement.
        boolean same = item.scale().findCode(step).isPresent()
                && (!choice.fromPoint() || item.scale().findBand(step).equals(earlier.band()));
        return same ? new Found.Copied(step, base) : new Found.NoStep(earlier.value());
    }
}
