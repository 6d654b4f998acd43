/** Reads the catalogue's files into editions and stops at the first fault, naming file, line and reason. */
@NullMarked
package org.waymark.catalogue.load;

import org.jspecify.annotations.NullMarked;
