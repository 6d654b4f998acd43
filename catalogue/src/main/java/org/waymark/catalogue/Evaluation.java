package org.waymark.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that follows from one pupil's typed results.
 *
 * @param derived the worked-out value of each item that has one; it stands before a typed one
 * @param findings what the rules found, strongest first
 * @param readOnly the items that cannot be typed for this pupil now, each with the reason in words
 * @param missing the items still to be entered
 * @param complete whether nothing is missing
 */
public record Evaluation(
        Map<String, String> derived,
        List<Finding> findings,
        Map<String, String> readOnly,
        Set<String> missing,
        boolean complete) {
    public Evaluation {
        derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
        findings = List.copyOf(findings);
        readOnly = Collections.unmodifiableMap(new LinkedHashMap<>(readOnly));
        missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
    }
}
