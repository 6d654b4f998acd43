package org.waymark.parents.paper;

import java.time.Instant;

/**
 * A change of a school's look.
 *
 * @param what was changed, in words, such as "Colour, crest"
 * @param person who changed it
 */
public record LookChange(String what, String person, Instant when) {}
