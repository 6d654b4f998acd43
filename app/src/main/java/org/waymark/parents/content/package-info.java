/**
 * What each report to parents says, and what it cannot say yet: {@link org.waymark.parents.content.Composer} puts results,
 * attendance and comments into the school's words, by the duties of the year group.
 *
 * <p>Which duty holds for whom and since when is data ({@code duties.csv}), each with its source. Must not know how a code
 * counts nor how a figure is worked out.
 */
@NullMarked
package org.waymark.parents.content;

import org.jspecify.annotations.NullMarked;
