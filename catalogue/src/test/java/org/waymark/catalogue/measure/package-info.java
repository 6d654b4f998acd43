/** Figures against tables that were worked out by hand. */
@NullMarked
package org.waymark.catalogue.measure;

import org.jspecify.annotations.NullMarked;
