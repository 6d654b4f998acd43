package org.waymark.results;

import org.jspecify.annotations.Nullable;

/**
 * What is particular about results that a file brings.
 *
 * @param importId the import that they are part of and are undone with; null in a preview
 * @param school the school at which they were recorded, where that is not the pupil's own; else null
 * @param blanksOnly whether a value that stands already is left as it is
 */
public record FromFile(@Nullable Long importId, @Nullable String school, boolean blanksOnly) {}
