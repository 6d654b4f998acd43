/**
 * What the catalogue does not know: results of a file under codes that mean nothing to Waymark, kept word for word with
 * the pupil, and what a school says such codes are. They are shown, and come out again in an export.
 */
@NamedInterface("kept")
@NullMarked
package org.waymark.transfer.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
