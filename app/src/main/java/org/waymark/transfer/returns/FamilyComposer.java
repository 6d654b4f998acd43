package org.waymark.transfer.returns;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ctf.CtfAddress;
import org.waymark.ctf.CtfContact;
import org.waymark.ctf.CtfPhone;
import org.waymark.school.Contact;
import org.waymark.transfer.incoming.Relationships;

/**
 * Turns a family into the contacts of a Common Transfer File. Language, large print and notes have no place there, nor has
 * a warning that nothing may go to somebody: so those are left out, rather than passed on without it.
 */
final class FamilyComposer {

    private FamilyComposer() {}

    static List<CtfContact> contacts(List<Contact> family) {
        List<CtfContact> contacts = new ArrayList<>();
        for (Contact contact : family) {
            if (contact.doNotSend()) {
                continue;
            }
            contacts.add(new CtfContact(
                    contacts.size() + 1,
                    text(contact.title()),
                    contact.surname(),
                    text(contact.forename()),
                    text(Relationships.code(contact.relationship())),
                    contact.parentalResponsibility(),
                    null,
                    new CtfAddress(contact.address().lines().toList(), contact.postcode()),
                    contact.phone().isEmpty() ? List.of() : List.of(new CtfPhone(null, contact.phone())),
                    text(contact.email())));
        }
        return contacts;
    }

    private static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }
}
