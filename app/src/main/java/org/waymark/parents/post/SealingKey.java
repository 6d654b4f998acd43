package org.waymark.parents.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The key with which passwords are locked. It is not in the database: from the variable {@value #VARIABLE}, else from
 * the file {@value #FILE} in the data folder, made at first need and readable by its owner only. Every instance on the
 * same database needs the same key.
 */
@Component
class SealingKey {

    /** Names the variable that holds the key. */
    static final String VARIABLE = "WAYMARK_KEY";

    /** The key's file in the data folder. */
    static final String FILE = "secret.key";

    private static final int SHORTEST = 32;
    private static final int BYTES = 32;

    private final Environment environment;
    private final RandomGenerator random;

    SealingKey(Environment environment, RandomGenerator random) {
        this.environment = environment;
        this.random = random;
    }

    /** The key, or nothing where none is set and none was made yet. */
    Optional<SecretKey> find() {
        return findWords().map(SealingKey::key);
    }

    /**
     * The key; made in the data folder where there is none.
     *
     * @throws SealingFault where none is set and there is no data folder, or the folder cannot be written
     */
    SecretKey getOrMake() {
        return key(findWords().orElseGet(this::make));
    }

    private Optional<String> findWords() {
        String given = environment.getProperty("waymark.key", "").strip();
        if (!given.isEmpty()) {
            if (given.length() < SHORTEST) {
                throw new SealingFault(VARIABLE + " is too short: use at least " + SHORTEST
                        + " random characters, such as the answer of: openssl rand -base64 32");
            }
            return Optional.of(given);
        }
        Optional<Path> file = findFile();
        try {
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Files.readString(file.get()).strip());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException fault) {
            throw new SealingFault("The key file " + FILE
                    + " in the data folder cannot be read. Let the account that runs" + " Waymark own it.");
        }
    }

    private String make() {
        Path file = findFile()
                .orElseThrow(
                        () -> new SealingFault("This Waymark has no key to lock passwords with. Whoever runs it sets"
                                + " the variable " + VARIABLE + " to at least " + SHORTEST
                                + " random characters, the same for"
                                + " every instance on this database, and starts it again."));
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String words = HexFormat.of().formatHex(bytes);
        FileAttribute<?>[] ownerOnly =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try {
            Path scratch = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new", ownerOnly);
            Files.writeString(scratch, words, StandardCharsets.UTF_8, StandardOpenOption.SYNC);
            try {
                // Who comes second takes the key of the first: a link is made once or not at all.
                Path unused = Files.createLink(file, scratch);
            } finally {
                Files.deleteIfExists(scratch);
            }
            return words;
        } catch (FileAlreadyExistsException made) {
            return findWords().orElseThrow();
        } catch (IOException | UnsupportedOperationException fault) {
            throw new SealingFault(
                    "The key file " + FILE + " cannot be written to the data folder. Let the account that"
                            + " runs Waymark write there, or set the variable " + VARIABLE + ".");
        }
    }

    private Optional<Path> findFile() {
        String folder = environment.getProperty("waymark.data", "");
        return folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder).resolve(FILE));
    }

    private static SecretKey key(String words) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256")
                    .digest(("Waymark seals with " + words).getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(bytes, "AES");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
