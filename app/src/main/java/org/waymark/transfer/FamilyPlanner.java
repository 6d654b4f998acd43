package org.waymark.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.school.Attendance;
import org.waymark.school.AttendanceChecks;
import org.waymark.school.Contact;
import org.waymark.school.ContactChecks;
import org.waymark.school.FoldedNames;
import org.waymark.school.Problem;
import org.waymark.transfer.PlannedPupil.FieldChange;
import org.waymark.transfer.incoming.IncomingFamily;
import org.waymark.transfer.incoming.IncomingFamily.IncomingAttendance;
import org.waymark.transfer.incoming.IncomingFamily.IncomingContact;

/**
 * Works out what files do to families and attendance. What a person entered stays: a file adds contacts whom the school
 * does not have and fills what is not known of the others; only what came from a file is changed by a newer one. Touches
 * nothing.
 */
final class FamilyPlanner {

    private static final String CTF = "ctf";

    private final Map<Long, List<Contact>> families = new HashMap<>();
    private final Map<String, Attendance> attendance = new HashMap<>();
    private final Map<String, Contact> changedContacts = new LinkedHashMap<>();
    private final Map<String, Attendance> changedAttendance = new LinkedHashMap<>();

    FamilyPlanner(Map<Long, List<Contact>> families, List<Attendance> attendance) {
        families.forEach((id, family) -> this.families.put(id, new ArrayList<>(family)));
        attendance.forEach(one -> this.attendance.put(one.pupilId() + " " + one.year(), one));
    }

