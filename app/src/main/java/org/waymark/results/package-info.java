/**
 * The record of every mark. {@link org.waymark.results.Entry} is the only way in, for a cell, a paste, a script and a
 * file alike; {@link org.waymark.results.Sheets} reads; {@link org.waymark.results.Histories} shows what changed and
 * takes it back; {@link org.waymark.results.SignOffs} closes a class.
 *
 * <p>Must not know how a result reached Waymark or what a figure makes of it. What a value means is the catalogue's.
 */
@NullMarked
package org.waymark.results;

import org.jspecify.annotations.NullMarked;
