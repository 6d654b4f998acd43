package org.waymark.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value that a person typed or a file brought.
 *
 * @param value the value, as {@link Item#decode} gave it
 * @param assessedOn the date it was assessed on, if known
 */
public record Typed(String value, @Nullable LocalDate assessedOn) {}
