package org.waymark.parents.record;

import org.waymark.catalogue.YearGroup;

/**
 * How far the reports of a year group are.
 *
 * @param pupils how many there are
 * @param released for how many a report was released
 */
public record YearGroupState(YearGroup yearGroup, int pupils, int released) {}
