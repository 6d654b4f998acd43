package org.waymark.catalogue;

/**
 * How a result of an item stands in a Common Transfer File.
 *
 * @param item the id of the item
 * @param stage such as {@code KS2}
 * @param subject such as {@code MAT}
 * @param method such as {@code TT}
 * @param component such as {@code MTC}
 * @param qualifier such as {@code MT}
 * @param certainty how sure we are; only what is at least observed should be written into a return
 * @param note what else to know; may be empty
 */
public record CtfCode(
        String item,
        String stage,
        String subject,
        String method,
        String component,
        String qualifier,
        Certainty certainty,
        String note) {}
