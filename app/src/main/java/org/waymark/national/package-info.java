/**
 * What is published for all of England, as it stands now: the catalogue that Waymark ships with and, on top of it, what
 * this installation has loaded since, such as the scaled-score tables of a new year. Offers {@link
 * org.waymark.national.Catalogues}, from which every other room takes its catalogue, and {@link
 * org.waymark.national.NationalTables}, which keeps what was loaded.
 *
 * <p>Must not know schools, pupils or results.
 */
@NullMarked
package org.waymark.national;

import org.jspecify.annotations.NullMarked;
