/**
 * What a school judges between the statutory assessments: at which points of the year, in which subjects, on which scales,
 * with which tests. Offers {@link org.waymark.scheme.Schemes}, which keeps what a school has chosen, and {@link
 * org.waymark.scheme.PointEditions}, which makes of it what the catalogue makes of a statutory assessment: an edition,
 * so that a judgement takes the same road as a mark.
 *
 * <p>Must not know pupils or results.
 */
@NullMarked
@ApplicationModule(displayName = "The school's own scheme")
package org.waymark.scheme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
