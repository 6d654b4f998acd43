/** The checks over one pupil's results: one class per rule, each with a stable id, a severity, its years and source. */
@NullMarked
package org.waymark.catalogue.rule;

import org.jspecify.annotations.NullMarked;
