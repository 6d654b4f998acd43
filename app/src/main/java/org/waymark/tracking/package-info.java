/**
 * What a school makes of its own judgements: how pupils stand at a point, how they moved between points, where they are
 * bound and whether they will get there, and where judgement, test and statutory result disagree.
 *
 * <p>Must not know how a judgement was entered, which is the record's, nor what a step means, which is the scheme's.
 */
@NullMarked
@ApplicationModule(displayName = "Judgements")
package org.waymark.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
