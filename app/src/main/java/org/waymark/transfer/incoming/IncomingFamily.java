package org.waymark.transfer.incoming;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file tells of a pupil's family and attendance.
 *
 * @param contacts in the order in which the school turns to them
 * @param attendance at the school that asks, as far as the file says for which academic year
 */
public record IncomingFamily(List<IncomingContact> contacts, List<IncomingAttendance> attendance) {

    /** Of a file that says nothing. */
    public static final IncomingFamily NOTHING = new IncomingFamily(List.of(), List.of());

    public IncomingFamily {
        contacts = List.copyOf(contacts);
        attendance = List.copyOf(attendance);
    }

    /**
     * Somebody of the family; empty texts and null where the file does not say.
     *
     * @param relationship in words where the code is known, else the code
     */
    public record IncomingContact(
            String title,
            String surname,
            String forename,
            String relationship,
            @Nullable Boolean responsibility,
            String email,
            String phone,
            String address,
            String postcode) {}

    /**
     * Attendance in a year.
     *
     * @param year as the file writes it
     */
    public record IncomingAttendance(
            int year,
            int possible,
            int attended,
            @Nullable Integer authorised,
            @Nullable Integer unauthorised) {}
}
