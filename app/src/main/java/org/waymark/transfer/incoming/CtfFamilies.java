package org.waymark.transfer.incoming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.ctf.CtfAddress;
import org.waymark.ctf.CtfAttendance;
import org.waymark.ctf.CtfContact;
import org.waymark.ctf.CtfPhone;
import org.waymark.ctf.CtfPupil;
import org.waymark.transfer.incoming.IncomingFamily.IncomingAttendance;
import org.waymark.transfer.incoming.IncomingFamily.IncomingContact;

/** Reads the family and the attendance of a pupil of a Common Transfer File. */
final class CtfFamilies {

    private static final int LATEST_ORDER = 9_999;

    private CtfFamilies() {}

    /** @param laestab the school whose attendance counts */
    static IncomingFamily of(CtfPupil pupil, String laestab) {
        List<IncomingContact> contacts = pupil.contacts().stream()
                .sorted(Comparator.comparing(contact -> Objects.requireNonNullElse(contact.order(), LATEST_ORDER)))
                .filter(contact -> contact.surname() != null)
                .map(contact -> contact(contact, pupil.address()))
                .toList();
        List<IncomingAttendance> attendance = new ArrayList<>();
        for (CtfAttendance year : pupil.attendance()) {
            String school = text(year.lea()) + text(year.estab());
            if (school.equals(laestab) && year.year() != null && year.possible() != null && year.attended() != null) {
                attendance.add(new IncomingAttendance(
                        year.year(), year.possible(), year.attended(), year.authorised(), year.unauthorised()));
            }
        }
        return contacts.isEmpty() && attendance.isEmpty()
                ? IncomingFamily.NOTHING
                : new IncomingFamily(contacts, attendance);
    }

    private static IncomingContact contact(CtfContact contact, @Nullable CtfAddress ofPupil) {
        CtfAddress address = Boolean.TRUE.equals(contact.addressAsPupil()) ? ofPupil : contact.address();
        String phone = contact.phones().stream()
                .filter(one -> one.number() != null)
                .min(Comparator.comparing(one -> "M".equals(one.type()) ? 0 : 1))
                .map(CtfPhone::number)
                .orElse("");
        return new IncomingContact(
                text(contact.title()),
                text(contact.surname()),
                text(contact.forename()),
                Relationships.words(text(contact.relationship())),
                contact.responsibility(),
                text(contact.email()),
                phone,
                address == null ? "" : String.join("\n", address.lines()),
                address == null ? "" : text(address.postCode()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
