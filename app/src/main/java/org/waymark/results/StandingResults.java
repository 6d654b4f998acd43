package org.waymark.results;

import java.util.Map;
import org.waymark.catalogue.Assessment;

/**
 * What stands of one pupil in one assessment and year.
 *
 * @param values by item; only items with a value
 */
public record StandingResults(long pupilId, Assessment assessment, int year, Map<String, String> values) {}
