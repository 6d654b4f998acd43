package org.waymark.operation.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Says in plain words why something on this machine failed. */
final class Faults {

    private Faults() {}

    /** The reason in a few words, without the name of a Java class where it can be helped. */
    static String reason(IOException fault) {
        return switch (fault) {
            case AccessDeniedException denied -> "no right to write there";
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case FileSystemException system when isFull(system.getReason()) -> "the disk is full";
            case FileSystemException system
            when system.getReason() != null -> Objects.requireNonNull(system.getReason());
            default -> isFull(fault.getMessage()) ? "the disk is full" : String.valueOf(fault.getMessage());
        };
    }

    /** Whether a message of the system or of PostgreSQL says that no space is left. */
    static boolean isFull(@org.jspecify.annotations.Nullable String message) {
        return message != null && message.contains("No space left on device");
    }
}
