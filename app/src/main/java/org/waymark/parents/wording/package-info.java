/**
 * The fixed words of reports to parents: Waymark's own in English, a school's own beside them, and those of other
 * languages, which a school supplies.
 *
 * <p>Words are plain templates: text with names in braces, and no conditions. Which words stand where, the rooms that
 * compose decide; here is only what they say. Must not know results.
 */
@NullMarked
package org.waymark.parents.wording;

import org.jspecify.annotations.NullMarked;
