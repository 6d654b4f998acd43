package org.waymark.ctf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to turn to about a pupil, mostly a parent.
 *
 * @param order in which they are turned to, from 1
 * @param title such as Mrs
 * @param surname surname
 * @param forename forename
 * @param relationship a code such as {@code PAM} or {@code PAF}
 * @param responsibility whether they have parental responsibility
 * @param addressAsPupil whether their address is the pupil's
 * @param address their own address; {@code null} also where the file has one that says nothing
 * @param phones their telephone numbers
 * @param email their e-mail address
 */
public record CtfContact(
        @Nullable Integer order,
        @Nullable String title,
        @Nullable String surname,
        @Nullable String forename,
        @Nullable String relationship,
        @Nullable Boolean responsibility,
        @Nullable Boolean addressAsPupil,
        @Nullable CtfAddress address,
        List<CtfPhone> phones,
        @Nullable String email) {

    public CtfContact {
        address = address == null || address.isEmpty() ? null : address;
        phones = List.copyOf(phones);
    }
}
