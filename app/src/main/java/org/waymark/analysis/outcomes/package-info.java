/**
 * Outcomes reports: how many pupils have each code of each item, how scores are distributed, for everybody and by group.
 * Which pupils these are follows from the same rows. Pure but for {@link org.waymark.analysis.outcomes.Outcomes}, which
 * reads.
 */
@NullMarked
package org.waymark.analysis.outcomes;

import org.jspecify.annotations.NullMarked;
