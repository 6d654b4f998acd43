@NullMarked
package org.waymark.catalogue;

import org.jspecify.annotations.NullMarked;
