/** Families and attendance from spreadsheets and into them. What is kept of them belongs to the school's room. */
@NullMarked
package org.waymark.parents.families;

import org.jspecify.annotations.NullMarked;
