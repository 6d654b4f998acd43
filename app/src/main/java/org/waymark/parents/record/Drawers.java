package org.waymark.parents.record;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Draws many reports: two at a time, because drawing fills a core each and the page must stay quick meanwhile. */
final class Drawers {

    private static final int AT_ONCE = 2;

    private Drawers() {}

    /** Does something for each; the first fault ends it, after those that were begun. */
    static <T> void each(List<T> things, Consumer<T> work) {
        try (ExecutorService drawers = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().name("report-drawer-", 0).daemon().factory())) {
            List<? extends Future<?>> begun = things.stream()
                    .map(thing -> drawers.submit(() -> work.accept(thing)))
                    .toList();
            try {
                for (Future<?> one : begun) {
                    Object unused = one.get();
                }
            } catch (ExecutionException fault) {
                drawers.shutdownNow();
                throw fault.getCause() instanceof RuntimeException known ? known : new IllegalStateException(fault);
            } catch (InterruptedException stopping) {
                drawers.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }
}
