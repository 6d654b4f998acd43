/**
 * The pages in a real browser: the main job of each assessment by keyboard alone, accessibility, narrow screens, paper,
 * and the pictures of the documentation. {@link org.waymark.browser.BrowserTest} is where to begin.
 */
@NullMarked
package org.waymark.browser;

import org.jspecify.annotations.NullMarked;
