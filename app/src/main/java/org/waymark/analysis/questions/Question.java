package org.waymark.analysis.questions;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One question of a paper, or a part of one that is marked by itself.
 *
 * @param number its place on the paper, from 1
 * @param label as printed, such as {@code 12b}
 * @param maxMarks the most marks it gives, 1 to 100
 * @param domain the code of its content domain; may be empty
 * @param domainLabel that domain in words; may be empty
 * @param description what is asked, in a few words; may be empty
 * @param national per cent of marks gained in England, where the list says so
 */
public record Question(
        int number,
        String label,
        int maxMarks,
        String domain,
        String domainLabel,
        String description,
        Optional<BigDecimal> national) {

    /** The domain as pages show it; a question without one stands under words that say so. */
    public String domainTitle() {
        if (domain.isEmpty() && domainLabel.isEmpty()) {
            return "No domain given";
        }
        return domain.isEmpty() ? domainLabel : domainLabel.isEmpty() ? domain : domain + " " + domainLabel;
    }
}
