package org.waymark.tracking.start;

import java.util.OptionalInt;
import org.waymark.school.OnRoll;

/**
 * One pupil in one subject.
 *
 * @param began in words of the record, such as {@code EXS}; empty where nothing is known
 * @param became likewise
 * @param score the number behind what became, if it is one
 */
public record StartPupil(
        OnRoll pupil, Attainment prior, String began, Attainment outcome, String became, OptionalInt score) {}
