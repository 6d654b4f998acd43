package org.waymark.parents.post;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What settings must be, before they are kept. */
final class MailServerChecks {

    private static final Pattern HOST = Pattern.compile("[\\p{Alnum}]([\\p{Alnum}.-]{0,252}[\\p{Alnum}])?");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final int LONGEST = 200;

    private final Map<String, String> faults = new LinkedHashMap<>();

    private MailServerChecks() {}

    /** The faults by the name of their field; empty where the settings are good. */
    static Map<String, String> list(MailServerForm form, @Nullable MailServer before) {
        return new MailServerChecks().check(form, before);
    }

    /** Whether a name means this machine. */
    static boolean isHere(String host) {
        return HERE.contains(host.toLowerCase(java.util.Locale.ROOT));
    }

    private Map<String, String> check(MailServerForm form, @Nullable MailServer before) {
        if (!HOST.matcher(form.host()).matches()) {
            faults.put("host", "Write the name of the mail server alone, such as smtp.example.org.");
        }
        whole("port", form.port(), 1, 65_535, "The port is a whole number, most often 587 or 465.");
        Optional<Encryption> encryption = Encryption.find(form.encryption());
        if (encryption.isEmpty()) {
            faults.put("encryption", "Choose how the connection is encrypted.");
        } else if (encryption.get() == Encryption.NONE && !isHere(form.host())) {
            faults.put("encryption", "Without encryption only a mail server on this machine (localhost) can be used.");
        }
        if (form.user().length() > LONGEST || form.password().length() > LONGEST) {
            faults.put("user", "The user name and the password have at most " + LONGEST + " characters.");
        }
        checkPassword(form, before);
        if (!MailAddresses.isAddress(form.fromAddress())) {
            faults.put("fromAddress", "Write one e-mail address, such as office@school.example.org.");
        }
        if (form.fromName().isEmpty() || form.fromName().length() > LONGEST || hasControls(form.fromName())) {
            faults.put("fromName", "Write how the sender is named, such as the name of the school, on one line.");
        }
        if (!form.replyTo().isEmpty() && !MailAddresses.isAddress(form.replyTo())) {
            faults.put("replyTo", "Write one e-mail address, or leave it empty.");
        }
        checkPublicAddress(form.publicAddress());
        whole("linkDays", form.linkDays(), 1, 365, "Write a whole number of days from 1 to 365.");
        whole("perMinute", form.perMinute(), 1, 600, "Write a whole number from 1 to 600.");
        return faults;
    }

    /** A password that is kept must not be handed to another server than the one it was given for. */
    private void checkPassword(MailServerForm form, @Nullable MailServer before) {
        if (form.user().isEmpty() || !form.password().isEmpty()) {
            return;
        }
        if (before == null || !before.hasPassword()) {
            faults.put("password", "Give the password of this user.");
        } else if (!before.host().equals(form.host()) || !before.user().equals(form.user())) {
            faults.put("password", "The server or the user is another one: give the password again.");
        }
    }

    private void checkPublicAddress(String address) {
        Optional<URI> found = uri(address);
        boolean plain = found.isPresent()
                && found.get().getHost() != null
                && found.get().getRawQuery() == null
                && found.get().getRawFragment() == null
                && found.get().getRawUserInfo() == null;
        if (!plain) {
            faults.put("publicAddress", "Write the whole address, such as https://waymark.school.example.org.");
            return;
        }
        URI uri = found.get();
        boolean open = "http".equals(uri.getScheme()) && isHere(uri.getHost());
        if (!"https".equals(uri.getScheme()) && !open) {
            faults.put("publicAddress", "Parents must reach it by an address that begins with https://.");
        }
    }

    private static Optional<URI> uri(String words) {
        try {
            return Optional.of(new URI(words));
        } catch (URISyntaxException fault) {
            return Optional.empty();
        }
    }

    private void whole(String field, String words, int least, int most, String fault) {
        if (!words.matches("\\d{1,6}") || Integer.parseInt(words) < least || Integer.parseInt(words) > most) {
            faults.put(field, fault);
        }
    }

    private static boolean hasControls(String words) {
        return words.chars().anyMatch(Character::isISOControl);
    }
}
