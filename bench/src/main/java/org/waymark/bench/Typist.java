package org.waymark.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.waymark.bench.Person.Answer;
import org.waymark.bench.Sheet.Input;
import org.waymark.bench.Sheet.Item;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A teacher at work: goes down one column after the other and saves a cell every one to two seconds. One with an open
 * stream of events fetches what others changed, 300 ms after hearing of it and one request at a time, as the grid does.
 */
final class Typist {

    private static final long SHORTEST_THOUGHT = 1_000_000_000;
    private static final long LONGEST_THOUGHT = 2_000_000_000;
    private static final long GAP_BEFORE_FETCH = 300_000_000;

    private final Person person;
    private final Sheet sheet;
    private final RandomGenerator random;
    private final EntryCounts counts;
    private final long spread;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean ended;
    private volatile @Nullable InputStream stream;

    /** @param spread up to how much longer it waits before it fetches, each time another while */
    Typist(Person person, Sheet sheet, RandomGenerator random, EntryCounts counts, Duration spread) {
        this.person = person;
        this.sheet = sheet;
        this.random = random;
        this.counts = counts;
        this.spread = spread.toNanos();
    }

    void end() throws IOException {
        ended = true;
        news.release();
        InputStream open = stream;
        if (open != null) {
            open.close();
        }
    }

    /** Types until it is ended. */
    void type() {
        List<Long> pupils = sheet.pupils();
        int row = random.nextInt(pupils.size());
        int column = random.nextInt(sheet.items().size());
        while (!ended) {
            LockSupport.parkNanos(random.nextLong(SHORTEST_THOUGHT, LONGEST_THOUGHT));
            long pupil = pupils.get(row);
            List<Item> items = sheet.itemsOf(pupil);
            if (!items.isEmpty() && !ended) {
                save(sheet.input(pupil, items.get(column % items.size()), random));
            }
            row = (row + 1) % pupils.size();
            column = row == 0 ? column + 1 : column;
        }
    }

    private void save(Input input) {
        try {
            Answer answer = sheet.save("cell", List.of(input));
            counts.saved(answer.nanos());
            if (answer.ok()) {
                answer.json()
                        .path("cells")
                        .forEach(cell -> counts.outcome(cell.path("status").asString()));
            } else {
                counts.outcome("status " + answer.status());
            }
        } catch (IOException fault) {
            counts.outcome(fault.getClass().getSimpleName());
        } catch (InterruptedException stop) {
            ended = true;
        }
    }

    /** Listens until it is ended. */
    void listen() {
        try (InputStream open = person.listen(sheet.eventsPath());
                BufferedReader lines = new BufferedReader(new InputStreamReader(open, StandardCharsets.UTF_8))) {
            stream = open;
            boolean changed = false;
            for (String line = lines.readLine(); line != null && !ended; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    changed = line.endsWith("changed");
                } else if (changed && line.startsWith("data:")) {
                    counts.event();
                    heard(JsonMapper.shared().readTree(line.substring("data:".length())));
                }
            }
        } catch (IOException fault) {
            if (!ended) {
                counts.outcome("stream broke off");
            }
        } catch (InterruptedException stop) {
            ended = true;
        }
    }

    private void heard(JsonNode change) {
        boolean own = change.path("by").asString().equals(sheet.personName());
        if (!own && change.path("revision").asLong() > sheet.revision()) {
            news.release();
        }
    }

    /** Fetches what others changed, until it is ended. */
    void fetch() {
        try {
            while (!ended) {
                news.acquire();
                LockSupport.parkNanos(GAP_BEFORE_FETCH + (spread == 0 ? 0 : random.nextLong(spread)));
                news.drainPermits();
                if (!ended) {
                    counts.fetched(sheet.fetchChanges().nanos());
                }
            }
        } catch (IOException fault) {
            counts.outcome("changes: " + fault.getClass().getSimpleName());
        } catch (InterruptedException stop) {
            ended = true;
        }
    }
}
