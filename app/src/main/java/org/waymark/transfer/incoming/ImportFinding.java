package org.waymark.transfer.incoming;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Severity;

/**
 * What an import noticed.
 *
 * @param severity refused: a value or pupil is left out; error: the whole file; warning: taken all the same
 * @param rule the stable id, see {@link ImportRule}
 * @param pupil the pupil's name or UPN, null for what is about the file
 * @param item the column or part of the pupil, null for the whole pupil
 * @param line the line in the file, from 1; 0 where there is none
 * @param message what is wrong and what to do, in plain English
 */
public record ImportFinding(
        Severity severity,
        String rule,
        @Nullable String pupil,
        @Nullable String item,
        int line,
        String message) {

    /** A finding about the whole file. */
    public static ImportFinding ofFile(ImportRule rule, String message) {
        return new ImportFinding(rule.severity(), rule.id(), null, null, 0, message);
    }

    /** The finding as the reports for programs carry it. */
    public Map<String, @Nullable Object> asJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("severity", severity.name().toLowerCase(Locale.ROOT));
        json.put("rule", rule);
        json.put("pupil", pupil);
        json.put("item", item);
        json.put("line", line == 0 ? null : line);
        json.put("message", message);
        return json;
    }
}
