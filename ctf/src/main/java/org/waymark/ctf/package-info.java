/**
 * The Common Transfer File: a streaming reader and a writer, with findings that carry line and column. Useful to
 * anyone who moves pupil records between English schools.
 *
 * <p>Knows nothing of the catalogue, Spring or SQL.
 */
@NullMarked
package org.waymark.ctf;

import org.jspecify.annotations.NullMarked;
