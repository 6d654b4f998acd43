/** The pages that bring files in and hand them out. Addresses are below {@code /schools/{laestab}}. */
@NullMarked
package org.waymark.transfer.web;

import org.jspecify.annotations.NullMarked;
