package org.waymark.operation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.testing.TestProcess;

/** The database of a data folder, started, joined, killed and started again by real processes. */
@Timeout(60)
class EmbeddedDatabaseTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Made once and copied: to make a database takes longer than all else here. */
    @TempDir
    static Path made;

    @TempDir
    Path temporary;

    private Path data = Path.of("unset");

    @BeforeAll
    static void makeOnce() {
        try (TestProcess program = TestProcess.start(
                DatabaseProcess.class, Map.of(), made.resolve("data").toString())) {
            assertThat(program.finish().exit()).isZero();
        }
    }

    @BeforeEach
    void copyMade() throws Exception {
        data = temporary.resolve("data");
        Process copy = new ProcessBuilder("cp", "-a", made.resolve("data").toString(), temporary.toString())
                .inheritIO()
                .start();
        assertThat(copy.waitFor()).isZero();
    }

    @AfterEach
    void stopWhatRuns() {
        findServer().ifPresent(server -> server.process().destroyForcibly());
        Processes.await(() -> Processes.inFolder(cluster()).isEmpty(), LIMIT);
    }

    @Test
    void isDurableAndOpenOnlyToItsOwnPassword() throws Exception {
        try (TestProcess program = open()) {
            String url = url(program);
            assertThat(answer(url, "show fsync")).isEqualTo("on");
            assertThat(answer(url, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(url, "show full_page_writes")).isEqualTo("on");
            assertThat(answer(url, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(
                            answer(
                                    url,
                                    "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThatThrownBy(() -> DriverManager.getConnection(url, "waymark", "wrong"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "postgres"))
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.resolve("database.properties"))))
                    .isEqualTo("rw-------");
            assertThat(program.finish().exit()).isZero();
            assertThat(findServer()).isEmpty();
        }
    }

    @Test
    void aSecondStartFindsWhatTheFirstHasKept() throws Exception {
        try (TestProcess first = open()) {
            execute(url(first), "create table kept as select 42 as value");
            first.finish();
        }
        try (TestProcess second = open()) {
            assertThat(answer(url(second), "select value from kept")).isEqualTo("42");
        }
    }

    @Test
    void whoComesJoinsAndTheLastToLeaveStops() throws Exception {
        try (TestProcess first = open();
                TestProcess second = join(first)) {
            assertThat(url(second)).isEqualTo(firstUrl);
            assertThat(first.finish().exit()).isZero();
            assertThat(answer(firstUrl, "select 1")).isEqualTo("1");
            assertThat(second.finish().exit()).isZero();
            assertThat(findServer()).isEmpty();
        }
    }

    @Test
    void twoFirstStartsAtOnceShareOneDatabaseUnderAnAccountThatReachesIt() throws Exception {
        Path open = Files.createTempDirectory("waymark-test-open-");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        data = open.resolve("data");
        try (TestProcess first = open();
                TestProcess second = open()) {
            assertThat(url(first)).isEqualTo(url(second));
            assertThat(answer(firstUrl, "select 1")).isEqualTo("1");
            assertThat(first.finish().exit()).isZero();
            assertThat(second.finish().exit()).isZero();
            assertThat(findServer()).isEmpty();
        } finally {
            Folders.delete(open);
        }
    }

    @Test
    void aKilledProgramLeavesTheDatabaseToTheNext() throws Exception {
        long server;
        try (TestProcess killed = open()) {
            execute(url(killed), "create table kept as select 1 as value");
            server = findServer().orElseThrow().process().pid();
            killed.kill();
        }
        assertThat(findServer()).isPresent();
        try (TestProcess next = open()) {
            assertThat(answer(url(next), "select value from kept")).isEqualTo("1");
            assertThat(findServer().orElseThrow().process().pid()).isEqualTo(server);
            assertThat(next.finish().exit()).isZero();
            assertThat(findServer()).isEmpty();
        }
    }

    @Test
    void aKilledServerIsStartedAgainAtTheSameAddress() throws Exception {
        try (TestProcess program = open()) {
            String url = url(program);
            execute(url, "create table kept as select 7 as value");
            Postmaster killed = findServer().orElseThrow();
            killed.process().destroyForcibly();

            assertThat(Processes.await(() -> answers(url), LIMIT)).isTrue();
            assertThat(answer(url, "select value from kept")).isEqualTo("7");
            assertThat(findServer().orElseThrow().process().pid())
                    .isNotEqualTo(killed.process().pid());
            assertThat(program.finish().exit()).isZero();
            assertThat(findServer()).isEmpty();
        }
    }

    @Test
    void startsAfterBothWereKilledWithWorkUnderWay() throws Exception {
        try (TestProcess killed = open()) {
            String url = url(killed);
            execute(url, "create table kept as select 9 as value");
            try (Connection busy = connect(url);
                    Statement work = busy.createStatement()) {
                busy.setAutoCommit(false);
                work.execute("insert into kept select generate_series(1, 1000)");
                killed.kill();
                findServer().orElseThrow().process().destroyForcibly();
            } catch (SQLException cutOff) {
                assertThat(cutOff.getSQLState()).startsWith("08");
            }
        }
        try (TestProcess next = open()) {
            assertThat(answer(url(next), "select string_agg(value::text, ',') from kept"))
                    .isEqualTo("9");
        }
    }

    @Test
    void startsWhenAnotherProgramHasTheProcessIdOfTheOldServer() throws Exception {
        try (TestProcess first = open()) {
            url(first);
            first.finish();
        }
        Files.writeString(
                cluster().resolve(Postmaster.FILE),
                ProcessHandle.current().pid() + "\n" + cluster() + "\n1\n15432\n\n127.0.0.1\n\nready\n");
        try (TestProcess next = open()) {
            assertThat(answer(url(next), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void startsOverAFirstStartThatWasCutOff() throws Exception {
        Folders.delete(data);
        Files.createDirectories(data.resolve("postgres.making").resolve("base"));
        Files.writeString(data.resolve("postgres.making").resolve("PG_VERSION"), "18\n");
        try (TestProcess next = open()) {
            assertThat(answer(url(next), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws Exception {
        try (TestProcess first = open()) {
            url(first);
            first.finish();
        }
        Properties kept = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("database.properties"))) {
            kept.load(reader);
        }
        int port = Integer.parseInt(kept.getProperty("port"));
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
                TestProcess next = open()) {
            assertThat(url(next)).doesNotContain(":" + taken.getLocalPort() + "/");
            assertThat(answer(firstUrl, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesADatabaseOfAnotherVersionInOneLine() throws Exception {
        Files.writeString(cluster().resolve("PG_VERSION"), "19\n");
        try (TestProcess program = open()) {
            TestProcess.Ended ended = program.awaitEnd();
            assertThat(ended.exit()).isOne();
            assertThat(ended.err().strip())
                    .isEqualTo("The database in " + cluster()
                            + " is of PostgreSQL 19; this Waymark opens PostgreSQL 18. Use the version of Waymark that"
                            + " made it.");
        }
    }

    @Test
    void refusesAFolderThatCannotBe() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> DataFolder.of(file.resolve("data")))
                .isInstanceOf(DatabaseFault.class)
                .hasMessageContaining("cannot be used")
                .hasMessageContaining("--data");
    }

    private String firstUrl = "";

    private TestProcess open() {
        return TestProcess.start(DatabaseProcess.class, Map.of(), data.toString());
    }

    private TestProcess join(TestProcess first) {
        firstUrl = url(first);
        return open();
    }

    private String url(TestProcess program) {
        firstUrl = program.awaitLine(line -> line.startsWith("ready ")).substring("ready ".length());
        return firstUrl;
    }

    private Path cluster() {
        return data.resolve("postgres");
    }

    private java.util.Optional<Postmaster> findServer() {
        return Postmaster.find(cluster());
    }

    private Connection connect(String url) throws SQLException {
        String password =
                DataFolder.of(data).read("database.properties").orElseThrow().getProperty("password");
        return DriverManager.getConnection(url, "waymark", password);
    }

    private boolean answers(String url) {
        try (Connection connection = connect(url)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void execute(String url, String sql) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String answer(String url, String sql) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
