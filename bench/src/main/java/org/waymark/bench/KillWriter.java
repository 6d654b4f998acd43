package org.waymark.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.waymark.bench.Person.Answer;
import org.waymark.bench.Sheet.Input;
import org.waymark.bench.Sheet.Item;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Saves without rest, cells and small blocks, into pupils of its own, so that nothing but a fault can make a save end
 * otherwise than saved. What it does not know the end of it sends again with the same key, as the grid does.
 */
final class KillWriter {

    private static final int BLOCK_ROWS = 5;
    private static final int ONE_BLOCK_IN = 4;
    private static final long LONGEST_PAUSE = 20_000_000;

    private final Sheet sheet;
    private final List<Long> pupils;
    private final RandomGenerator random;
    private final ConcurrentLinkedQueue<Act> acts = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> surprises;
    private volatile @Nullable Act pending;
    private volatile boolean stopped;

    KillWriter(Sheet sheet, List<Long> pupils, RandomGenerator random, ConcurrentLinkedQueue<String> surprises) {
        this.sheet = sheet;
        this.pupils = pupils;
        this.random = random;
        this.surprises = surprises;
    }

    /** Everything acknowledged so far, in order. */
    List<Act> acts() {
        return List.copyOf(acts);
    }

    /** How many saves were acknowledged so far. */
    int count() {
        return acts.size();
    }

    /** The save whose end is not known. */
    Optional<Act> findPending() {
        return Optional.ofNullable(pending);
    }

    void stop() {
        stopped = true;
    }

    /** Writes until it is stopped or an answer stays away. */
    void write() {
        stopped = false;
        while (!stopped && send()) {
            LockSupport.parkNanos(random.nextLong(1, LONGEST_PAUSE));
        }
    }

    /** Sends again what it does not know the end of; true when it knows now. */
    boolean settle() {
        return pending == null || send();
    }

    private boolean send() {
        Act act = pending;
        if (act == null) {
            act = new Act(inputs());
            pending = act;
        }
        try {
            Answer answer = sheet.send(act.request(), act.kind(), act.inputs());
            if (!answer.ok()) {
                if (answer.status() < 500) {
                    surprises.add("status " + answer.status() + ": " + answer.text());
                }
                return false;
            }
            take(act, answer.json());
            return true;
        } catch (IOException | JacksonException cutOff) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void take(Act act, JsonNode answer) {
        answer.path("cells").forEach(cell -> {
            if (!cell.path("status").asString().equals("saved")) {
                surprises.add(cell.toString());
            }
        });
        answer.path("pupils").forEach(sheet::take);
        act.acknowledge(answer.path("changeSet").asLong());
        acts.add(act);
        pending = null;
    }

    private List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        if (random.nextInt(ONE_BLOCK_IN) > 0) {
            long pupil = pupils.get(random.nextInt(pupils.size()));
            List<Item> items = sheet.itemsOf(pupil);
            inputs.add(sheet.input(pupil, items.get(random.nextInt(items.size())), random));
        } else {
            int first = random.nextInt(pupils.size() - BLOCK_ROWS);
            for (long pupil : pupils.subList(first, first + BLOCK_ROWS)) {
                sheet.itemsOf(pupil).forEach(item -> inputs.add(sheet.input(pupil, item, random)));
            }
        }
        return inputs;
    }
}
