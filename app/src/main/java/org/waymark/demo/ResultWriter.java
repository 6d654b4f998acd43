package org.waymark.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.CellOutcome;
import org.waymark.results.ChangeKind;
import org.waymark.results.Entry;
import org.waymark.results.Input;
import org.waymark.results.SaveRequest;
import org.waymark.results.SignOffs;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;
import org.waymark.school.SchoolClass;

/** Enters results the way teachers do: pasted, each by who has the class, and signed off. */
@Component
class ResultWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ResultWriter.class);

    private final Entry entry;
    private final SignOffs signOffs;
    private final Rolls rolls;

    ResultWriter(Entry entry, SignOffs signOffs, Rolls rolls) {
        this.entry = entry;
        this.signOffs = signOffs;
        this.rolls = rolls;
    }

    /**
     * Enters the results of an edition.
     *
     * @param keys the pupils' keys by UPN
     */
    void enter(Staff.AtWork staff, Edition edition, List<Pasted> pasted, Map<String, Long> keys) {
        Map<String, Long> classes = classes(staff.keeper(), edition);
        for (Pasted paste : pasted) {
            Map<Scope, List<Input>> byWriter = new LinkedHashMap<>();
            for (Mark mark : paste.marks()) {
                long key = Objects.requireNonNull(keys.get(mark.pupil().upn()));
                byWriter.computeIfAbsent(writer(staff, classes, edition, mark), scope -> new java.util.ArrayList<>())
                        .add(new Input(key, mark.item(), mark.text(), null));
            }
            byWriter.forEach((writer, inputs) -> save(writer, edition, paste, inputs));
        }
    }

    /**
     * Signs off every class of an edition that the school took; one with errors stays open. A class of which nothing is
     * known is signed off too: the Year 2 of 2021/22 had its phonics check in the autumn, outside any edition.
     */
    void signOff(Staff.AtWork staff, Edition edition, List<Pasted> pasted) {
        Map<String, Long> classes = classes(staff.keeper(), edition);
        if (pasted.isEmpty()) {
            return;
        }
        Set<String> groups = edition.yearGroups().stream().map(YearGroup::code).collect(Collectors.toSet());
        TreeSet<String> names = rolls.listOnRoll(staff.keeper(), edition.year().endYear(), groups, null).stream()
                .map(OnRoll::className)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : names) {
            long id = Objects.requireNonNull(classes.get(name));
            SignOffs.Refusal refusal = signOffs.signOff(staff.of(id), edition, id);
            if (!refusal.reasons().isEmpty()) {
                LOG.warn("{} of {} stays open: {}", edition, name, refusal.reasons());
            }
        }
    }

    private void save(Scope writer, Edition edition, Pasted paste, List<Input> inputs) {
        SaveRequest request = new SaveRequest(null, ChangeKind.PASTE, paste.source(), paste.on(), inputs);
        for (CellOutcome cell : entry.save(writer, edition, request).cells()) {
            if (cell.status() == CellOutcome.Status.REFUSED || cell.status() == CellOutcome.Status.CONFLICT) {
                LOG.warn("{} does not take {} in {}: {}", edition, cell.text(), cell.askedItem(), cell.message());
            }
        }
    }

    private Map<String, Long> classes(Scope scope, Edition edition) {
        return rolls.listClasses(scope, edition.year().endYear()).stream()
                .collect(Collectors.toMap(SchoolClass::name, SchoolClass::id));
    }

    private static Scope writer(Staff.AtWork staff, Map<String, Long> classes, Edition edition, Mark mark) {
        return staff.of(Objects.requireNonNull(classes.get(className(edition, mark))));
    }

    private static String className(Edition edition, Mark mark) {
        return Objects.requireNonNull(
                mark.pupil().find(edition.year()).orElseThrow().className());
    }
}
