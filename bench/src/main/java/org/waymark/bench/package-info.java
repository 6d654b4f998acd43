/** Load drivers and the kill harness. Nothing needs this module; it measures what the others do. */
@NullMarked
package org.waymark.bench;

import org.jspecify.annotations.NullMarked;
