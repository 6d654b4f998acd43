package org.waymark.tracking.start;

import java.math.BigDecimal;
import java.util.Optional;
import org.waymark.school.OnRoll;

/**
 * One pupil's progress score in a subject.
 *
 * @param group the group of prior attainment; empty where none could be told
 * @param score actual less expected; empty where it cannot be told
 * @param why why there is no score, in words; empty where there is one
 */
public record PupilProgress(OnRoll pupil, Optional<String> group, Optional<BigDecimal> score, String why) {}
