/**
 * What is assessed in England: editions, items, scales, rules, thresholds, scaled-score tables, national figures and
 * CTF codes, kept as data and validated as it loads. Pure functions turn typed results into derived ones and findings.
 *
 * <p>Knows nothing of Spring, SQL, or the files of a school.
 */
@NullMarked
package org.waymark.catalogue;

import org.jspecify.annotations.NullMarked;
