package org.waymark.ctf;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes addresses and contacts. */
final class FamilyWriter {
    private static final List<Tag> LINES =
            List.of(Tag.ADDRESS_LINE_1, Tag.ADDRESS_LINE_2, Tag.ADDRESS_LINE_3, Tag.ADDRESS_LINE_4, Tag.ADDRESS_LINE_5);

    private final XmlOutput xml;

    FamilyWriter(XmlOutput xml) {
        this.xml = xml;
    }

    void write(@Nullable CtfAddress address, @Nullable Boolean asPupil) throws IOException {
        if (address == null && asPupil == null) {
            return;
        }
        xml.open(Tag.ADDRESS.element());
        xml.text(Tag.ADDRESS_AS_PUPIL, asPupil);
        if (address != null && !address.lines().isEmpty()) {
            xml.open("AddressLines");
            for (int i = 0; i < address.lines().size(); i++) {
                xml.text(LINES.get(i), address.lines().get(i));
            }
            xml.close("AddressLines");
        }
        if (address != null) {
            xml.text(Tag.POST_CODE, address.postCode());
        }
        xml.close(Tag.ADDRESS.element());
    }

    void write(CtfContact contact) throws IOException {
        xml.open(Tag.CONTACT.element());
        xml.text(Tag.ORDER, contact.order());
        xml.text(Tag.TITLE, contact.title());
        xml.text(Tag.SURNAME, contact.surname());
        xml.text(Tag.FORENAME, contact.forename());
        xml.text(Tag.RELATIONSHIP, contact.relationship());
        xml.text(Tag.RESPONSIBILITY, contact.responsibility());
        write(contact.address(), contact.addressAsPupil());
        if (!contact.phones().isEmpty()) {
            xml.open("Phones");
            for (CtfPhone phone : contact.phones()) {
                xml.open(Tag.PHONE.element());
                xml.text(Tag.PHONE_TYPE, phone.type());
                xml.text(Tag.PHONE_NUMBER, phone.number());
                xml.close(Tag.PHONE.element());
            }
            xml.close("Phones");
        }
        xml.text(Tag.EMAIL, contact.email());
        xml.close(Tag.CONTACT.element());
    }
}
