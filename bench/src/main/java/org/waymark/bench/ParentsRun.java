package org.waymark.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.waymark.parents.ParentReport;
import org.waymark.parents.Print;
import org.waymark.parents.paper.Look;
import org.waymark.parents.paper.Papers;
import org.waymark.parents.paper.SampleReport;

/**
 * Drawing reports to parents as PDF: a year group, each of two pages with a crest and three charts, on two threads as
 * Waymark does it. The first round is that of a program that has drawn none yet.
 */
final class ParentsRun {

    /** For a year group, in seconds. */
    private static final double BAR = 10;

    private static final int THREADS = 2;
    private static final String SCHOOL = "Beacon Hill Primary School";

    private final int count;
    private final int rounds;
    private final Papers papers = new Papers();
    private final Look look;

    ParentsRun(Options options) throws IOException {
        count = options.number("reports", 120);
        rounds = options.number("rounds", 4);
        look = new Look("#0d5b52", CrestPicture.make(), List.of("1 Hill Road, Beacontown"), List.of("Head teacher"));
    }

    /** Whether the bar is reached in every round, the first one too. */
    boolean run() throws IOException, InterruptedException, ExecutionException {
        Facts.print();
        Table table = new Table(count + " reports as PDF", "in all", "each", "processor time each", "size each");
        double slowest = 0;
        for (int round = 1; round <= rounds; round++) {
            slowest = Math.max(slowest, draw(table, "normal, two threads, round " + round, Print.NORMAL, THREADS));
        }
        double unused = draw(table, "normal, one thread", Print.NORMAL, 1);
        unused = draw(table, "large print, two threads", Print.LARGE, THREADS);
        unused = draw(table, "black and white, two threads", Print.MONO, THREADS);
        table.print();
        classFile();
        new Table("memory", "MB")
                .row("heap in use after a collection", megabytes(inUse()))
                .row("heap in use at most", megabytes(most()))
                .print();
        return slowest <= BAR;
    }

    private ParentReport report(int number) {
        return SampleReport.of(
                SCHOOL,
                "Child" + number + " Sample",
                80 + number % 41,
                80 + (number * 7) % 41,
                80 + (number * 13) % 41);
    }

    private double draw(Table table, String what, Print print, int threads)
            throws InterruptedException, ExecutionException {
        long processor = processorTime();
        long begun = System.nanoTime();
        long bytes = 0;
        try (ExecutorService drawers = Executors.newFixedThreadPool(threads)) {
            List<Future<Integer>> drawn = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                ParentReport report = report(i);
                drawn.add(drawers.submit(() -> papers.pdf(List.of(report), look, print, false).length));
            }
            for (Future<Integer> one : drawn) {
                bytes += one.get();
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        table.row(
                what,
                String.format(Locale.UK, "%.2f s", seconds),
                String.format(Locale.UK, "%.0f ms", seconds * 1000 / count),
                String.format(Locale.UK, "%.0f ms", (processorTime() - processor) / 1e6 / count),
                String.format(Locale.UK, "%d KB", bytes / count / 1024));
        return seconds;
    }

    private void classFile() {
        int pupils = Math.min(30, count);
        long begun = System.nanoTime();
        byte[] file =
                papers.pdf(IntStream.range(0, pupils).mapToObj(this::report).toList(), look, Print.NORMAL, false);
        new Table("one file", "took", "size")
                .row(
                        pupils + " reports of a class",
                        String.format(Locale.UK, "%.2f s", (System.nanoTime() - begun) / 1e9),
                        file.length / 1024 + " KB")
                .print();
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long inUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long most() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
    }

    private static String megabytes(long bytes) {
        return Long.toString(bytes >> 20);
    }
}
