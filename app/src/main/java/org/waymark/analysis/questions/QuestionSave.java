package org.waymark.analysis.questions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act of saving marks of a paper.
 *
 * @param personId who saved, or null for a script
 * @param marks how many marks it changed
 */
public record QuestionSave(long id, @Nullable Long personId, String person, Instant at, int marks) {}
