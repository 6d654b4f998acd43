/**
 * Load drivers and the kill harness: they start Waymark on a data folder of their own, fill it with invented schools,
 * drive it over HTTP as browsers do and print what they measured. Nothing needs this module, and it knows Waymark only
 * by its command line, its addresses and its tables; beside it, the library for transfer files is measured by itself.
 *
 * <p>{@link org.waymark.bench.Bench} is where a run starts. {@code World} is the Waymark under load with its schools;
 * each {@code …Run} is one sub-command of {@code bench/run}.
 */
@NullMarked
package org.waymark.bench;

import org.jspecify.annotations.NullMarked;
