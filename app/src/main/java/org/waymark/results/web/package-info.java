/** The pages, the grid's requests and the API of results. */
@NullMarked
package org.waymark.results.web;

import org.jspecify.annotations.NullMarked;
