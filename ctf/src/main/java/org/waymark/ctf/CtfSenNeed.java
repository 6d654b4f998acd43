package org.waymark.ctf;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A special educational need.
 *
 * @param start first day, where the file says it
 * @param end last day, where the file says it
 * @param rank {@code 1} for the main need
 * @param type such as {@code SLCN}
 */
public record CtfSenNeed(
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String rank,
        @Nullable String type) {}
