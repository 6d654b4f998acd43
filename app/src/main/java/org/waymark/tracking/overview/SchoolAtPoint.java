package org.waymark.tracking.overview;

import java.util.Optional;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;

/**
 * One of several schools at a point.
 *
 * @param cohort at that point or, where the school does not judge then, at the last point of the year before it at which
 *     it did; empty where there is none, and the school is left out
 * @param instead whether it is such an earlier point
 */
public record SchoolAtPoint(Scope scope, Optional<Cohort> cohort, boolean instead) {}
