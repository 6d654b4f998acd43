/**
 * Tables of a class that go out to a spreadsheet and come back: who is meant, what would change, done whole or not at
 * all, and taken back. What is in them each room says itself, as a {@link org.waymark.parents.tables.ClassTable}.
 */
@NullMarked
package org.waymark.parents.tables;

import org.jspecify.annotations.NullMarked;
