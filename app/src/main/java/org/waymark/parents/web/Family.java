package org.waymark.parents.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.school.Contact;
import org.waymark.school.FoldedNames;
import org.waymark.school.OnRoll;

/**
 * A pupil's family at a glance.
 *
 * @param wants what stands in the way of sending, or wants care
 */
public record Family(OnRoll pupil, List<Contact> contacts, List<String> wants) {

    static Family of(OnRoll pupil, List<Contact> contacts) {
        List<String> wants = new ArrayList<>();
        List<Contact> entitled =
                contacts.stream().filter(Contact::parentalResponsibility).toList();
        if (contacts.isEmpty()) {
            wants.add("nobody known");
        } else if (entitled.isEmpty()) {
            wants.add("nobody with parental responsibility");
        }
        List<Contact> open =
                entitled.stream().filter(contact -> !contact.doNotSend()).toList();
        if (!entitled.isEmpty() && open.isEmpty()) {
            wants.add("nobody to send to");
        } else if (!open.isEmpty()
                && open.stream().allMatch(contact -> contact.email().isEmpty())) {
            wants.add("no e-mail");
        }
        if (contacts.stream().anyMatch(Contact::doNotSend)) {
            wants.add("do not send");
        }
        if (households(open) > 1) {
            wants.add("two households");
        }
        return new Family(pupil, List.copyOf(contacts), List.copyOf(wants));
    }

    /** By address, as far as addresses are known. */
    private static long households(List<Contact> contacts) {
        return contacts.stream()
                .filter(contact ->
                        !contact.address().isEmpty() || !contact.postcode().isEmpty())
                .map(contact ->
                        FoldedNames.fold(contact.address().lines().findFirst().orElse("") + contact.postcode()))
                .distinct()
                .count();
    }

    /** The languages of its letters beside English. */
    public String languages() {
        return contacts.stream()
                .map(Contact::language)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .map(org.waymark.school.ContactLanguages::name)
                .collect(Collectors.joining(", "));
    }

    /** A contact in one line. */
    public static String line(Contact contact) {
        return Stream.of(
                        contact.relationship(),
                        contact.parentalResponsibility() ? "parental responsibility" : "",
                        contact.email(),
                        contact.largePrint() ? "large print" : "",
                        contact.doNotSend() ? "do not send" : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
