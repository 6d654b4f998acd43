/** The pages of pupils, classes, years and the school itself. Addresses are below {@code /schools/{laestab}}. */
@NullMarked
package org.waymark.school.web;

import org.jspecify.annotations.NullMarked;
