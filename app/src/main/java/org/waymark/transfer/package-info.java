/**
 * Files in and out. {@link org.waymark.transfer.Imports} says what files would do to the pupils and results of a school,
 * and does it whole or not at all; {@link org.waymark.transfer.Deliveries} keeps files while a person decides. Its small
 * rooms: {@code incoming} reads, {@code kept} holds what nobody knows yet, {@code returns} sends on, {@code tables} hands
 * out spreadsheets and takes national tables in.
 *
 * <p>Must not know pages of other rooms or how results are kept.
 */
@NullMarked
package org.waymark.transfer;

import org.jspecify.annotations.NullMarked;
