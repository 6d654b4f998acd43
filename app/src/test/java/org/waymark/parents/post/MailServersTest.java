package org.waymark.parents.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.waymark.access.NotAllowed;
import org.waymark.access.Role;
import org.waymark.access.ScopedTransactions;
import org.waymark.access.SignedIn;

/** The settings of a mail server, and the lock on its password. */
class MailServersTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    private PostSchool school;

    @BeforeEach
    void open() {
        school = new PostSchool();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private static MailServerForm form(String host, String encryption, String password, String address) {
        return new MailServerForm(
                host,
                "587",
                encryption,
                "office",
                password,
                "office@beacon.example",
                "Beacon",
                "",
                address,
                "30",
                "30");
    }

    private static MailServerForm good(String password) {
        return form("smtp.beacon.example", "starttls", password, "https://w.beacon.example/");
    }

    @Test
    void saysWhatIsWrongAndKeepsNothing() {
        MailServers servers = school.room(MailServers.class);
        MailServerForm bad = new MailServerForm(
                "smtp beacon",
                "0",
                "none",
                "office",
                "",
                "office",
                "Bea\ncon",
                "x",
                "http://beacon.example",
                "0",
                "many");
        assertThat(servers.save(school.scope(), bad))
                .containsOnlyKeys(
                        "host",
                        "port",
                        "encryption",
                        "fromAddress",
                        "fromName",
                        "replyTo",
                        "publicAddress",
                        "linkDays",
                        "perMinute",
                        "password");
        assertThat(servers.save(school.scope(), form("mail.example", "none", "x", "https://w.example")))
                .containsOnlyKeys("encryption");
        assertThat(servers.form(school.scope()).host()).isEqualTo("localhost");
    }

    @Test
    void aPasswordIsLockedAndNeverShown() {
        String password = "seven wooden spoons";
        MailServers servers = withKey(KEY);
        assertThat(servers.save(school.scope(), good(password))).isEmpty();
        assertThat(servers.form(school.scope()).password()).isEmpty();
        assertThat(good(password)).asString().doesNotContain(password);
        assertThat(new Password(password)).asString().doesNotContain(password);
        assertThat(school.id("select count(*) from mail_server where position('" + password
                        + "'::bytea in password) = 0 and length(password) > 30"))
                .isEqualTo(1);
        // Kept where none is typed, but not for another server.
        assertThat(servers.save(school.scope(), good(""))).isEmpty();
        assertThat(servers.save(school.scope(), form("thief.example", "starttls", "", "https://w.beacon.example")))
                .containsOnlyKeys("password");
        assertThat(servers.test(school.scope(), new SignedIn(1, "Ada", "ada@beacon.example")))
                .isEqualTo(new MailServers.Tried(
                        true,
                        "smtp.beacon.example took the test message to ada@beacon.example. Look whether it arrives, and not"
                                + " among the unwanted mail."));
        assertThat(withKey("another key, as long as it must be")
                        .test(school.scope(), new SignedIn(1, "Ada", "ada@beacon.example"))
                        .words())
                .contains("locked with another key");
    }

    private MailServers withKey(String key) {
        MockEnvironment environment = new MockEnvironment().withProperty("waymark.key", key);
        return new MailServers(
                school.room(MailServerStore.class),
                new Sealing(new SealingKey(environment, new SecureRandom()), new SecureRandom()),
                school.post(),
                school.room(LetterWords.class),
                school.room(ScopedTransactions.class),
                school.clock());
    }

    @Test
    void theKeyIsMadeOnceForItsOwnerAlone() throws Exception {
        MockEnvironment environment = new MockEnvironment().withProperty("waymark.data", folder.toString());
        SealingKey key = new SealingKey(environment, new SecureRandom());
        assertThat(key.find()).isEmpty();
        assertThat(key.getOrMake()).isEqualTo(key.getOrMake());
        Path file = folder.resolve(SealingKey.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        Sealing sealing = new Sealing(key, new SecureRandom());
        byte[] locked = sealing.seal(7, new Password("spoons"));
        assertThat(sealing.open(7, locked).orElseThrow().words()).isEqualTo("spoons");
        assertThat(sealing.open(8, locked)).isEmpty();
        locked[20] ^= 1;
        assertThat(sealing.open(7, locked)).isEmpty();
    }

    @Test
    void withoutAFolderTheKeyMustBeGiven() {
        SealingKey none = new SealingKey(new MockEnvironment(), new SecureRandom());
        assertThatThrownBy(none::getOrMake).isInstanceOf(SealingFault.class).hasMessageContaining("WAYMARK_KEY");
        SealingKey small =
                new SealingKey(new MockEnvironment().withProperty("waymark.key", "small"), new SecureRandom());
        assertThatThrownBy(small::find).isInstanceOf(SealingFault.class).hasMessageContaining("too short");
        assertThat(withKey("").save(school.scope(), good("x"))).containsOnlyKeys("password");
    }

    @Test
    void leadsSeeItAndAdministratorsChangeIt() {
        MailServers servers = school.room(MailServers.class);
        var lead = school.school().as(Role.ASSESSMENT_LEAD);
        assertThat(servers.find(lead)).isPresent();
        assertThatThrownBy(() -> servers.save(lead, good("x"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> servers.test(lead, new SignedIn(2, "Jo", "jo@beacon.example")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> servers.find(school.school().as(Role.TEACHER))).isInstanceOf(NotAllowed.class);
    }
}
