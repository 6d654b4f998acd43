package org.waymark.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.waymark.bench.EntryLoad.Result;

/** Cell saves of many people at once, timed from the browser's side. */
final class EntryRun {

    private static final double BAR_MILLIS = 50;
    private static final int PER_YEAR = 60;
    private static final int LONGEST = 60;

    private final Options options;

    EntryRun(Options options) {
        this.options = options;
    }

    boolean run() throws Exception {
        int people = options.number("people", 200);
        int seconds = Math.min(LONGEST, options.number("seconds", LONGEST));
        List<School> schools = new ArrayList<>();
        for (int n = 1; n <= options.number("schools", 10); n++) {
            schools.add(School.of(n, PER_YEAR));
        }
        try (World world = World.open(options, schools, EntryLoad.teachersPerClass(people, schools.size()))) {
            Facts.print(world);
            fillOneYear(world, schools);
            EntryCounts counts = new EntryCounts();
            EntryLoad load = new EntryLoad(world, schools, Duration.ofMillis(options.number("spread", 0)));
            load.assemble(people, counts);
            Result result =
                    load.type(Duration.ofSeconds(options.number("warm-up", 45)), Duration.ofSeconds(seconds), counts);
            print(people, schools.size(), load, result);
            Memory.of(world, "after the run").print();
            return counts.saves.millis(0.95) <= BAR_MILLIS && counts.others().isEmpty();
        }
    }

    /** Last year's results, so that the tables are not empty. */
    private static void fillOneYear(World world, List<School> schools) throws Exception {
        for (School school : schools) {
            for (String assessment : List.of("ks2", "phonics", "eyfsp")) {
                world.fill(school, assessment, Seed.YEAR - 1, new SplittableRandom(41));
            }
        }
    }

    static void print(int people, int schools, EntryLoad load, Result result) {
        EntryCounts counts = result.counts();
        new Table("entry", "figure")
                .row(
                        "people",
                        people + " in " + schools + " schools, on KS2, phonics and EYFSP sheets of " + Seed.YEAR
                                + "; half with an open stream")
                .row("signing in (not counted)", load.signIns().p(0.5) + " median")
                .row(
                        "opening the sheet (not counted)",
                        load.openings().p(0.5) + " median, p95 "
                                + load.openings().p(0.95))
                .row(
                        "saves",
                        counts.saves.count() + " in " + String.format("%.0f s", result.seconds()) + ": "
                                + String.format("%.0f/s", counts.saves.count() / result.seconds()))
                .row("save p50", counts.saves.p(0.5))
                .row("save p95 (bar 50 ms)", counts.saves.p(0.95))
                .row("save p99", counts.saves.p(0.99))
                .row("save max", counts.saves.max())
                .row("saved", String.valueOf(counts.of("saved")))
                .row("conflicts", String.valueOf(counts.of("conflict")))
                .row(
                        "anything else",
                        counts.others().isEmpty() ? "none" : counts.others().toString())
                .row("events heard", String.valueOf(counts.events.sum()))
                .row(
                        "fetches of changes",
                        counts.changes.count() + ", p50 " + counts.changes.p(0.5) + ", p95 " + counts.changes.p(0.95))
                .row("same value as a colleague's", String.valueOf(counts.of("same")))
                .row(
                        "cores in use",
                        String.format(
                                "Waymark %.2f, PostgreSQL %.2f, this driver %.2f, anything else %.2f",
                                result.java() / result.seconds(),
                                result.postgres() / result.seconds(),
                                result.driver() / result.seconds(),
                                result.others()))
                .row(
                        "processor time for a save with its share of fetches",
                        String.format(
                                "%.1f ms",
                                (result.java() + result.postgres()) * 1000 / Math.max(1, counts.saves.count())))
                .print();
    }
}
