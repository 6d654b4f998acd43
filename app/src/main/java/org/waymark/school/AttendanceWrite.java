package org.waymark.school;

import org.jspecify.annotations.Nullable;

/**
 * The attendance of a pupil as it is to be kept.
 *
 * @param attendance null to take away what is kept
 */
public record AttendanceWrite(long pupilId, @Nullable Attendance attendance) {}
