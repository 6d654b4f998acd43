package org.waymark.analysis.together;

import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;

/**
 * One measure in all schools.
 *
 * @param years the chosen year and those before it, oldest first
 * @param groups the groups of the chosen year
 */
public record MeasureTogether(Edition edition, Measure measure, TogetherTable years, TogetherTable groups) {}
