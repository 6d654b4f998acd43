package org.waymark.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Kills Waymark, its PostgreSQL or both in the middle of entry, again and again, and counts what was lost: nothing. */
final class KillRun {

    private static final int PUPILS = 120;
    private static final int SHORTEST_ROUND = 100;
    private static final int LONGEST_ROUND = 1500;
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final Duration FLOW = Duration.ofSeconds(20);
    private static final int WORDS = 20;

    private final Options options;
    private final RandomGenerator random;
    private final int seed;
    private final Map<Victim, Timings> recoveries = new EnumMap<>(Victim.class);
    private final Map<String, Long> faults = new TreeMap<>();
    private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
    private final List<KillWriter> writers = new ArrayList<>();
    private int checked;
    private long acknowledged;
    private long unknown;
    private long lost;
    private long halves;

    /** What is killed in a round. */
    private enum Victim {
        WAYMARK("Waymark"),
        DATABASE("the postmaster"),
        BOTH("both");

        private final String label;

        Victim(String label) {
            this.label = label;
        }
    }

    KillRun(Options options) {
        this.options = options;
        this.seed = options.number("seed", (int) (System.nanoTime() & 0xffff));
        this.random = new SplittableRandom(seed);
        for (Victim victim : Victim.values()) {
            recoveries.put(victim, new Timings());
        }
    }

    boolean run() throws Exception {
        int rounds = options.number("rounds", 100);
        School school = School.of(1, PUPILS);
        try (World world = World.open(options, List.of(school), 0)) {
            Facts.print(world);
            long schoolId = engage(world, school);
            for (int round = 0; round < rounds; round++) {
                Victim victim = Victim.values()[round % Victim.values().length];
                round(world, school, victim);
                check(world, schoolId);
                if (lost + halves > 0 || !surprises.isEmpty()) {
                    System.out.println("Round " + (round + 1) + ", " + victim.label + ": " + faults + " " + surprises);
                    world.lastWords(WORDS).forEach(System.out::println);
                    break;
                }
                if ((round + 1) % 10 == 0) {
                    System.err.println((round + 1) + " rounds, " + acknowledged + " values acknowledged, none lost");
                }
            }
            for (KillWriter writer : writers) {
                if (!writer.settle()) {
                    surprises.add("a save stays without an answer after the last round");
                }
            }
            check(world, schoolId);
            print();
            return lost == 0 && halves == 0 && surprises.isEmpty();
        }
    }

    /** Gives each writer a browser and pupils of its own. */
    private long engage(World world, School school) throws IOException, InterruptedException, SQLException {
        int count = options.number("writers", 8);
        for (int n = 0; n < count; n++) {
            Sheet sheet = Sheet.open(world.signedIn(school.lead()), school.edition("ks2", Seed.YEAR), "");
            int share = PUPILS / count;
            writers.add(new KillWriter(
                    sheet,
                    sheet.pupils().subList(n * share, (n + 1) * share),
                    new SplittableRandom(random.nextLong()),
                    surprises));
        }
        try (Connection connection = world.database()) {
            return Database.number(connection, "select id from school where laestab = '" + school.laestab() + "'");
        }
    }

    private void round(World world, School school, Victim victim) throws IOException, InterruptedException {
        long killed;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            writers.forEach(writer -> threads.execute(writer::write));
            awaitFlow();
            Thread.sleep(random.nextInt(SHORTEST_ROUND, LONGEST_ROUND));
            killed = kill(world, victim);
            if (victim == Victim.DATABASE) {
                awaitAnswer(world, school);
                recovery(victim).add(System.nanoTime() - killed);
            }
            writers.forEach(KillWriter::stop);
        }
        if (victim != Victim.DATABASE) {
            long begun = System.nanoTime();
            world.start();
            recovery(victim).add(System.nanoTime() - begun);
        }
    }

    /** Waits until every writer has been answered in this round: a kill before that tries nothing. */
    private void awaitFlow() {
        List<Integer> before = writers.stream().map(KillWriter::count).toList();
        Processes.await(
                () -> IntStream.range(0, writers.size())
                        .allMatch(n -> writers.get(n).count() > before.get(n)),
                FLOW);
    }

    private Timings recovery(Victim victim) {
        return Objects.requireNonNull(recoveries.get(victim));
    }

    private long kill(World world, Victim victim) throws IOException {
        switch (victim) {
            case WAYMARK -> world.waymark().kill();
            case DATABASE -> world.waymark().killDatabase();
            case BOTH -> {
                if (random.nextBoolean()) {
                    world.waymark().killDatabase();
                    world.waymark().kill();
                } else {
                    world.waymark().kill();
                    world.waymark().killDatabase();
                }
            }
        }
        return System.nanoTime();
    }

    /** Waits until Waymark, which has lost its database, serves a sheet again. */
    private static void awaitAnswer(World world, School school) throws IOException, InterruptedException {
        Person visitor = world.person();
        long end = System.nanoTime() + RECOVERY.toNanos();
        while (System.nanoTime() < end) {
            try {
                long unused = visitor.signIn(school.lead());
                return;
            } catch (IOException stillAway) {
                Thread.sleep(20);
            }
        }
        throw new IOException("Waymark does not answer a minute after its database was killed");
    }

    private void check(World world, long schoolId) throws IOException, SQLException {
        List<Act> all =
                writers.stream().flatMap(writer -> writer.acts().stream()).toList();
        List<Act> pending = writers.stream()
                .flatMap(writer -> writer.findPending().stream())
                .toList();
        List<Act> recent = writers.stream()
                .flatMap(writer ->
                        writer.acts().stream().skip(Math.max(0, writer.acts().size() - 500L)))
                .toList();
        acknowledged = all.stream().mapToLong(act -> act.inputs().size()).sum();
        unknown += pending.size();
        checked = all.size();
        try (Connection connection = world.database()) {
            KillCheck check = new KillCheck(connection, schoolId, faults);
            lost += check.lost(all, all, pending);
            halves += check.halves(
                    Stream.concat(recent.stream(), pending.stream()).toList());
        }
    }

    private void print() {
        Table table = new Table("kill -9 of", "rounds", "back after: p50", "max");
        recoveries.forEach(
                (victim, times) -> table.row(victim.label, String.valueOf(times.count()), times.p(0.5), times.max()));
        table.print();
        new Table("kill", "figure")
                .row("seed", String.valueOf(seed))
                .row(
                        "rounds",
                        String.valueOf(recoveries.values().stream()
                                .mapToLong(Timings::count)
                                .sum()))
                .row("saves acknowledged", checked + " by " + writers.size() + " writers")
                .row("values acknowledged", String.valueOf(acknowledged))
                .row("saves whose answer the kill cut off", unknown + ", each sent again with its key")
                .row("acknowledged values lost (bar 0)", String.valueOf(lost))
                .row("half change sets, results beside their history (bar 0)", String.valueOf(halves))
                .row("anything else unexpected", surprises.isEmpty() ? "none" : surprises.toString())
                .print();
        faults.forEach((fault, count) -> System.out.println(fault + ": " + count));
    }
}
