/**
 * The page shell: how a page is drawn, what stands around it, and how faults are shown. Offers {@link
 * org.waymark.ui.View} and {@link org.waymark.ui.Page}.
 *
 * <p>Must not know people, pupils or results: it is handed the words it shows.
 */
@NullMarked
package org.waymark.ui;

import org.jspecify.annotations.NullMarked;
