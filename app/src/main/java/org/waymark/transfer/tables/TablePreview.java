package org.waymark.transfer.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Assessment;
import org.waymark.national.NationalTable;
import org.waymark.results.Derivations.Derived;

/**
 * What loading a table would do, or has done.
 *
 * @param file the file's name
 * @param table the table; null where the file holds none that can be loaded
 * @param faults why it cannot be loaded; empty where it can
 * @param facts what it covers, name and value, for people
 * @param first its first rows, a heading before them
 * @param last its last rows, where there are more than the first
 * @param takesThePlaceOf what it would take the place of, in words; null for nothing
 * @param follows how many pupils' worked-out results would change, in all schools
 * @param fingerprint stands for the table and what is in force before it: what a person saw is what is loaded
 * @param loaded whether it has been loaded
 */
public record TablePreview(
        String file,
        @Nullable NationalTable table,
        List<TableFault> faults,
        Map<String, String> facts,
        List<List<String>> first,
        List<List<String>> last,
        @Nullable String takesThePlaceOf,
        Derived follows,
        String fingerprint,
        boolean loaded) {

    public TablePreview {
        faults = List.copyOf(faults);
        facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        first = List.copyOf(first);
        last = List.copyOf(last);
    }

    static TablePreview refused(String file, List<TableFault> faults) {
        return new TablePreview(file, null, faults, Map.of(), List.of(), List.of(), null, Derived.NOTHING, "", false);
    }

    /** Whether it can be loaded. */
    public boolean usable() {
        return table != null && faults.isEmpty();
    }

    TablePreview asLoaded(Derived followed) {
        return new TablePreview(file, table, faults, facts, first, last, takesThePlaceOf, followed, fingerprint, true);
    }

    /** As the command and the API answer it. */
    public Map<String, @Nullable Object> asJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        NationalTable of = table;
        Assessment assessment = of == null ? null : of.assessment();
        json.put("file", file);
        json.put("kind", of == null ? null : of.kind().code());
        json.put("assessment", assessment == null ? null : assessment.code());
        json.put("subject", of == null ? null : of.subject());
        json.put("year", of == null ? null : of.year());
        json.put("rows", of == null ? 0 : of.lines());
        json.put("replaces", takesThePlaceOf);
        json.put("loaded", loaded);
        json.put("pupils", follows.pupils());
        json.put("results", follows.values());
        List<Map<String, @Nullable Object>> findings = new ArrayList<>();
        for (TableFault fault : faults) {
            Map<String, @Nullable Object> finding = new LinkedHashMap<>();
            finding.put("severity", "refused");
            finding.put("rule", TableFault.RULE);
            finding.put("line", fault.line() == 0 ? null : fault.line());
            finding.put("message", fault.message());
            findings.add(finding);
        }
        json.put("findings", findings);
        return json;
    }
}
