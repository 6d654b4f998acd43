package org.waymark.parents.post;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.regex.Pattern;

/** What counts as one e-mail address, and when two are the same. */
final class MailAddresses {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@,;:<>()\\[\\]\"\\\\]+@[^\\s@,;:<>()\\[\\]\"\\\\]+\\.[\\p{L}\\d-]{2,}");

    private MailAddresses() {}

    /** Whether it is one address that a server can be asked to bring a letter to. */
    static boolean isAddress(String words) {
        if (words.length() > LONGEST || !SHAPE.matcher(words).matches() || words.contains("..")) {
            return false;
        }
        try {
            new InternetAddress(words, true).validate();
            return true;
        } catch (AddressException fault) {
            return false;
        }
    }

    /** The form under which two ways of writing an address are the same: no server tells letters by their case. */
    static String same(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
