package org.waymark.parents.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waymark.parents.Draft;

/**
 * Reports as they were read by a person and found right. {@code -Dgolden=write} writes them anew, to be read again before
 * they are kept.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/org/waymark/parents/content");

    private Golden() {}

    static void check(String name, Draft draft) {
        String text = DraftText.of(draft);
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            }
            assertThat(text).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
