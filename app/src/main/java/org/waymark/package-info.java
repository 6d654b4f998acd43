/** The application. One package per room; arrows between rooms only run downwards (see {@code docs/design.md}). */
@NullMarked
package org.waymark;

import org.jspecify.annotations.NullMarked;
