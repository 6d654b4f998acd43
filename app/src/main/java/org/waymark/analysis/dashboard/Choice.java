package org.waymark.analysis.dashboard;

import org.waymark.analysis.Group;
import org.waymark.analysis.whatif.WhatIf;
import org.waymark.catalogue.AcademicYear;

/**
 * What a reader has chosen to look at.
 *
 * @param year the year of the figures; earlier ones stand beside it
 * @param group whose figures
 * @param compare with what
 * @param whatIf what is changed for this view only; only results of the chosen year are
 */
public record Choice(AcademicYear year, Group group, Compare compare, WhatIf whatIf) {}
