package org.waymark.catalogue;

/**
 * A code of one of the lists that describe pupils, such as ethnicity.
 *
 * @param code as files carry it
 * @param label what it means
 */
public record ReferenceCode(String code, String label) {}
