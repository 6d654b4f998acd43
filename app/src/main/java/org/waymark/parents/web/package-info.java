/** The pages of reports to parents and their addresses. */
@NullMarked
package org.waymark.parents.web;

import org.jspecify.annotations.NullMarked;
