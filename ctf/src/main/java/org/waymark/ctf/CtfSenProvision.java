package org.waymark.ctf;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of the provision for special educational needs.
 *
 * @param start the day from which it holds
 * @param provision {@code N} none, {@code K} support, {@code E} education, health and care plan
 */
public record CtfSenProvision(
        @Nullable LocalDate start, @Nullable String provision) {}
