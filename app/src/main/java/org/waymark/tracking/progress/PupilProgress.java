package org.waymark.tracking.progress;

import java.util.Optional;
import org.waymark.analysis.Member;

/**
 * How one pupil moved in one subject.
 *
 * @param member as of the second point
 * @param from where the pupil stood at the first point; empty where nothing was judged
 * @param to where at the second
 */
public record PupilProgress(Member member, Optional<Level> from, Optional<Level> to, Progress progress) {}
