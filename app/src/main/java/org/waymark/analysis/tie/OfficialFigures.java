package org.waymark.analysis.tie;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.analysis.tie.OfficialWords.Read;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;

/** The figures of a school as the DfE, the authority or somebody else has them. Leads keep them, everybody reads them. */
@Service
public class OfficialFigures {

    private final OfficialStore store;
    private final ScopedTransactions transactions;

    OfficialFigures(OfficialStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * What came of saving: nothing is saved where there is a fault.
     *
     * @param saved how many figures stand now that were given
     * @param removed how many were taken away because they were given blank
     * @param faults by the name of the field: {@code value.ks2.rwm.expected}; of a file by its line
     */
    public record Saved(int saved, int removed, Map<String, String> faults) {
        public Saved {
            faults = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(faults));
        }
    }

    /** What stands, by measure. */
    public Map<String, Official> list(Scope scope, Edition edition, String group) {
        scope.requireAnalysis();
        return transactions.read(scope, () -> store.list(place(scope, edition, group))).stream()
                .collect(Collectors.toMap(Official::measure, Function.identity()));
    }

    /**
     * Keeps what was typed, measure by measure; a measure whose words are all blank is taken away.
     *
     * @param given by the id of the measure; measures that are not named stay as they are
     */
    public Saved save(Scope scope, Edition edition, String group, String source, Map<String, OfficialWords> given) {
        scope.requireKeepsSchool();
        scope.requireAnalysis();
        List<OfficialInput> inputs = new ArrayList<>();
        List<String> blank = new ArrayList<>();
        Map<String, String> faults = new LinkedHashMap<>();
        for (Measure measure : edition.measures()) {
            OfficialWords words = given.get(measure.id());
            if (words == null) {
                continue;
            }
            if (words.isBlank()) {
                blank.add(measure.id());
                continue;
            }
            switch (words.read(measure)) {
                case Read.Figure(OfficialInput input) -> inputs.add(input);
                case Read.Refused(String field, String message) -> faults.put(field + "." + measure.id(), message);
            }
        }
        if (!faults.isEmpty()) {
            return new Saved(0, 0, faults);
        }
        int removed = transactions.write(scope, () -> {
            OfficialStore.Place place = place(scope, edition, group);
            if (!inputs.isEmpty()) {
                store.put(place, inputs, source.strip(), scope.personId(), scope.personName());
            }
            return blank.isEmpty() ? 0 : store.remove(place, blank);
        });
        return new Saved(inputs.size(), removed, Map.of());
    }

    /** Keeps the figures of a table. */
    public Saved load(Scope scope, Edition edition, String group, String source, String text) {
        scope.requireKeepsSchool();
        OfficialText table = OfficialText.read(edition, text);
        if (!table.faults().isEmpty()) {
            return new Saved(0, 0, Map.of("text", String.join(" ", table.faults())));
        }
        Saved saved = save(scope, edition, group, source, table.figures());
        return saved.faults().isEmpty()
                ? saved
                : new Saved(0, 0, Map.of("text", String.join(" ", saved.faults().values())));
    }

    /** Takes every figure of an edition and group away; answers how many there were. */
    public int remove(Scope scope, Edition edition, String group) {
        scope.requireKeepsSchool();
        scope.requireAnalysis();
        return transactions.write(
                scope,
                () -> store.remove(
                        place(scope, edition, group),
                        edition.measures().stream().map(Measure::id).toList()));
    }

    private static OfficialStore.Place place(Scope scope, Edition edition, String group) {
        return new OfficialStore.Place(
                scope.schoolId(), edition.assessment().code(), edition.year().endYear(), group);
    }
}
