package org.waymark.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux tells of the processes that are measured. */
final class Processes {

    // Fields of the first line of /proc/stat.
    private static final int IDLE = 4;
    private static final int WAITING_FOR_DISK = 5;
    private static final int STEAL = 8;
    private static final int MILLIS_PER_TICK = 10;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private Processes() {}

    /** The PostgreSQL processes over a cluster's folder: each works in it. */
    static List<ProcessHandle> ofCluster(Path cluster) {
        return ProcessHandle.allProcesses()
                .filter(process -> isIn(process, cluster))
                .toList();
    }

    private static boolean isIn(ProcessHandle process, Path folder) {
        try {
            return Files.isSameFile(Path.of("/proc", String.valueOf(process.pid()), "cwd"), folder);
        } catch (IOException hiddenOrGone) {
            return false;
        }
    }

    /** Resident memory in MB, or -1 where the system does not tell. */
    static long residentMegabytes(ProcessHandle process) {
        return megabytes(process, "status", line -> line.startsWith("VmRSS:"));
    }

    /** What is in use of the heap once everything that nobody needs has gone, in MB. */
    static long liveMegabytes(ProcessHandle java) throws IOException, InterruptedException {
        String unused = tell(java, "GC.run");
        Matcher used = USED.matcher(tell(java, "GC.heap_info"));
        if (!used.find()) {
            throw new IOException("The heap of process " + java.pid() + " cannot be measured");
        }
        return Long.parseLong(used.group(1)) / 1024;
    }

    private static String tell(ProcessHandle java, String what) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(java.pid()),
                        what)
                .redirectErrorStream(true)
                .start();
        String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return answer;
    }

    /** Memory in MB with shared pages counted once between all who share them: what adds up over processes. */
    static long proportionalMegabytes(List<ProcessHandle> processes) {
        return processes.stream()
                .mapToLong(process -> Math.max(0, megabytes(process, "smaps_rollup", line -> line.startsWith("Pss:"))))
                .sum();
    }

    private static long megabytes(ProcessHandle process, String file, Predicate<String> wanted) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), file))) {
                if (wanted.test(line)) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
                }
            }
            return -1;
        } catch (IOException hiddenOrGone) {
            return -1;
        }
    }

    /** The processor time that processes have used so far. */
    static Duration cpu(List<ProcessHandle> processes) {
        return processes.stream()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The processor time that everything on the machine has used since it started, what was stolen from it included. */
    static Duration machineCpu() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            String[] ticks = lines.findFirst().orElse("").split(" +", -1);
            long busy = 0;
            for (int i = 1; i < ticks.length; i++) {
                if (i <= STEAL && i != IDLE && i != WAITING_FOR_DISK) {
                    busy += Long.parseLong(ticks[i]);
                }
            }
            return Duration.ofMillis(busy * MILLIS_PER_TICK);
        }
    }

    /** The heap that a Java process may take, as its command line says it. */
    static String heap(ProcessHandle process) {
        try {
            String line = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
            for (String word : line.split("\0", -1)) {
                if (word.startsWith("-Xmx")) {
                    return word.substring(4).toLowerCase(Locale.ROOT);
                }
            }
            return "not limited on the command line";
        } catch (IOException hiddenOrGone) {
            return "unknown";
        }
    }

    /** Waits until something is so; false when the time is over. */
    static boolean await(BooleanSupplier condition, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(5_000_000);
        }
        return true;
    }
}
