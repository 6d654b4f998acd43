package org.waymark.parents.post;

import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Real mail servers on this machine, with a certificate for localhost that only these tests trust. */
final class TestMail implements AutoCloseable {

    static final String USER = "office@beacon.example";
    static final String PASSWORD = "seven wooden spoons";
    private static final String STORE_PASSWORD = "changeit";
    private static final Path STORE = makeStore();

    private final GreenMail mail;

    private TestMail(GreenMail mail) {
        this.mail = mail;
        mail.start();
    }

    /** Encrypted from the first byte. */
    static TestMail encrypted() {
        System.setProperty("greenmail.tls.keystore.file", STORE.toString());
        System.setProperty("greenmail.tls.keystore.password", STORE_PASSWORD);
        return new TestMail(new GreenMail(setup(ServerSetup.PROTOCOL_SMTPS)));
    }

    /** Without any encryption, as on the machine itself. */
    static TestMail plain() {
        return new TestMail(new GreenMail(setup(ServerSetup.PROTOCOL_SMTP)));
    }

    private static ServerSetup setup(String protocol) {
        ServerSetup setup = new ServerSetup(0, "localhost", protocol);
        setup.setServerStartupTimeout(20_000);
        return setup;
    }

    /** Only this user may sign in. */
    TestMail withUser() {
        mail.setUser(USER, USER, PASSWORD);
        mail.getUserManager().setAuthRequired(true);
        return this;
    }

    GreenMail mail() {
        return mail;
    }

    int port() {
        SmtpServer server = mail.getSmtps() != null ? mail.getSmtps() : mail.getSmtp();
        return server.getPort();
    }

    /** Trusts the certificate of these tests and nobody else's. */
    static SSLSocketFactory trust() {
        try (InputStream in = Files.newInputStream(STORE)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, STORE_PASSWORD.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            KeyStore known = KeyStore.getInstance("PKCS12");
            known.load(null, null);
            known.setCertificateEntry("localhost", store.getCertificate("localhost"));
            trust.init(known);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }

    /** What a server with this certificate proves itself with. */
    static SSLContext identity() {
        try (InputStream in = Files.newInputStream(STORE)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, STORE_PASSWORD.toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, STORE_PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }

    private static Path makeStore() {
        try {
            Path store = Files.createTempDirectory("waymark-mail").resolve("localhost.p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "localhost",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "SAN=dns:localhost",
                            "-validity",
                            "2",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            STORE_PASSWORD)
                    .redirectErrorStream(true)
                    .start();
            if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new AssertionError(
                        new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
            return store;
        } catch (IOException fault) {
            throw new AssertionError(fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    @Override
    public void close() {
        mail.stop();
    }
}
