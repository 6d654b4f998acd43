@NullMarked
package org.waymark.catalogue.load;

import org.jspecify.annotations.NullMarked;
