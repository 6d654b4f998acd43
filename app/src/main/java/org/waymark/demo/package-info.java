/**
 * The demonstration: an invented trust of three invented schools with five years of results and a current year that is
 * half entered, so that somebody who has just installed Waymark has something to look at and something to do.
 *
 * <p>{@link org.waymark.demo.Demonstration} is what {@code waymark demo} asks. Everything is drawn from one seed: the
 * same day gives the same pupils and the same results. Pupils are made first, each with an ability that drives all of
 * their results; the results then take the same road as a teacher's paste.
 *
 * <p>Must not reach past the services of the rooms beneath, nor be needed by any other room. No person, school or number in it is real; the schools are in
 * local authority 999, which does not exist.
 */
@NullMarked
package org.waymark.demo;

import org.jspecify.annotations.NullMarked;
