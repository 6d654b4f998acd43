package org.waymark.school;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a contact can be kept as it is. */
public final class ContactChecks {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_TEXT = 500;
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Pattern PHONE = Pattern.compile("[0-9+() .,/extEXT#*-]{3,40}");
    private static final Pattern POSTCODE = Pattern.compile("[A-Za-z0-9 -]{2,12}");

    private ContactChecks() {}

    /** Everything that stops the contact from being kept, or wants a look; fields are named as the record's. */
    public static List<Problem> check(Contact contact) {
        List<Problem> problems = new ArrayList<>();
        if (contact.surname().isBlank()) {
            problems.add(Problem.error("surname", "Enter the surname."));
        }
        longest(problems, "surname", contact.surname(), LONGEST_NAME);
        longest(problems, "forename", contact.forename(), LONGEST_NAME);
        longest(problems, "title", contact.title(), LONGEST_NAME);
        longest(problems, "relationship", contact.relationship(), LONGEST_NAME);
        longest(problems, "address", contact.address(), LONGEST_TEXT);
        longest(problems, "note", contact.note(), LONGEST_TEXT);
        if (!contact.email().isEmpty() && !isEmail(contact.email())) {
            problems.add(Problem.error(
                    "email", "Enter one e-mail address, such as sam.nowak@example.org, or leave it empty."));
        }
        if (!contact.phone().isEmpty() && !PHONE.matcher(contact.phone()).matches()) {
            problems.add(
                    Problem.error("phone", "Enter one telephone number, such as 01234 567890, or leave it empty."));
        }
        if (!contact.postcode().isEmpty()
                && !POSTCODE.matcher(contact.postcode()).matches()) {
            problems.add(Problem.error("postcode", "Enter a postcode, such as ZZ99 9ZZ, or leave it empty."));
        }
        if (ContactLanguages.find(contact.language()).isEmpty()) {
            problems.add(Problem.error("language", "Choose a language from the list, such as Polish."));
        }
        if (contact.doNotSend() && contact.note().isBlank()) {
            problems.add(Problem.warning("note", "Note why nothing may go to them, so that nobody has to guess."));
        }
        return problems;
    }

    private static void longest(List<Problem> problems, String field, String text, int most) {
        if (text.length() > most) {
            problems.add(Problem.error(field, "This has " + most + " characters at most. Shorten it."));
        }
    }

    /** Whether a text is one address to which mail can be sent, by the strict rules and none of their oddities. */
    public static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL || text.length() > LONGEST_EMAIL) {
            return false;
        }
        try {
            InternetAddress[] parsed = InternetAddress.parse(text, true);
            parsed[0].validate();
            return parsed.length == 1
                    && parsed[0].getPersonal() == null
                    && text.equals(parsed[0].getAddress())
                    && text.chars().allMatch(c -> c > ' ' && c < 127 && "\"\\<>,;:()[]".indexOf(c) < 0)
                    && !text.contains("..")
                    && text.charAt(0) != '.'
                    && text.charAt(at - 1) != '.'
                    && DOMAIN.matcher(text.substring(at + 1).toLowerCase(java.util.Locale.ROOT))
                            .matches();
        } catch (AddressException none) {
            return false;
        }
    }
}
