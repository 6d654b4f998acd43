/**
 * What a file says. {@link org.waymark.transfer.incoming.FileReading} looks inside a file, says what it is and reads its
 * pupils and results word for word; {@link org.waymark.transfer.incoming.Unpacking} opens ZIP files.
 *
 * <p>Pure: knows the catalogue and the Common Transfer File, but no school, no database and no person. What a file means
 * for the pupils of a school is worked out by the package above.
 */
@NamedInterface("incoming")
@NullMarked
package org.waymark.transfer.incoming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
