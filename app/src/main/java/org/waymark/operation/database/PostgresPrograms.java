package org.waymark.operation.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL ({@code initdb}, {@code pg_ctl}, {@code postgres}) unpacked on this machine.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 */
public record PostgresPrograms(Path home) {

    /** The version that is carried: also the name of the folder it is unpacked to. */
    public static final String VERSION = "18.6.0";

    /** The first number of {@link #VERSION}: data folders of any other cannot be opened. */
    public static final int MAJOR = 18;

    /** Names a folder with a PostgreSQL 18 to run instead of the carried one, for platforms that are not carried. */
    public static final String OVERRIDE = "WAYMARK_POSTGRES";

    /**
     * Unpacks the carried PostgreSQL below a folder, unless that is done already.
     *
     * @param parent where the unpacked folder is kept from start to start
     * @param words told before the unpacking, which takes a few seconds
     * @throws DatabaseFault if this platform is not carried or the folder cannot be written
     */
    public static PostgresPrograms of(Path parent, Progress words) {
        String override = System.getenv(OVERRIDE);
        if (override != null && !override.isBlank()) {
            return new PostgresPrograms(Path.of(override));
        }
        Path home = parent.resolve("postgres-" + VERSION + "-" + platform());
        if (!Files.isDirectory(home)) {
            words.say("Unpacking PostgreSQL " + VERSION + " …");
            unpack(home);
        }
        return new PostgresPrograms(home);
    }

    /** The path of one of the programs. */
    public Path program(String name) {
        return home.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
    }

    static boolean isWindows() {
        return platform().startsWith("windows");
    }

    static boolean isLinux() {
        return platform().startsWith("linux");
    }

    /** The operating system and processor as the carried archives are named, such as {@code linux-x86_64}. */
    static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String family = system.contains("win") && !system.contains("darwin")
                ? "windows"
                : system.contains("mac") || system.contains("darwin") ? "darwin" : "linux";
        return switch (processor) {
            case "amd64", "x86_64" -> family + "-x86_64";
            case "aarch64", "arm64" -> family + "-arm_64";
            default -> family + "-" + processor;
        };
    }

    private static void unpack(Path home) {
        String archive = "/postgres-" + platform() + ".txz";
        Path parent = home.toAbsolutePath().getParent();
        try (InputStream bytes = PostgresPrograms.class.getResourceAsStream(archive)) {
            if (bytes == null) {
                throw new DatabaseFault("This build of Waymark carries no PostgreSQL for " + platform()
                        + ". Build it on this machine, set " + OVERRIDE + " to the folder of a PostgreSQL " + MAJOR
                        + ", or set WAYMARK_DATABASE_URL to a PostgreSQL that runs already.");
            }
            Files.createDirectories(parent);
            // Two starts at once each unpack their own copy; the first to rename wins and the other's is dropped.
            Path scratch = Files.createTempDirectory(parent, "unpacking-");
            try {
                unpack(bytes, scratch);
                openToOtherAccounts(scratch);
                Files.move(scratch, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException fault) {
                Folders.delete(scratch);
                if (!Files.isDirectory(home)) {
                    throw fault;
                }
            }
        } catch (IOException fault) {
            throw new DatabaseFault("PostgreSQL could not be unpacked to " + home + ": " + Faults.reason(fault), fault);
        }
    }

    private static void unpack(InputStream bytes, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(bytes, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive names a path outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (isNeeded(entry.getName())) {
                    Files.createDirectories(path.getParent());
                    write(tar, entry, path);
                }
            }
        }
    }

    // The archive also carries what only C programmers link against.
    private static boolean isNeeded(String name) {
        return !name.endsWith(".a") && !name.contains("/pkgconfig/") && !name.startsWith("include/");
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if (!isWindows()) {
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void openToOtherAccounts(Path folder) throws IOException {
        if (isWindows()) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>)
                    paths.filter(found -> Files.isDirectory(found, LinkOption.NOFOLLOW_LINKS))::iterator) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
