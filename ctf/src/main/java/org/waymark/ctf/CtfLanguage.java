package org.waymark.ctf;

import org.jspecify.annotations.Nullable;

/**
 * A language of a pupil.
 *
 * @param type how the pupil uses it, such as {@code F} (first language) or {@code H} (home language)
 * @param language language code, such as {@code ENG}
 */
public record CtfLanguage(@Nullable String type, @Nullable String language) {}
