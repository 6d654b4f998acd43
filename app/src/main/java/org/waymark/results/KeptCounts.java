package org.waymark.results;

import org.waymark.access.Scope;

/** Asked how much is kept of a pupil that no item could take. The room that keeps it answers. */
public interface KeptCounts {

    /** How many results of a pupil are kept word for word, in the caller's transaction. */
    int countKept(Scope scope, long pupilId);
}
