/**
 * Files in and out. Says what a file is by looking inside it, matches its pupils with those of the school, previews what
 * it would do, and does it whole or not at all. {@link org.waymark.transfer.PupilImport} brings pupils in from a
 * spreadsheet or a Common Transfer File.
 *
 * <p>Must not know pages of other rooms or how results are kept.
 */
@NullMarked
package org.waymark.transfer;

import org.jspecify.annotations.NullMarked;