    /**
     * What one file does to a pupil's family.
     *
     * @param pupilId below 0 for one to be added
     * @param fills whether it only fills what is not known, because it is old or another school's
     * @param year the academic year of the file; its attendance counts where that is how it numbers years
     * @param noticed is told of what cannot be kept: the part and why
     */
    List<FieldChange> plan(
            long pupilId, IncomingFamily family, boolean fills, int year, BiConsumer<String, String> noticed) {
        List<FieldChange> changes = new ArrayList<>();
        for (IncomingContact incoming : family.contacts()) {
            plan(pupilId, incoming, fills, noticed).ifPresent(changes::add);
        }
        for (IncomingAttendance incoming : family.attendance()) {
            if (incoming.year() <= year) {
                plan(pupilId, incoming, noticed).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private Optional<FieldChange> plan(
            long pupilId, IncomingContact incoming, boolean fills, BiConsumer<String, String> noticed) {
        List<Contact> family = families.computeIfAbsent(pupilId, id -> new ArrayList<>());
        Contact before = family.stream()
                .filter(contact ->
                        key(contact.surname(), contact.forename()).equals(key(incoming.surname(), incoming.forename())))
                .findFirst()
                .orElse(null);
        boolean overwrites = before != null && before.origin().equals(CTF) && !fills;
        Contact merged = merge(pupilId, before, incoming, overwrites);
        Contact after = keepable(merged, before, noticed);
        if (after == null || after.equals(before)) {
            return Optional.empty();
        }
        if (before == null) {
            family.add(after);
        } else {
            family.set(family.indexOf(before), after);
        }
        changedContacts.put(pupilId + key(after.surname(), after.forename()), after);
        return Optional.of(
                new FieldChange("Contact " + after.name(), before == null ? "" : words(before), words(after)));
    }

    private static String key(String surname, String forename) {
        return FoldedNames.fold(surname) + "|" + FoldedNames.fold(forename);
    }

    private static Contact merge(long pupilId, @Nullable Contact before, IncomingContact incoming, boolean overwrites) {
        if (before == null) {
            return new Contact(
                    0,
                    pupilId,
                    0,
                    incoming.title(),
                    incoming.surname(),
                    incoming.forename(),
                    incoming.relationship(),
                    Boolean.TRUE.equals(incoming.responsibility()),
                    incoming.email(),
                    incoming.phone(),
                    incoming.address(),
                    incoming.postcode(),
                    "",
                    false,
                    false,
                    "",
                    CTF);
        }
        boolean noAddress = before.address().isEmpty() && before.postcode().isEmpty();
        boolean takesAddress = (noAddress || overwrites)
                && !(incoming.address().isEmpty() && incoming.postcode().isEmpty());
        return new Contact(
                before.id(),
                pupilId,
                before.place(),
                text(before.title(), incoming.title(), overwrites),
                before.surname(),
                before.forename(),
                text(before.relationship(), incoming.relationship(), overwrites),
                overwrites && incoming.responsibility() != null
                        ? incoming.responsibility()
                        : before.parentalResponsibility(),
                text(before.email(), incoming.email(), overwrites),
                text(before.phone(), incoming.phone(), overwrites),
                takesAddress ? incoming.address() : before.address(),
                takesAddress ? incoming.postcode() : before.postcode(),
                before.language(),
                before.largePrint(),
                before.doNotSend(),
                before.note(),
                before.origin());
    }

    private static String text(String kept, String said, boolean overwrites) {
        return said.isEmpty() || !kept.isEmpty() && !overwrites ? kept : said;
    }

    /** The contact without what cannot be kept of it; null where nothing can. */
    private static @Nullable Contact keepable(
            Contact contact, @Nullable Contact before, BiConsumer<String, String> noticed) {
        Contact kept = contact;
        for (Problem problem : ContactChecks.check(contact)) {
            if (problem.warning()) {
                continue;
            }
            noticed.accept("Contact " + contact.name(), "left out: " + problem.message());
            switch (problem.field()) {
                case "email" -> kept = kept.withEmail(before == null ? "" : before.email());
                case "phone" -> kept = kept.withPhone(before == null ? "" : before.phone());
                case "postcode" -> kept = kept.withPostcode(before == null ? "" : before.postcode());
                default -> {
                    return null;
                }
            }
        }
        return kept;
    }

    private static String words(Contact contact) {
        return Stream.of(
                        contact.relationship(),
                        contact.parentalResponsibility() ? "parental responsibility" : "",
                        contact.email(),
                        contact.phone(),
                        contact.address().replace("\n", ", "),
                        contact.postcode())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Optional<FieldChange> plan(long pupilId, IncomingAttendance incoming, BiConsumer<String, String> noticed) {
        String key = pupilId + " " + incoming.year();
        Attendance before = attendance.get(key);
        Attendance after = new Attendance(
                pupilId,
                incoming.year(),
                incoming.possible(),
                incoming.attended(),
                incoming.authorised(),
                incoming.unauthorised(),
                CTF);
        String field = "Attendance in " + new AcademicYear(incoming.year()).label();
        Optional<String> fault = AttendanceChecks.findFault(after);
        if (fault.isPresent()) {
            noticed.accept(field, "left out: " + fault.get());
            return Optional.empty();
        }
        if (before != null && (!before.origin().equals(CTF) || before.equals(after))) {
            return Optional.empty();
        }
        attendance.put(key, after);
        changedAttendance.put(key, after);
        return Optional.of(new FieldChange(field, before == null ? "" : words(before), words(after)));
    }

    private static String words(Attendance one) {
        return one.attended() + " of " + one.possible() + " sessions";
    }

    /** The contacts to be written, under the keys that their pupils have by now. */
    List<Contact> contacts(Map<Long, Long> keys) {
        return changedContacts.values().stream()
                .map(contact -> contact.ofPupil(keys.getOrDefault(contact.pupilId(), contact.pupilId())))
                .toList();
    }

    /** The attendances to be written, under the keys that their pupils have by now. */
    List<Attendance> attendances(Map<Long, Long> keys) {
        return changedAttendance.values().stream()
                .map(one -> new Attendance(
                        Objects.requireNonNullElse(keys.get(one.pupilId()), one.pupilId()),
                        one.year(),
                        one.possible(),
                        one.attended(),
                        one.authorised(),
                        one.unauthorised(),
                        one.origin()))
                .toList();
    }
}
