package org.waymark.catalogue;

import java.util.List;

/**
 * What a rule found in one pupil's results.
 *
 * @param rule the id of the rule, such as {@code KS2-TA-01}
 * @param severity how strong it is
 * @param item the id of the item at which to show it
 * @param message what is wrong, in whole sentences
 * @param hint what to do
 * @param remedies the steps that settle it at once; may be empty
 */
public record Finding(String rule, Severity severity, String item, String message, String hint, List<Remedy> remedies) {
    public Finding {
        remedies = List.copyOf(remedies);
    }
}
