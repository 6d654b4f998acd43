package org.waymark.results;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.Edition;

/**
 * Tells open grids that somebody has saved, and who else is there. The news comes from the database, so that it reaches
 * the people of every instance; one small query twice a second serves all of them, and none runs while nobody looks.
 */
@Component
@ConditionalOnWebApplication
public class LiveUpdates implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int PRESENCE_EVERY_LOOKS = 8;
    private static final long OPEN_FOR_MILLIS = Duration.ofMinutes(30).toMillis();

    private final LiveStore store;
    private final ScopedTransactions transactions;
    private final Map<SseEmitter, Watcher> watchers = new ConcurrentHashMap<>();
    private volatile @Nullable Thread looking;

    LiveUpdates(LiveStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** An edition of a school that people look at. */
    record Place(long schoolId, String assessment, int year) {}

    record Watcher(Place place, @Nullable Long personId, String name) {}

    /** Opens a stream of events: {@code changed} with the newest revision, {@code here} with the names of the others. */
    public SseEmitter subscribe(Scope scope, Edition edition) {
        SseEmitter emitter = new SseEmitter(OPEN_FOR_MILLIS);
        Place place = new Place(
                scope.schoolId(), edition.assessment().code(), edition.year().endYear());
        emitter.onCompletion(() -> watchers.remove(emitter));
        emitter.onTimeout(() -> watchers.remove(emitter));
        emitter.onError(fault -> watchers.remove(emitter));
        watchers.put(emitter, new Watcher(place, scope.personId(), scope.personName()));
        // The first words open the stream at once: a grid must know that it is listening.
        send(emitter, SseEmitter.event().name("open").data("{}"));
        return emitter;
    }

    private void look() {
        Set<Long> seen = new HashSet<>();
        long newest = transactions.housekeeping(store::newest);
        for (int looks = 0; looking == Thread.currentThread(); looks++) {
            try {
                if (!watchers.isEmpty()) {
                    newest = tellChanges(newest, seen);
                    if (looks % PRESENCE_EVERY_LOOKS == 0) {
                        tellPresence();
                    }
                }
            } catch (RuntimeException e) {
                // The database may be away for a moment: the next look comes soon.
                LOG.warn("Live updates pause: {}", e.getMessage());
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Numbers are given before commits, so a late one may be lower than the newest: the last hundred are looked at. */
    private long tellChanges(long newest, Set<Long> seen) {
        List<LiveStore.News> news = transactions.housekeeping(() -> store.listSince(newest - 100)).stream()
                .filter(set -> set.id() > newest || !seen.contains(set.id()))
                .toList();
        long latest = Math.max(
                newest, news.stream().mapToLong(LiveStore.News::id).max().orElse(newest));
        news.forEach(set -> {
            if (seen.add(set.id())) {
                watchers.forEach((emitter, watcher) -> {
                    if (watcher.place().equals(new Place(set.schoolId(), set.assessment(), set.year()))) {
                        send(
                                emitter,
                                SseEmitter.event()
                                        .name("changed")
                                        .data(Map.of("revision", set.id(), "by", set.person())));
                    }
                });
            }
        });
        seen.removeIf(id -> id < latest - 200);
        return latest;
    }

    private void tellPresence() {
        transactions.housekeeping(() -> {
            store.notePresence(List.copyOf(watchers.values()));
            return true;
        });
        Map<Place, List<LiveStore.Here>> here = transactions.housekeeping(store::listHere).stream()
                .collect(Collectors.groupingBy(LiveStore.Here::place));
        watchers.forEach((emitter, watcher) -> {
            List<Map<String, String>> others = here.getOrDefault(watcher.place(), List.of()).stream()
                    .filter(person -> !Long.valueOf(person.personId()).equals(watcher.personId()))
                    .map(person -> Map.of("name", person.name()))
                    .toList();
            send(emitter, SseEmitter.event().name("here").data(others));
        });
    }

    private void send(SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException e) {
            // The browser has gone; it comes back by itself when it is still there. The container ends the stream, and
            // to end it here would fail and keep the news from the others.
            watchers.remove(emitter);
        }
    }

    @Override
    public void start() {
        Thread thread = Thread.ofVirtual().name("live-updates").unstarted(this::look);
        // Known before it runs: it ends as soon as it is not the one that is meant to look.
        looking = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = looking;
        looking = null;
        if (thread != null) {
            thread.interrupt();
        }
        watchers.keySet().forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
