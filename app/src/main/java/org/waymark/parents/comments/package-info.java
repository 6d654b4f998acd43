/**
 * What teachers write about each pupil for the reports to parents: the parts a school has, the texts with their history,
 * the check of their spelling, and comments from a spreadsheet.
 */
@NullMarked
@NamedInterface("comments")
package org.waymark.parents.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
