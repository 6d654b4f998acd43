/**
 * Reports as they were given: who released which version when, what it said and the very files, kept for good; and the
 * long work of making them.
 */
@NullMarked
package org.waymark.parents.record;

import org.jspecify.annotations.NullMarked;
