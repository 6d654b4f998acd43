/**
 * Schools, classes, pupils and their years. {@link org.waymark.school.Rolls} is what other rooms read: who is in which
 * year group and class of an academic year, as far as a scope may see.
 *
 * <p>An academic year is named by the year in which it ends: 2026 is 2025/26.
 *
 * <p>Must not know results, assessments or the format of any file.
 */
@NullMarked
package org.waymark.school;

import org.jspecify.annotations.NullMarked;
