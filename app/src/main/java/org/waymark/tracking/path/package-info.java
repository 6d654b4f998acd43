/**
 * The way of one pupil from the profile to Key Stage 2: every judgement, test and statutory result in its band, with the
 * targets beside them. Offers {@link org.waymark.tracking.path.FlightPaths}.
 */
@NullMarked
package org.waymark.tracking.path;

import org.jspecify.annotations.NullMarked;
