/**
 * The Common Transfer File: a streaming reader and a writer, with findings that carry line and column. Useful to
 * anyone who moves pupil records between English schools.
 *
 * <p>Offers {@link org.waymark.ctf.CtfReader}, {@link org.waymark.ctf.CtfWriter}, the records that they hand over and
 * take, {@link org.waymark.ctf.Upn} and {@link org.waymark.ctf.CtfFileName}. What is wrong with a file is a
 * {@link org.waymark.ctf.CtfFinding}, of a kind listed in {@link org.waymark.ctf.CtfRule}; exceptions are for streams
 * that fail.
 *
 * <p>Inside, characters flow from {@code XmlSource} (decoding, byte limits) through {@code XmlCursor} (the parser, its
 * limits, its faults) to {@code DocumentReader}, which gathers what {@code Shapes} knows into a {@code Draft}; the
 * assemblers make records of drafts and check them.
 *
 * <p>Knows nothing of the catalogue, Spring or SQL.
 */
@NullMarked
package org.waymark.ctf;

import org.jspecify.annotations.NullMarked;
