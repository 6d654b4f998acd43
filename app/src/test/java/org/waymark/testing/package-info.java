/**
 * What tests of every room share: a real PostgreSQL, and the whole application over it.
 *
 * <p>{@link org.waymark.testing.TestDatabase} for a store or a service, {@link org.waymark.testing.WaymarkTest} for the
 * whole application on a random port.
 */
@NullMarked
package org.waymark.testing;

import org.jspecify.annotations.NullMarked;
