/**
 * People, their roles and what each may see. Offers {@link org.waymark.access.Scope}, without which no other room
 * reads or writes a row of a school, and {@link org.waymark.access.ScopedTransactions}, the one way to the database.
 *
 * <p>Must not know pupils, results or files.
 */
@NullMarked
package org.waymark.access;

import org.jspecify.annotations.NullMarked;
