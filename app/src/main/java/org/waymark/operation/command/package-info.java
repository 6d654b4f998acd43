/**
 * The commands of {@code waymark}, one small class each.
 *
 * <p>To add one:
 *
 * <ol>
 *   <li>Write a class here that extends {@link org.waymark.operation.command.RoomsCommand} and has a
 *       {@code @Command(name, description)} and a field per option. {@code --data}, {@code --json} and {@code --help} are
 *       there already.
 *   <li>Implement {@code run(rooms)}: ask the room for its service with {@code rooms.getBean(…)} and answer an
 *       {@link org.waymark.operation.command.Outcome}. The database is open (beside a running server too), migrated, and
 *       closed afterwards; there is no web server. Lines meant for the person go to {@code Outcome.say}, the record that
 *       becomes the JSON of {@code --json} to {@code Outcome.done}, findings or a refusal to {@code Outcome.refused}.
 *   <li>An option whose value has the wrong form is wrong usage: {@code throw wrongUsage("…")} answers 2. Better still,
 *       give the option one of the converters of {@link org.waymark.operation.command.Forms}. {@code NotFound} and
 *       {@code NotAllowed} of the rooms may pass through: they answer 1 with their message.
 *   <li>Name the class in {@link org.waymark.operation.command.WaymarkCommand}, or in its group.
 * </ol>
 *
 * <p>JSON goes to standard output, words for people to standard error; 0 is done, 1 findings or refused, 2 wrong usage.
 */
@NullMarked
package org.waymark.operation.command;

import org.jspecify.annotations.NullMarked;
