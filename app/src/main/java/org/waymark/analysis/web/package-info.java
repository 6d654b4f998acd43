/** The pages of figures. Addresses are below {@code /schools/{laestab}/figures}. */
@NullMarked
package org.waymark.analysis.web;

import org.jspecify.annotations.NullMarked;
