/**
 * Do our figures tie? What the DfE or the authority publishes of a school beside what Waymark makes of the same pupils,
 * and which pupils can explain a difference.
 */
@NullMarked
package org.waymark.analysis.tie;

import org.jspecify.annotations.NullMarked;
