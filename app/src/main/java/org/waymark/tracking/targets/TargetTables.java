package org.waymark.tracking.targets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;

/** Targets in spreadsheets: out, and in again after a preview. */
@Service
public class TargetTables {

    private final Targets targets;
    private final Aims aims;
    private final Rolls rolls;
    private final ScopedTransactions transactions;

    TargetTables(Targets targets, Aims aims, Rolls rolls, ScopedTransactions transactions) {
        this.targets = targets;
        this.aims = aims;
        this.rolls = rolls;
        this.transactions = transactions;
    }

    /**
     * What a table would do.
     *
     * @param faults lines that are left out, such as {@code Line 4, Adams Sky: …}
     * @param ignored headings that mean nothing here
     * @param fault why it cannot be read at all; empty where it can
     */
    public record Preview(TargetPlan plan, List<String> faults, List<String> ignored, String fault) {
        public Preview {
            faults = List.copyOf(faults);
            ignored = List.copyOf(ignored);
        }
    }

    /** The items in which pupils may have targets, in order. */
    public List<Item> listItems(Scope scope, Assessment by, List<OnRoll> pupils) {
        Map<Aim, Optional<Edition>> editions = new HashMap<>();
        Map<String, Item> items = new LinkedHashMap<>();
        for (OnRoll pupil : pupils) {
            Aims.of(by, pupil)
                    .flatMap(one -> editions.computeIfAbsent(one, asked -> aims.findEdition(scope, asked)))
                    .ifPresent(edition -> TargetValues.items(
                                    edition, YearGroup.find(pupil.yearGroup()).orElseThrow())
                            .forEach(item -> items.putIfAbsent(item.id(), item)));
        }
        return List.copyOf(items.values());
    }

    /** What a table would do to pupils of a year whom the scope sees. */
    public Preview preview(Scope scope, AcademicYear year, Assessment by, byte[] bytes) {
        scope.requireEntersResults();
        return transactions.read(scope, () -> {
            List<OnRoll> pupils = rolls.listOnRoll(scope, year.endYear(), Set.of(), null).stream()
                    .filter(pupil -> !pupil.leftEarly())
                    .toList();
            TargetTable table = TargetTable.read(bytes, pupils, listItems(scope, by, pupils));
            if (!table.fault().isEmpty()) {
                return new Preview(new TargetPlan(List.of()), List.of(), table.ignored(), table.fault());
            }
            TargetPlan plan = targets.plan(scope, year, by, table.inputs());
            return new Preview(
                    plan,
                    table.faults().stream()
                            .map(fault -> "Line " + fault.line() + ", " + fault.pupil() + ": " + fault.message())
                            .toList(),
                    table.ignored(),
                    "");
        });
    }

    /** Takes in what was shown, the lines and cells that cannot be taken left out; nothing where something has changed since. */
    public Preview apply(
            Scope scope, AcademicYear year, Assessment by, byte[] bytes, String fingerprint, String words) {
        Preview preview = preview(scope, year, by, bytes);
        if (preview.fault().isEmpty() && preview.plan().fingerprint().equals(fingerprint)) {
            targets.setPlanned(scope, year, by, preview.plan(), TargetHow.PASTE, words);
        }
        return preview;
    }

    /** A table of pupils' targets, with headings: what can be changed in a spreadsheet and taken in again. */
    public List<List<String>> rows(Scope scope, Assessment by, List<OnRoll> pupils) {
        List<Item> items = listItems(scope, by, pupils);
        Map<Long, List<Target>> standing = new HashMap<>();
        targets.listAll(scope, pupils.stream().map(OnRoll::pupilId).toList())
                .forEach(target -> standing.computeIfAbsent(target.pupilId(), id -> new ArrayList<>())
                        .add(target));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(
                        Stream.of("UPN", "Surname", "Forename", "Class"),
                        items.stream().map(item -> item.subject().label()))
                .toList());
        for (OnRoll pupil : pupils) {
            Optional<Aim> aim = Aims.of(by, pupil);
            List<String> row = new ArrayList<>(List.of(
                    pupil.upn() == null ? "" : pupil.upn(),
                    pupil.surname(),
                    pupil.forename(),
                    pupil.className() == null ? "" : pupil.className()));
            for (Item item : items) {
                row.add(standing.getOrDefault(pupil.pupilId(), List.of()).stream()
                        .filter(target -> aim.isPresent()
                                && target.aim().equals(aim.get())
                                && target.item().equals(item.id()))
                        .map(Target::value)
                        .findFirst()
                        .orElse(""));
            }
            rows.add(row);
        }
        return rows;
    }
}
