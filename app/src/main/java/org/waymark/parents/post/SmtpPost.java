package org.waymark.parents.post;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands e-mails to the school's own server by SMTP. The server must prove who it is before it is told anything, and
 * every wait has an end.
 */
@Component
class SmtpPost implements Post {

    private static final int CONNECT_MILLIS = 15_000;
    private static final int ANSWER_MILLIS = 30_000;

    private final Clock clock;
    private final @Nullable SSLSocketFactory trust;

    /**
     * @param trust whose certificates count; those of this Java where it is not given
     */
    SmtpPost(Clock clock, ObjectProvider<SSLSocketFactory> trust) {
        this.clock = clock;
        this.trust = trust.getIfAvailable();
    }

    @Override
    public Delivery deliver(MailServer server, @Nullable Password password, Mail mail) {
        Sender sender = new Sender();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setProtocol("smtp");
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!server.user().isEmpty()) {
            sender.setUsername(server.user());
            sender.setPassword(password == null ? "" : password.words());
        }
        sender.setJavaMailProperties(properties(server));
        HandedOver message = new HandedOver(sender.getSession());
        Transport transport;
        try {
            write(message, server, mail);
        } catch (MessagingException | java.io.UnsupportedEncodingException fault) {
            return new Delivery.Never("The address or the sender cannot be written into an e-mail. Look at both.");
        }
        try {
            transport = sender.open();
        } catch (MessagingException fault) {
            return SmtpFaults.ofConnecting(server, fault);
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Delivery.Taken();
        } catch (MessagingException fault) {
            return SmtpFaults.ofSending(server, fault, message.isWritten());
        } finally {
            close(transport);
        }
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException late) {
            // The answer that counts was given before.
        }
    }

    private void write(HandedOver message, MailServer server, Mail mail)
            throws MessagingException, java.io.UnsupportedEncodingException {
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(server.fromAddress(), server.fromName(), StandardCharsets.UTF_8.name()));
        if (!server.replyTo().isEmpty()) {
            helper.setReplyTo(server.replyTo());
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        helper.setSubject(mail.subject());
        helper.setText(mail.text(), mail.html());
        helper.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", mail.language());
        // Holiday notices need not answer it.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        String domain = server.fromAddress().substring(server.fromAddress().indexOf('@') + 1);
        message.name("<waymark." + mail.id() + "@" + domain + ">");
    }

    private Properties properties(MailServer server) {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", String.valueOf(CONNECT_MILLIS));
        properties.put("mail.smtp.timeout", String.valueOf(ANSWER_MILLIS));
        properties.put("mail.smtp.writetimeout", String.valueOf(ANSWER_MILLIS));
        properties.put("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
        properties.put("mail.smtp.auth.mechanisms", "LOGIN PLAIN");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.allow8bitmime", "false");
        if (trust != null) {
            // Never another trust than the one that was given.
            properties.put("mail.smtp.socketFactory.fallback", "false");
            properties.put("mail.smtp.ssl.socketFactory", trust);
        }
        switch (server.encryption()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }

    /** Spring's sender, asked for its connection: only who holds it learns at which step something failed. */
    private static final class Sender extends JavaMailSenderImpl {
        Transport open() throws MessagingException {
            return connectTransport();
        }
    }
}
