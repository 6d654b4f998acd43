package org.waymark.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.waymark.bench.Person.Answer;
import org.waymark.bench.Sheet.Input;
import org.waymark.bench.Sheet.Item;

/** Pasting blocks: one request, one change set, every value checked, derived from and saved. */
final class PasteRun {

    private static final double BAR_MILLIS = 500;
    private static final int WARM_UP = 5;

    private final Options options;
    private final Table table =
            new Table("block", "values", "first, on a cold server or empty sheet", "p50", "p95", "max");

    PasteRun(Options options) {
        this.options = options;
    }

    boolean run() throws Exception {
        int runs = options.number("runs", 30);
        School large = School.of(1, 120);
        School huge = School.of(2, 300);
        try (World world = World.open(options, List.of(large, huge), 0)) {
            Facts.print(world);
            RandomGenerator random = new SplittableRandom(41);
            boolean good = paste(world, large, "ks2", 120, 18, runs, random) <= BAR_MILLIS;
            good &= paste(world, large, "eyfsp", 120, 17, runs, random) <= BAR_MILLIS;
            // No edition has 40 items: the same number of values, 4,800, as 300 pupils by 16 goals.
            good &= paste(world, huge, "eyfsp", 300, 16, runs, random) <= BAR_MILLIS;
            System.out.println("One paste each, over " + runs + " pastes after " + WARM_UP
                    + " to warm up; each changes every value. The bar, 120 × 40 = 4,800 values, is 500 ms.\n");
            table.print();
            return good;
        }
    }

    private double paste(
            World world, School school, String assessment, int rows, int columns, int runs, RandomGenerator random)
            throws IOException, InterruptedException {
        Sheet sheet = Sheet.open(world.signedIn(school.lead()), school.edition(assessment, Seed.YEAR), "");
        List<Item> items =
                sheet.items().subList(0, Math.min(columns, sheet.items().size()));
        Timings timings = new Timings();
        double first = 0;
        int values = 0;
        for (int n = -WARM_UP; n < runs; n++) {
            List<Input> block = new ArrayList<>();
            for (long pupil : sheet.pupils().subList(0, rows)) {
                items.forEach(item -> block.add(sheet.input(pupil, item, random)));
            }
            values = block.size();
            Answer answer = sheet.save("paste", block);
            requireSaved(answer, values);
            if (n == -WARM_UP) {
                first = answer.nanos() / 1e6;
            } else if (n >= 0) {
                timings.add(answer.nanos());
            }
        }
        table.row(
                rows + " × " + items.size() + " " + assessment.toUpperCase(java.util.Locale.ROOT) + " " + Seed.YEAR,
                String.valueOf(values),
                Timings.ms(first),
                timings.p(0.5),
                timings.p(0.95),
                timings.max());
        return timings.millis(0.95);
    }

    private static void requireSaved(Answer answer, int values) throws IOException {
        long saved = answer.ok()
                ? answer.json()
                        .path("cells")
                        .valueStream()
                        .filter(cell -> cell.path("status").asString().equals("saved"))
                        .count()
                : 0;
        if (saved != values) {
            throw new IOException(
                    "A paste of " + values + " values was answered " + answer.status() + ", " + saved + " saved");
        }
    }
}
