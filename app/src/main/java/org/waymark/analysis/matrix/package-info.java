/**
 * The conversion matrix: what became of pupils, by where they began. Any item or headline of any assessment stands on
 * either side; whoever is in the cohort is in the table, with a result or without. Pure but for {@link
 * org.waymark.analysis.matrix.Matrices}, which reads.
 */
@NullMarked
package org.waymark.analysis.matrix;

import org.jspecify.annotations.NullMarked;
