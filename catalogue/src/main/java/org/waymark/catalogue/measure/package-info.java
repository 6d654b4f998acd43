/**
 * From pupils' results to figures: how each pupil counts in a measure, and what comes of all of them. Pure functions; a
 * figure always knows what it is out of, who does not count and why, and who is missing.
 */
@NullMarked
package org.waymark.catalogue.measure;

import org.jspecify.annotations.NullMarked;
