/**
 * Measures, figures and what is made of them. A cohort is the pupils of an edition with their results; a measure of the
 * catalogue makes a figure of it; a page, a file and a command draw the same figure.
 *
 * <p>Offers {@link org.waymark.analysis.Cohorts} (who a figure is about), {@link org.waymark.analysis.Group} (who of
 * them) and {@link org.waymark.analysis.Comparators} (what stands beside it). Must not know how a code counts, which the
 * catalogue says, nor write a result.
 */
@NullMarked
@ApplicationModule(displayName = "Figures")
package org.waymark.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
