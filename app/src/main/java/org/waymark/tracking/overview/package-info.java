/**
 * How pupils stand at a point: the shares at and above age-related expectations, by group, class and year group, and over
 * the points and years. Records for pages and files to draw.
 *
 * <p>Offers {@link org.waymark.tracking.overview.PointOverviews} and {@link org.waymark.tracking.overview.HeldPoints}.
 */
@NullMarked
package org.waymark.tracking.overview;

import org.jspecify.annotations.NullMarked;
