package org.waymark.tracking.targets;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a target to be.
 *
 * @param item of the aim's edition
 * @param text as typed: a code, the label of a step, a score; blank to take the target away
 * @param base what the person saw standing there, blank for nothing; null where it does not matter, because a preview
 *     was shown
 */
public record TargetInput(
        long pupilId, String item, String text, @Nullable String base) {}
