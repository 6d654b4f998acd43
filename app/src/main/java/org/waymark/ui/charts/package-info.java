/**
 * Charts drawn on the server from records, as SVG: the same picture on screen, on paper and in a PDF. Everything is
 * labelled where it stands, reads without colour, and has a table beside it, which whoever draws the page gives.
 */
@NullMarked
@NamedInterface("charts")
package org.waymark.ui.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
