package org.waymark.parents.post;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What real mail servers answer, and what it means for a letter. */
class SmtpPostTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-03T09:00:00Z"), ZoneOffset.UTC);

    @Test
    void handsOverWithTlsFromTheFirstByte() throws Exception {
        try (TestMail server = TestMail.encrypted().withUser()) {
            assertThat(deliver(settings("localhost", server.port(), Encryption.TLS, TestMail.USER), TestMail.PASSWORD))
                    .isEqualTo(new Delivery.Taken());

            MimeMessage message = server.mail().getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("A report from St Mary’s");
            assertThat(message.getFrom()[0]).hasToString("Beacon Hill Primary <office@beacon.example>");
            assertThat(message.getReplyTo()[0]).hasToString("head@beacon.example");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getHeader("Message-ID")).containsExactly("<waymark.42@beacon.example>");
            assertThat(message.getContentType()).startsWith("multipart/");
        }
    }

    @Test
    void beginsInTheClearAndThenEncrypts() {
        try (ScriptedServer server = new ScriptedServer(command -> command.equals("AUTH") ? "235 welcome" : null)) {
            assertThat(deliver(
                            settings("localhost", server.port(), Encryption.STARTTLS, TestMail.USER),
                            TestMail.PASSWORD))
                    .isEqualTo(new Delivery.Taken());
            assertThat(server.heard().indexOf("STARTTLS"))
                    .isLessThan(server.heard().indexOf("AUTH"));
            assertThat(server.letters()).hasSize(1);
        }
    }

    @Test
    void tellsNothingToAServerThatOffersNoEncryption() {
        try (ScriptedServer server = new ScriptedServer(command -> command.equals("EHLO") ? "250 hello" : null)) {
            assertThat(words(deliver(
                            settings("localhost", server.port(), Encryption.STARTTLS, TestMail.USER),
                            TestMail.PASSWORD)))
                    .contains("offers no encryption");
            assertThat(server.heard()).doesNotContain("AUTH", "MAIL");
        }
    }

    @Test
    void trustsOnlyWhoProvesTheName() {
        try (TestMail server = TestMail.encrypted()) {
            Delivery unknown = new SmtpPost(
                            CLOCK,
                            new StaticListableBeanFactory().getBeanProvider(javax.net.ssl.SSLSocketFactory.class))
                    .deliver(settings("localhost", server.port(), Encryption.TLS, ""), null, mail());
            assertThat(unknown).isInstanceOf(Delivery.WrongSettings.class);
            assertThat(words(unknown)).contains("is not trusted");

            Delivery otherName = deliver(settings("127.0.0.1", server.port(), Encryption.TLS, ""), null);
            assertThat(otherName).isInstanceOf(Delivery.WrongSettings.class);
            assertThat(words(otherName)).contains("is not that of 127.0.0.1");
            assertThat(server.mail().getReceivedMessages()).isEmpty();
        }
    }

    @Test
    void saysThatTheSignInWasRefused() {
        try (TestMail server = TestMail.encrypted().withUser()) {
            Delivery refused = deliver(settings("localhost", server.port(), Encryption.TLS, TestMail.USER), "wrong");
            assertThat(refused).isInstanceOf(Delivery.WrongSettings.class);
            assertThat(words(refused)).contains("refused the sign-in").doesNotContain("wrong");
        }
    }

    @Test
    void saysThatNobodyIsThere() throws Exception {
        assertThat(words(deliver(settings("no-such-host.invalid", 587, Encryption.STARTTLS, ""), null)))
                .contains("There is no server named no-such-host.invalid");
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Delivery silent = deliver(settings("localhost", free, Encryption.STARTTLS, ""), null);
        assertThat(silent).isInstanceOf(Delivery.NoServer.class);
        assertThat(words(silent)).contains("does not answer on port " + free);
    }

    @Test
    void saysThatTheSenderWasRefused() {
        Delivery delivery = scripted("MAIL", "550 5.7.60 not yours");
        assertThat(delivery).isInstanceOf(Delivery.WrongSettings.class);
        assertThat(words(delivery)).contains("does not let this account send as office@beacon.example", "not yours");
    }

    @Test
    void tellsNeverFromLater() {
        assertThat(scripted("RCPT", "550 5.1.1 nobody here")).isInstanceOf(Delivery.Never.class);
        assertThat(words(scripted("RCPT", "550 5.1.1 nobody\u0007 here"))).contains("nobody here");
        assertThat(scripted("RCPT", "451 4.7.1 come back")).isInstanceOf(Delivery.Later.class);
        assertThat(scripted(".", "554 no")).isInstanceOf(Delivery.Never.class);
        assertThat(scripted(".", "452 full")).isInstanceOf(Delivery.Later.class);
        assertThat(scripted("DATA", "421 going down")).isInstanceOf(Delivery.Later.class);
    }

    @Test
    void knowsWhenItCannotKnow() {
        assertThat(scripted(".", ScriptedServer.BREAK)).isInstanceOf(Delivery.Unsure.class);
        assertThat(scripted("RCPT", ScriptedServer.BREAK)).isInstanceOf(Delivery.NoServer.class);
        assertThat(scripted("DATA", ScriptedServer.BREAK)).isInstanceOf(Delivery.NoServer.class);
    }

    private static Delivery scripted(String command, String answer) {
        try (ScriptedServer server = new ScriptedServer(heard -> heard.equals(command) ? answer : null)) {
            return deliver(settings("localhost", server.port(), Encryption.NONE, ""), null);
        }
    }

    private static Delivery deliver(MailServer server, @Nullable String password) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory(java.util.Map.of("trust", TestMail.trust()));
        SmtpPost post = new SmtpPost(CLOCK, beans.getBeanProvider(javax.net.ssl.SSLSocketFactory.class));
        return post.deliver(server, password == null ? null : new Password(password), mail());
    }

    private static Mail mail() {
        return new Mail("42", "parent@home.example", "en-GB", "A report from St Mary’s", "Read it.", "<p>Read it.</p>");
    }

    private static MailServer settings(String host, int port, Encryption encryption, String user) {
        return new MailServer(
                host,
                port,
                encryption,
                user,
                !user.isEmpty(),
                "office@beacon.example",
                "Beacon Hill Primary",
                "head@beacon.example",
                "https://waymark.beacon.example",
                30,
                30);
    }

    private static String words(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Taken() -> "";
            case Delivery.Later(String said) -> said;
            case Delivery.Never(String said) -> said;
            case Delivery.NoServer(String said) -> said;
            case Delivery.WrongSettings(String said) -> said;
            case Delivery.Unsure(String said) -> said;
        };
    }

    @Test
    void cleansWhatAServerSays() {
        assertThat(SmtpFaults.said("550 no\r\nSet-Cookie: a\u202e b" + "x".repeat(400)))
                .startsWith("550 no Set-Cookie: a b")
                .hasSizeLessThan(310);
        assertThat(List.of("a@b.example", "zoë.o'neill@mail.example.org")).allMatch(MailAddresses::isAddress);
        assertThat(List.of(
                        "",
                        "a",
                        "a@b",
                        "a@b.example, c@d.example",
                        "a b@c.example",
                        "a@b..example",
                        "a@b.example\r\nBcc: x@y.example"))
                .noneMatch(MailAddresses::isAddress);
    }
}
