package org.waymark.ctf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes addresses and contacts from what stood in the file. */
final class FamilyAssembler {
    private static final List<Tag> LINES =
            List.of(Tag.ADDRESS_LINE_1, Tag.ADDRESS_LINE_2, Tag.ADDRESS_LINE_3, Tag.ADDRESS_LINE_4, Tag.ADDRESS_LINE_5);

    private FamilyAssembler() {}

    /** The address within a record, as lines; null where there is none or where it says nothing. */
    static @Nullable CtfAddress address(Draft within) {
        Draft draft = within.findRecord(Tag.ADDRESS);
        if (draft == null) {
            return null;
        }
        List<String> lines = new ArrayList<>();
        LINES.forEach(tag -> add(lines, draft.text(tag)));
        add(lines, draft.text(Tag.SAON));
        add(lines, together(draft.text(Tag.PAON), draft.text(Tag.STREET)));
        Stream.of(Tag.LOCALITY, Tag.TOWN, Tag.POST_TOWN, Tag.COUNTY).forEach(tag -> add(lines, draft.text(tag)));
        CtfAddress address = new CtfAddress(lines, draft.text(Tag.POST_CODE));
        return address.isEmpty() ? null : address;
    }

    /** The town and the post town are often the same, and written once on an envelope. */
    private static void add(List<String> lines, @Nullable String line) {
        if (line != null && (lines.isEmpty() || !lines.getLast().equalsIgnoreCase(line))) {
            lines.add(line);
        }
    }

    private static @Nullable String together(@Nullable String number, @Nullable String street) {
        return number == null ? street : street == null ? number : number + " " + street;
    }

    static CtfContact contact(Draft one, Values values) {
        Draft address = one.findRecord(Tag.ADDRESS);
        return new CtfContact(
                values.number(one, Tag.ORDER),
                one.text(Tag.TITLE),
                one.text(Tag.SURNAME),
                one.text(Tag.FORENAME),
                one.text(Tag.RELATIONSHIP),
                values.flag(one, Tag.RESPONSIBILITY),
                address == null ? null : values.flag(address, Tag.ADDRESS_AS_PUPIL),
                address(one),
                one.listRecords(Tag.PHONE).stream()
                        .map(phone -> new CtfPhone(phone.text(Tag.PHONE_TYPE), phone.text(Tag.PHONE_NUMBER)))
                        .toList(),
                one.text(Tag.EMAIL));
    }
}
