package org.waymark.catalogue;

/**
 * What a text typed into a cell means, and where it belongs.
 *
 * @param item the item the value belongs to: the one typed into, or the outcome beside it for a code
 * @param decoded what the text means
 */
public record Placement(Item item, Decoded decoded) {}
