@NullMarked
package org.waymark.catalogue.rule;

import org.jspecify.annotations.NullMarked;
