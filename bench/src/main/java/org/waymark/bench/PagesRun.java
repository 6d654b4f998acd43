package org.waymark.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.waymark.bench.Person.Answer;

/** The pages of a school of 420 pupils with five years of results, as its assessment lead opens them. */
final class PagesRun {

    private static final double BAR_MILLIS = 150;
    private static final int PER_YEAR = 60;
    private static final int MANY = 8;
    private static final int CELLS_TYPED = 200;

    private final Options options;
    private final Table table =
            new Table("page", "KB", "one at a time: p50", "p95", MANY + " at a time: p50", "p95", "errors");
    private boolean good = true;

    PagesRun(Options options) {
        this.options = options;
    }

    boolean run() throws Exception {
        int requests = options.number("requests", 200);
        School school = School.of(1, PER_YEAR);
        try (World world = World.open(options, List.of(school), 0)) {
            Facts.print(world);
            RandomFill.fiveYears(world, school);
            Person lead = world.signedIn(school.lead());
            Sheet sheet = Sheet.open(lead, school.edition("ks2", Seed.YEAR), "");
            SplittableRandom random = new SplittableRandom(41);
            for (int n = 0; n < CELLS_TYPED; n++) {
                long pupil = sheet.pupils().get(n % PER_YEAR);
                Answer unused = sheet.save(
                        "cell", List.of(sheet.input(pupil, sheet.items().get(n / PER_YEAR), random)));
            }
            for (Map.Entry<String, String> page :
                    pages(school, sheet.pupils().getFirst()).entrySet()) {
                measure(lead, page.getKey(), page.getValue(), requests);
            }
            System.out.println(requests + " requests each. The bar for p95 is 150 ms.\n");
            table.print();
            return good;
        }
    }

    private static Map<String, String> pages(School school, long pupil) {
        String ks2 = school.edition("ks2", Seed.YEAR);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("assessments of a year", school.path() + "/assessments?year=" + Seed.YEAR);
        pages.put("KS2 sheet, 60 pupils", ks2);
        pages.put("KS2 sheet open for editing", ks2 + "?edit=1");
        pages.put("EYFSP sheet open for editing", school.edition("eyfsp", Seed.YEAR) + "?edit=1");
        pages.put("KS2 form of one pupil", ks2 + "/pupils/" + pupil);
        pages.put("KS2 history", ks2 + "/history");
        pages.put("KS2 sheet for paper", ks2 + "/print");
        pages.put("key of KS2", school.path() + "/help/ks2/" + Seed.YEAR);
        pages.put("pupils", school.path() + "/pupils");
        return pages;
    }

    private void measure(Person lead, String name, String path, int requests) throws IOException, InterruptedException {
        Answer first = lead.get(path, "text/html");
        if (first.status() == 404) {
            table.row(name, "–", "no such page", "", "", "", "");
            return;
        }
        long errors = many(lead, path, MANY, requests / 2, new Timings());
        Timings alone = new Timings();
        errors += many(lead, path, 1, requests, alone);
        Timings together = new Timings();
        errors += many(lead, path, MANY, requests, together);
        good &= errors == 0 && alone.millis(0.95) <= BAR_MILLIS && together.millis(0.95) <= BAR_MILLIS;
        table.row(
                name,
                String.valueOf(first.text().length() / 1024),
                alone.p(0.5),
                alone.p(0.95),
                together.p(0.5),
                together.p(0.95),
                String.valueOf(errors));
    }

    /** Asks for a page again and again; answers how often something other than the page came. */
    private static long many(Person lead, String path, int atOnce, int requests, Timings timings)
            throws IOException, InterruptedException {
        long errors = 0;
        try (ExecutorService readers =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int n = 0; n < requests; n++) {
                answers.add(readers.submit(() -> lead.get(path, "text/html")));
            }
            for (Future<Answer> answer : answers) {
                timings.add(answer.get().nanos());
                errors += answer.get().ok() ? 0 : 1;
            }
            return errors;
        } catch (ExecutionException fault) {
            throw new IOException("A page could not be read: " + path, fault.getCause());
        }
    }
}
