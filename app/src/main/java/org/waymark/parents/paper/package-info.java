/**
 * How reports to parents look: the school's crest and colour, the paper (tagged PDF) and the web page of a report, and the
 * names of their files. Must not know what a report says nor where it is kept.
 */
@NullMarked
package org.waymark.parents.paper;

import org.jspecify.annotations.NullMarked;
