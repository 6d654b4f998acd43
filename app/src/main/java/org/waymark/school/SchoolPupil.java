package org.waymark.school;

/**
 * A pupil as enrolled in one academic year, with the school.
 *
 * @param schoolId the school's key
 */
public record SchoolPupil(long schoolId, OnRoll pupil) {}
