package org.waymark.catalogue;

/**
 * A group of items that stand side by side: an area of learning, a check, a subject.
 *
 * @param code such as {@code COM}, {@code y1}, {@code maths}
 * @param label such as {@code Mathematics}
 * @param filter the code of the filter that shows it (see {@link Edition#filters()})
 * @param order its place from the left, from 1
 */
public record Subject(String code, String label, String filter, int order) {}
