/**
 * The statutory dashboard and what stands behind each of its figures: the headlines of every assessment over the years,
 * beside England, by group, and the pupils of one measure. Records for pages, files and pictures to draw.
 *
 * <p>Offers {@link org.waymark.analysis.dashboard.Dashboards} and {@link org.waymark.analysis.dashboard.MeasureDetails}.
 */
@NullMarked
package org.waymark.analysis.dashboard;

import org.jspecify.annotations.NullMarked;
