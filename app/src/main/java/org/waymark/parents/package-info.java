/**
 * Reports to parents: what each must say by law, the school's own words and look, the paper, who gets it and what became
 * of it.
 *
 * <p>A {@link org.waymark.parents.ParentReport} is everything one report says. {@code content} composes it from results,
 * comments and {@code wording}, and names what is missing; {@code paper} draws it; {@code record} keeps the versions that
 * were released; {@code post} brings them to families. Must not know how a code counts nor how a figure is worked out.
 */
@NullMarked
@ApplicationModule(displayName = "Reports to parents")
package org.waymark.parents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
