package org.waymark.transfer.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file on its way from a preview to the act: packed into the page itself, so that the server keeps nothing between the
 * two and any instance can do the second.
 */
final class CarriedFile {

    /** Characters that a form may carry; the server takes 2 MB of fields. */
    static final int MOST_PACKED = 1_900_000;

    /** Bytes that a packed file may unfold to, so that a small page cannot fill the memory. */
    static final int MOST_BYTES = 96 * 1024 * 1024;

    private CarriedFile() {}

    /** The file as a form's field, or nothing if it is too large for one. */
    static Optional<String> pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String text = Base64.getUrlEncoder().encodeToString(packed.toByteArray());
        return text.length() > MOST_PACKED ? Optional.empty() : Optional.of(text);
    }

    /** The file of a form's field, or nothing if the field is none of ours. */
    static Optional<byte[]> unpack(String text) {
        try (GZIPInputStream gzip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            byte[] bytes = gzip.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
        } catch (IOException | IllegalArgumentException notPacked) {
            return Optional.empty();
        }
    }
}
