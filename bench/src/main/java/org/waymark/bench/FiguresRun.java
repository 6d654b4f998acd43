package org.waymark.bench;

import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.waymark.bench.Person.Answer;

/**
 * The pages of figures of one school, of 30 and of 300, first alone and then while many people enter results into some of
 * these schools.
 */
final class FiguresRun {

    private static final int ENTRY_SCHOOLS = 10;
    private static final int PER_YEAR = 60;
    private static final int FEW = 30;
    private static final int MANY = 300;
    private static final int LEAST_REQUESTS = 5;

    private final Options options;
    private final Duration each;
    private final Map<String, Asked> asked = new LinkedHashMap<>();

    FiguresRun(Options options) {
        this.options = options;
        this.each = Duration.ofSeconds(options.number("seconds", 6));
    }

    /** A page, who opens it, the bar of its p95 in milliseconds (0 for none), and how long it took, alone and beside entry. */
    private record Asked(Person person, String path, int bar, Timings alone, Timings beside, List<String> faults) {}

    boolean run() throws Exception {
        int people = options.number("people", 200);
        int many = options.number("schools", MANY);
        List<School> entering = new ArrayList<>();
        for (int n = 1; n <= ENTRY_SCHOOLS; n++) {
            entering.add(School.of(n, PER_YEAR));
        }
        try (World world = World.open(options, entering, EntryLoad.teachersPerClass(people, ENTRY_SCHOOLS))) {
            seed(world, many);
            Facts.print(world);
            pages(world, many);
            for (Asked page : asked.values()) {
                measure(page, page.alone(), Duration.ofSeconds(options.number("warm-up", 5)), true);
                measure(page, page.alone(), each, false);
            }
            EntryCounts counts = new EntryCounts();
            EntryLoad load = new EntryLoad(world, entering, Duration.ofMillis(700));
            if (people > 0) {
                load.assemble(people, counts);
                besideEntry(load, counts, people);
            }
            return print(many);
        }
    }

    private static void seed(World world, int many) throws Exception {
        long begun = System.nanoTime();
        try (Connection connection = world.database()) {
            FigureSeed.add(connection, many - ENTRY_SCHOOLS);
            String unused = FigureSeed.addReader(connection, FEW, World.ADMINISTRATOR);
            String alsoUnused = FigureSeed.addReader(connection, many, World.ADMINISTRATOR);
            System.err.println("%d results in %d s"
                    .formatted(
                            Database.number(connection, "select count(*) from result"),
                            Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
        }
    }

    private void pages(World world, int many) throws IOException, InterruptedException {
        Person few = world.signedIn("trust" + FEW + "@bench.example");
        Person all = world.signedIn("trust" + many + "@bench.example");
        String school = "/schools/999" + (FigureSeed.FIRST_NUMBER + 1) + "/figures";
        add("dashboard of a school", all, school + "?year=" + Seed.YEAR, 150);
        add("a measure in a school", all, school + "/measures/ks2.rwm.expected?year=" + Seed.YEAR, 150);
        add("outcomes of KS2", all, school + "/outcomes/ks2?year=" + Seed.YEAR, 150);
        add("conversion matrix", all, school + "/matrix?year=" + Seed.YEAR, 150);
        add(FEW + " schools side by side", few, "/figures?year=" + Seed.YEAR, 300);
        add(FEW + " schools, one measure", few, "/figures/measures/ks2.rwm.expected?year=" + Seed.YEAR, 0);
        add(many + " schools side by side", all, "/figures?year=" + Seed.YEAR, 1000);
        add(many + " schools, one measure", all, "/figures/measures/ks2.rwm.expected?year=" + Seed.YEAR, 0);
    }

    private void add(String name, Person person, String path, int bar) {
        asked.put(name, new Asked(person, path, bar, new Timings(), new Timings(), new ArrayList<>()));
    }

    /** The entering runs for as long as the pages are asked for, and not much longer. */
    private void besideEntry(EntryLoad load, EntryCounts counts, int people) throws Exception {
        Duration warmUp = Duration.ofSeconds(options.number("entry-warm-up", 15));
        Duration counted = each.multipliedBy(asked.size()).plusSeconds(LEAST_REQUESTS);
        CompletableFuture<EntryLoad.Result> entry = CompletableFuture.supplyAsync(() -> {
            try {
                return load.type(warmUp, counted, counts);
            } catch (IOException | InterruptedException fault) {
                throw new IllegalStateException("Entering broke off", fault);
            }
        });
        Thread.sleep(warmUp);
        for (Asked page : asked.values()) {
            measure(page, page.beside(), each, false);
        }
        EntryRun.print(people, ENTRY_SCHOOLS, load, entry.get());
    }

    private static void measure(Asked page, Timings timings, Duration time, boolean warmUp)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        for (int n = 0; n < LEAST_REQUESTS || System.nanoTime() < end; n++) {
            Answer answer = page.person().get(page.path(), "text/html");
            if (!answer.ok()) {
                page.faults().add(String.valueOf(answer.status()));
                return;
            }
            if (!warmUp) {
                timings.add(answer.nanos());
            }
        }
    }

    private boolean print(int many) {
        System.out.println("Schools of " + FigureSeed.PER_YEAR + " pupils a year group, five years of results; " + many
                + " of them for the largest reader.\n");
        Table table = new Table(
                "page", "bar p95", "alone: asked", "p50", "p95", "beside entry: asked", "p50", "p95", "p95 ratio");
        boolean good = true;
        for (Map.Entry<String, Asked> entry : asked.entrySet()) {
            Asked page = entry.getValue();
            double alone = page.alone().millis(0.95);
            double beside = page.beside().millis(0.95);
            good &= page.faults().isEmpty() && (page.bar() == 0 || beside <= page.bar() && alone <= page.bar());
            table.row(
                    entry.getKey()
                            + (page.faults().isEmpty()
                                    ? ""
                                    : ": answered " + page.faults().getFirst()),
                    page.bar() == 0 ? "–" : page.bar() + " ms",
                    String.valueOf(page.alone().count()),
                    page.alone().p(0.5),
                    page.alone().p(0.95),
                    String.valueOf(page.beside().count()),
                    page.beside().p(0.5),
                    page.beside().p(0.95),
                    alone == 0 || beside == 0 ? "–" : String.format("%.1f", beside / alone));
        }
        table.print();
        return good;
    }
}
