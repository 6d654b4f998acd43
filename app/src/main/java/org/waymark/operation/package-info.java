/**
 * The program around the rooms: its commands, its data folder, the database beneath and the web server in front.
 *
 * <p>{@link org.waymark.operation.Program} is where everything starts. {@code database} opens the database before any
 * room is there and closes it after the last is gone; {@code backup} copies it and puts it back; {@code command} holds one small class per command. Offers other
 * rooms {@link org.waymark.operation.DemoData} to fill in.
 *
 * <p>Must not know how results are entered, checked or counted: a command asks the room that knows.
 */
@NullMarked
package org.waymark.operation;

import org.jspecify.annotations.NullMarked;
