/**
 * The database beneath the program: the PostgreSQL that Waymark carries and runs itself in its data folder, or one that
 * is run by others. Works before Spring starts and after it has stopped, so it knows nothing of Spring.
 */
@NullMarked
package org.waymark.operation.database;

import org.jspecify.annotations.NullMarked;
