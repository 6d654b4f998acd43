/** The pages of judgements. */
@NullMarked
package org.waymark.tracking.web;

import org.jspecify.annotations.NullMarked;
