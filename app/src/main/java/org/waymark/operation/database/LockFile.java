package org.waymark.operation.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A file that processes lock against one another. */
final class LockFile {

    /** A lock that is held until it is closed or the process ends. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * What this process holds. The system's locks are between processes, and on Unix closing any channel of a file lets
     * go of all the process's locks on it: so a file is never opened a second time while it is held.
     */
    private static final Set<Path> OURS = new HashSet<>();

    private final Path path;

    LockFile(Path path) {
        this.path = path;
    }

    /** Takes the lock for this process alone, if nobody has it. */
    Optional<Held> tryAlone() {
        return attempt(false);
    }

    /** Takes the lock together with others who share it, if nobody has it alone. */
    Optional<Held> tryShared() {
        return attempt(true);
    }

    /** Takes the lock for this process alone, waiting up to a time. */
    Held alone(Duration limit, Runnable onWait) {
        Optional<Held> held = tryAlone();
        if (held.isPresent()) {
            return held.get();
        }
        onWait.run();
        Held[] late = new Held[1];
        boolean done = Processes.await(
                () -> {
                    tryAlone().ifPresent(got -> late[0] = got);
                    return late[0] != null;
                },
                limit);
        if (!done) {
            throw new DatabaseFault("Another Waymark has held " + path + " for " + limit.toSeconds()
                    + " seconds. End it and try again.");
        }
        return late[0];
    }

    private Optional<Held> attempt(boolean shared) {
        synchronized (OURS) {
            if (!OURS.add(path)) {
                return Optional.empty();
            }
            Optional<FileChannel> locked = lock(shared);
            if (locked.isEmpty()) {
                OURS.remove(path);
            }
            return locked.map(channel -> () -> release(channel));
        }
    }

    private Optional<FileChannel> lock(boolean shared) {
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            return lock == null ? Optional.empty() : Optional.of(channel);
        } catch (IOException fault) {
            throw new DatabaseFault(path + " cannot be locked: " + Faults.reason(fault) + ".", fault);
        } finally {
            if (channel != null && lock == null) {
                close(channel);
            }
        }
    }

    private void release(FileChannel channel) {
        synchronized (OURS) {
            close(channel);
            OURS.remove(path);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException fault) {
            throw new DatabaseFault("A lock could not be released: " + Faults.reason(fault) + ".", fault);
        }
    }
}
