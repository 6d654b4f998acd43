/**
 * What became of pupils by where they began: any baseline to any outcome in groups of prior attainment, and the DfE's
 * progress measure where a school has loaded the DfE's table. Offers {@link org.waymark.tracking.start.StartingPoints}
 * and {@link org.waymark.tracking.start.ProgressTables}.
 *
 * <p>No number of a method of the DfE's is written down here: without its table there is no score.
 */
@NullMarked
package org.waymark.tracking.start;

import org.jspecify.annotations.NullMarked;
