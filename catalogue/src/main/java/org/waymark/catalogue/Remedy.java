package org.waymark.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One step that settles a finding.
 *
 * @param label what it does, as the words of a button
 * @param set the value each item takes; an empty text clears the cell
 */
public record Remedy(String label, Map<String, String> set) {
    public Remedy {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }
}
