package org.waymark.catalogue;

/**
 * A choice of subjects that a user makes above a grid: English, Mathematics, Science, or an area of learning.
 *
 * @param code such as {@code english}
 * @param label such as {@code English}
 */
public record Filter(String code, String label) {}
