package org.waymark.parents.post;

import java.util.List;

/** A letter that was made before, as far as a plan must know it. */
record KnownLetter(
        long id, long reportId, long pupilId, int version, List<Long> contactIds, String email, LetterState state) {}
