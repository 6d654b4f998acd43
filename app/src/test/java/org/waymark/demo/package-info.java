/** Tests of the demonstration over a real database. */
@NullMarked
package org.waymark.demo;

import org.jspecify.annotations.NullMarked;
