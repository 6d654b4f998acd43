/**
 * A page of figures as a record, drawn in many ways: on screen, on paper, as PDF, as a spreadsheet and as CSV. Who makes
 * one says what is in it once.
 */
@NullMarked
@NamedInterface("report")
package org.waymark.ui.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
