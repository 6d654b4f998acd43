package org.waymark.tracking.targets;

import java.util.Optional;
import org.waymark.catalogue.Item;
import org.waymark.school.OnRoll;
import org.waymark.tracking.Milestone;

/**
 * One pupil in one subject.
 *
 * @param item in which the target is, or would be
 * @param target what is to be reached; empty for none
 * @param reached the latest judgement, or the result of the tests themselves; empty for none yet
 */
public record TargetStanding(
        OnRoll pupil, Item item, Optional<String> target, Optional<Milestone> reached, TargetState state) {}
