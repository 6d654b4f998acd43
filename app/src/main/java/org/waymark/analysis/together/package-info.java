/**
 * Several schools side by side, for a trust, an authority or whoever looks after more than one: all pupils pooled, never
 * an average of averages. Each school as far as the person may see it; a school is here only with a role that sees all
 * of it.
 */
@NullMarked
package org.waymark.analysis.together;

import org.jspecify.annotations.NullMarked;
