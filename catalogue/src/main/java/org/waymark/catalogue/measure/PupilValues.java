package org.waymark.catalogue.measure;

import org.jspecify.annotations.Nullable;

/** One pupil's results in an edition, derived ones included. */
@FunctionalInterface
public interface PupilValues {

    /** The value of an item, or null where there is none. */
    @Nullable
    String value(String item);
}
