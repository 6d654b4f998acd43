/**
 * How pupils moved between two points, by the school's own rule. Offers {@link
 * org.waymark.tracking.progress.ProgressReadings} and {@link org.waymark.tracking.progress.ProgressRules}.
 */
@NullMarked
package org.waymark.tracking.progress;

import org.jspecify.annotations.NullMarked;
