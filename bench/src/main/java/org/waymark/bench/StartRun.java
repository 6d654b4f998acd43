package org.waymark.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.waymark.bench.EntryLoad.Result;

/** How long a start takes on data that is there, and how much memory is in use, idle and after people have entered. */
final class StartRun {

    private static final double BAR_MILLIS = 5000;
    private static final int PER_YEAR = 60;

    private final Options options;

    StartRun(Options options) {
        this.options = options;
    }

    boolean run() throws Exception {
        int runs = options.number("runs", 5);
        int people = options.number("people", 100);
        List<School> schools = new ArrayList<>();
        for (int n = 1; n <= 5; n++) {
            schools.add(School.of(n, PER_YEAR));
        }
        try (World world = World.open(options, schools, EntryLoad.teachersPerClass(people, schools.size()))) {
            Facts.print(world);
            for (School school : schools) {
                RandomFill.fiveYears(world, school);
            }
            Timings starts = new Timings();
            Timings stops = new Timings();
            for (int n = 0; n < runs; n++) {
                long stopping = System.nanoTime();
                world.waymark().stop();
                stops.add(System.nanoTime() - stopping);
                starts.add(start(world));
            }
            new Table("start", "figure")
                    .row("data", schools.size() + " schools of 420 pupils, five years of results")
                    .row("to the first page, median of " + runs, starts.p(0.5))
                    .row("slowest (bar 5 s)", starts.max())
                    .row("stopping, median", stops.p(0.5))
                    .print();
            Memory.of(world, "idle, just started").print();
            EntryCounts counts = new EntryCounts();
            EntryLoad load = new EntryLoad(world, schools, Duration.ofMillis(options.number("spread", 0)));
            load.assemble(people, counts);
            Result result =
                    load.type(Duration.ofSeconds(10), Duration.ofSeconds(options.number("seconds", 30)), counts);
            EntryRun.print(people, schools.size(), load, result);
            Memory.of(world, "after " + people + " people").print();
            return starts.millis(1) <= BAR_MILLIS && counts.others().isEmpty();
        }
    }

    /** From the command to the whole first page. */
    private static long start(World world) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        world.start();
        if (!world.person().get("/sign-in", "text/html").ok()) {
            throw new IOException("Waymark said that it is ready and was not");
        }
        return System.nanoTime() - begun;
    }
}
