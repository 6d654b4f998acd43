/**
 * Statutory result, judgement and test of a pupil beside each other, where they differ, and how a point's judgements stood
 * against the results that came after. Offers {@link org.waymark.tracking.beside.SideBySides}.
 */
@NullMarked
package org.waymark.tracking.beside;

import org.jspecify.annotations.NullMarked;
