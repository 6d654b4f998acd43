/**
 * A consistent copy of everything in the database, put back into an empty one, and proved. Offers {@link
 * org.waymark.operation.backup.Backups}.
 *
 * <p>Knows tables and rows and nothing of what they mean: a new table is in the next copy without a word here.
 */
@NullMarked
package org.waymark.operation.backup;

import org.jspecify.annotations.NullMarked;
