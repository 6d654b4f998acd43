/**
 * "What if": figures over a private copy of a cohort, in which pupils are left out or have other results. Pure: nothing of
 * it is saved, and nothing here can save.
 *
 * <p>Offers {@link org.waymark.analysis.whatif.WhatIf}. Must not know the record of results.
 */
@NullMarked
package org.waymark.analysis.whatif;

import org.jspecify.annotations.NullMarked;
