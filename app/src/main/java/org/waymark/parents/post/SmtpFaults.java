package org.waymark.parents.post;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a fault of SMTP means for a letter, in plain words. */
final class SmtpFaults {

    private static final int LONGEST = 300;

    private SmtpFaults() {}

    /** The connection was not made, or nobody was let in. */
    static Delivery ofConnecting(MailServer server, MessagingException fault) {
        String host = server.host();
        if (fault instanceof AuthenticationFailedException) {
            String said = said(fault.getMessage());
            // 454 is a server that cannot look up passwords now.
            return said.startsWith("454") || said.startsWith("421")
                    ? new Delivery.NoServer(host + " could not check the sign-in just now: " + said)
                    : new Delivery.WrongSettings(
                            host + " refused the sign-in. Check the user name and the password: some services want a"
                                    + " password made for this program alone." + quoted(said));
        }
        if (has(fault, UnknownHostException.class)) {
            return new Delivery.NoServer("There is no server named " + host + ". Check the host name for a slip.");
        }
        if (has(fault, SSLException.class) || has(fault, CertificateException.class)) {
            return ofTls(server, fault);
        }
        if (has(fault, ConnectException.class) || has(fault, NoRouteToHostException.class)) {
            return new Delivery.NoServer(host + " does not answer on port " + server.port()
                    + ". Check the port, and whether a firewall lets this machine send mail.");
        }
        if (has(fault, SocketTimeoutException.class)) {
            return new Delivery.NoServer(host + " did not answer on port " + server.port()
                    + " in time. Check the port and the kind of encryption, and whether a firewall lets this machine"
                    + " send mail.");
        }
        String message = String.valueOf(fault.getMessage());
        if (message.contains("STARTTLS is required")) {
            return new Delivery.WrongSettings(host + " offers no encryption on port " + server.port()
                    + ". Try TLS from the start on port 465, or ask your provider.");
        }
        return new Delivery.NoServer(
                host + " broke off before anything was sent. Check the port and the kind of encryption.");
    }

    private static Delivery ofTls(MailServer server, MessagingException fault) {
        String words = "";
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            words += " " + cause.getMessage();
        }
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains("not an ssl") || lower.contains("unsupported or unrecognized ssl message")) {
            return new Delivery.WrongSettings(server.host() + " speaks no TLS on port " + server.port()
                    + " from the start. Try STARTTLS on port 587.");
        }
        if (lower.contains("no subject alternative")
                || lower.contains("identity")
                || lower.contains("no name matching")) {
            return new Delivery.WrongSettings("The TLS certificate on port " + server.port() + " is not that of "
                    + server.host() + ". Write the host name as your provider gives it.");
        }
        if (lower.contains("expired")) {
            return new Delivery.WrongSettings("The TLS certificate of " + server.host()
                    + " has expired. Whoever runs the mail server must renew it.");
        }
        return new Delivery.WrongSettings("The TLS certificate of " + server.host()
                + " is not trusted: nobody this machine knows has signed it. Whoever runs the mail server can give it a"
                + " certificate of a known authority. (" + said(words) + ")");
    }

    /**
     * The connection was made, and then something went wrong.
     *
     * @param written whether the whole message had been handed over
     */
    static Delivery ofSending(MailServer server, MessagingException fault, boolean written) {
        Optional<Refusal> refusal = findRefusal(fault);
        if (refusal.isEmpty()) {
            return written
                    ? new Delivery.Unsure("The connection to " + server.host()
                            + " broke after the letter was handed over and before it answered.")
                    : new Delivery.NoServer(
                            "The connection to " + server.host() + " broke before the letter was handed over.");
        }
        Refusal found = refusal.get();
        if (found.sender() && found.permanent()) {
            return new Delivery.WrongSettings(server.host() + " does not let this account send as "
                    + server.fromAddress() + ". Use the address of the account." + quoted(found.said()));
        }
        return found.permanent()
                ? new Delivery.Never(server.host() + " refused it for good." + quoted(found.said()))
                : new Delivery.Later(server.host() + " did not take it now." + quoted(found.said()));
    }

    private record Refusal(int code, boolean sender, String said) {
        boolean permanent() {
            return code >= 500;
        }
    }

    /** The answer of the server that refused, the most particular one: a fault carries the others behind it. */
    private static Optional<Refusal> findRefusal(MessagingException fault) {
        Refusal found = null;
        for (Exception next = fault;
                next instanceof MessagingException;
                next = ((MessagingException) next).getNextException()) {
            Refusal refusal = refusal(next);
            if (refusal != null && refusal.code() >= 400) {
                found = refusal;
            }
        }
        return Optional.ofNullable(found);
    }

    private static @Nullable Refusal refusal(Exception fault) {
        return switch (fault) {
            case SMTPSenderFailedException sender ->
                new Refusal(sender.getReturnCode(), true, said(sender.getMessage()));
            case SMTPAddressFailedException address ->
                new Refusal(address.getReturnCode(), false, said(address.getMessage()));
            case SMTPSendFailedException send ->
                new Refusal(
                        send.getReturnCode(),
                        Objects.requireNonNullElse(send.getCommand(), "").startsWith("MAIL"),
                        said(send.getMessage()));
            default -> null;
        };
    }

    private static boolean has(Throwable fault, Class<? extends Throwable> kind) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String quoted(String said) {
        return said.isEmpty() ? "" : " It said: " + said;
    }

    /** The server's words on one line, short and without anything that is no letter, digit or sign. */
    static String said(@Nullable String words) {
        String line = Objects.requireNonNullElse(words, "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}]+", " ")
                .replaceAll(" +", " ")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
