package org.waymark.ctf;

import org.jspecify.annotations.Nullable;

/**
 * A telephone number.
 *
 * @param type {@code H} home, {@code M} mobile, {@code W} work and others
 * @param number as written, spaces and all
 */
public record CtfPhone(@Nullable String type, @Nullable String number) {}
