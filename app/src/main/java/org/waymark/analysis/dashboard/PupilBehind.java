package org.waymark.analysis.dashboard;

import org.waymark.analysis.Member;
import org.waymark.catalogue.measure.Treatment;

/**
 * A pupil behind a figure.
 *
 * @param behind which part of it
 * @param treatment how the pupil counts, and why
 */
public record PupilBehind(Member member, Behind behind, Treatment treatment) {}
