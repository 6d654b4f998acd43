/**
 * Where pupils are bound. Offers {@link org.waymark.tracking.targets.Targets}, which keeps a target for each pupil,
 * subject and edition with the history of how it came about, and what is made of them: who is on, ahead of and below.
 *
 * <p>A target is a value of the scale on which its subject is judged then: a step of the school's own scale for a point
 * of a year, a scaled score or a code of the teacher assessment for the end of Key Stage 2.
 */
@NullMarked
@NamedInterface("targets")
package org.waymark.tracking.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
