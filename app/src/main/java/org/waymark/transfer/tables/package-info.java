/**
 * Tables out and national tables in. Out: the results of any sheet as CSV, Excel workbook or JSON ({@link
 * org.waymark.transfer.tables.GridExport}), and everything that a school owns in one ZIP ({@link
 * org.waymark.transfer.tables.TakeAways}). In: scaled-score tables, the phonics threshold and national figures ({@link
 * org.waymark.transfer.tables.NationalFiles}), with what follows from them in the results of every school ({@link
 * org.waymark.transfer.tables.DerivationWork}).
 *
 * <p>Must not know how imports of pupils and results are planned and applied.
 */
@NamedInterface("tables")
@NullMarked
package org.waymark.transfer.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
