package org.waymark.testing;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the components that some tests write for themselves out of the application under test. */
final class TestClasses extends TypeExcludeFilter {

    private static final String FOLDER = "test-classes";

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
        return reader.getResource().getURL().toString().contains("/" + FOLDER + "/");
    }

    /** Whether a class was compiled from the tests. */
    static boolean isTestClass(Class<?> type) {
        try {
            return isTestFolder(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        } catch (URISyntaxException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Whether an entry of a class path holds the classes of tests. */
    static boolean isTestFolder(String entry) {
        return Path.of(entry.isEmpty() ? "." : entry).endsWith(FOLDER) && new File(entry).isDirectory();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TestClasses;
    }

    @Override
    public int hashCode() {
        return FOLDER.hashCode();
    }
}
