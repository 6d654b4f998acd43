package org.waymark.catalogue.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.CatalogueException;

/** A place with catalogue files: the ones Waymark ships with, a folder laid over them, or texts kept elsewhere. */
sealed interface Layer {
    /** The file of this path within the catalogue, if this layer has it; the caller closes it. */
    Optional<InputStream> open(String path) throws IOException;

    /** The paths of all its files, where they can be listed. */
    List<String> list();

    /** The files on the class path. They cannot be listed, so {@code tables.csv} names its tables. */
    record Shipped() implements Layer {
        @Override
        public Optional<InputStream> open(String path) {
            return Optional.ofNullable(Catalogue.class.getResourceAsStream(path));
        }

        @Override
        public List<String> list() {
            return List.of();
        }
    }

    /**
     * A folder.
     *
     * @param directory the folder; it may be missing
     */
    record Folder(Path directory) implements Layer {
        @Override
        public Optional<InputStream> open(String path) throws IOException {
            Path file = directory.resolve(path);
            return Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
        }

        @Override
        public List<String> list() {
            if (!Files.isDirectory(directory)) {
                return List.of();
            }
            try (Stream<Path> files = Files.walk(directory)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new CatalogueException(directory.toString(), 0, "cannot be read: " + e.getMessage());
            }
        }
    }

    /**
     * Files that are no files: texts kept somewhere else, such as in a database.
     *
     * @param texts the content of each by its path within the catalogue
     */
    record Texts(Map<String, String> texts) implements Layer {
        public Texts {
            texts = Map.copyOf(texts);
        }

        @Override
        public Optional<InputStream> open(String path) {
            return Optional.ofNullable(texts.get(path))
                    .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public List<String> list() {
            return texts.keySet().stream().sorted().toList();
        }
    }
}
