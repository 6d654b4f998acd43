/**
 * Tests question by question: the lists of questions that a school has loaded, pupils' marks in them, and what they say
 * of a cohort's strengths and gaps. Question marks stand beside the record of results and never change it.
 */
@NullMarked
package org.waymark.analysis.questions;

import org.jspecify.annotations.NullMarked;
