/**
 * One pupil's whole story, from the profile to the end of Key Stage 2: every result in plain words, with the figure of
 * the school and of England beside it. {@link org.waymark.analysis.story.PupilStories} tells it.
 *
 * <p>Must not know how a code counts, which the catalogue says, nor rank anybody.
 */
@NullMarked
package org.waymark.analysis.story;

import org.jspecify.annotations.NullMarked;
