package org.waymark.operation.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.waymark.operation.backup.Manifest.TableCopy;
import tools.jackson.databind.json.JsonMapper;

/** Writes a copy beside its name and gives it the name once it is whole: a file of that name is a whole copy. */
final class BackupWriter implements AutoCloseable {

    private static final byte[] NEXT_LINE = {'\n'};

    private final Path file;
    private final Path making;
    private final ZipOutputStream zip;

    private BackupWriter(Path file, Path making, ZipOutputStream zip) {
        this.file = file;
        this.making = making;
        this.zip = zip;
    }

    static BackupWriter of(Path file) throws IOException {
        Path making = file.resolveSibling(file.getFileName() + ".making");
        Files.deleteIfExists(making);
        Files.createFile(making);
        if (Files.getFileStore(making).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(making, PosixFilePermissions.fromString("rw-------"));
        }
        OutputStream out = Files.newOutputStream(making);
        return new BackupWriter(file, making, new ZipOutputStream(out, StandardCharsets.UTF_8));
    }

    /** The place of a table's rows in the file. */
    static String entry(String table) {
        return "rows/" + table + ".jsonl";
    }

    /** Writes a table, line by line as the source gives them. */
    TableCopy table(String name, Consumer<Consumer<String>> source) {
        MessageDigest digest = Digests.sha256();
        long[] rows = {0};
        try {
            zip.putNextEntry(new ZipEntry(entry(name)));
            source.accept(line -> {
                rows[0]++;
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                digest.update(bytes);
                digest.update(NEXT_LINE);
                write(bytes);
                write(NEXT_LINE);
            });
            zip.closeEntry();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new TableCopy(name, rows[0], HexFormat.of().formatHex(digest.digest()));
    }

    private void write(byte[] bytes) {
        try {
            zip.write(bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Writes what the copy says of itself, and gives the file its name. */
    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(BackupReader.MANIFEST));
        zip.write(JsonMapper.builder().build().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.close();
        Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(making);
    }
}
