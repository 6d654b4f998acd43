package org.waymark.operation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What runs on this machine, as far as the database must know. */
final class Processes {

    private static final long LOOK_EVERY = Duration.ofMillis(20).toNanos();

    private Processes() {}

    /** The process with this id, if it lives and is a PostgreSQL server in this folder. */
    static Optional<ProcessHandle> findServer(long pid, Path folder) {
        return ProcessHandle.of(pid).filter(Processes::lives).filter(process -> isServer(process, folder));
    }

    /**
     * The processes whose working folder is this one, which is where a PostgreSQL server and its helpers stay. Only
     * Linux tells; elsewhere the list is empty.
     */
    static List<ProcessHandle> inFolder(Path folder) {
        if (!PostgresPrograms.isLinux()) {
            return List.of();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> isIn(process, folder))
                .filter(Processes::lives)
                .toList();
    }

    /** Waits until none of these processes lives, or the time is over. */
    static void awaitGone(List<ProcessHandle> processes, Duration limit) {
        await(() -> processes.stream().noneMatch(Processes::lives), limit);
    }

    /** Waits until something is so; answers false when the time is over. */
    static boolean await(BooleanSupplier condition, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY);
        }
        return true;
    }

    /** Whether a process runs: one that has ended and whose parent has not noticed does not. */
    static boolean lives(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        if (!PostgresPrograms.isLinux()) {
            return true;
        }
        try {
            String state = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            char letter = state.charAt(state.lastIndexOf(')') + 2);
            return letter != 'Z' && letter != 'X';
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean isServer(ProcessHandle process, Path folder) {
        if (PostgresPrograms.isLinux()) {
            return isIn(process, folder);
        }
        return process.info()
                .command()
                .map(command -> command.toLowerCase(Locale.ROOT).contains("postgres"))
                .orElse(true);
    }

    private static boolean isIn(ProcessHandle process, Path folder) {
        try {
            return Files.isSameFile(Path.of("/proc", String.valueOf(process.pid()), "cwd"), folder);
        } catch (IOException hiddenOrGone) {
            return false;
        }
    }
}
