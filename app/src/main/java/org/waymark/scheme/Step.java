package org.waymark.scheme;

/**
 * One step of a school's own scale. Its code and its meaning stay once results stand on it; its label may change.
 *
 * @param code what teachers type and the record keeps, 1 to 6 letters, digits or {@code + - *}
 * @param label what it is called
 * @param meaning what it means
 */
public record Step(String code, String label, Meaning meaning) {}
