package org.waymark.tracking.targets;

import java.time.Instant;

/**
 * What a pupil is to reach in a subject.
 *
 * @param pupilId the pupil's key within the school
 * @param aim by when
 * @param item the item of that edition, such as {@code reading} or {@code reading.scaled}
 * @param value of the item's scale, as a result would be stored
 * @param how how it came about
 * @param setBy who set it last
 * @param setAt when
 */
public record Target(long pupilId, Aim aim, String item, String value, TargetHow how, String setBy, Instant setAt) {}
