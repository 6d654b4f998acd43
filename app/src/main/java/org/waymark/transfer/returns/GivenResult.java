package org.waymark.transfer.returns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A result that may go into a file.
 *
 * @param value the mark or code
 * @param derived whether Waymark worked it out
 * @param on when the pupil was assessed, null where that is not known
 */
record GivenResult(String value, boolean derived, @Nullable LocalDate on) {}
