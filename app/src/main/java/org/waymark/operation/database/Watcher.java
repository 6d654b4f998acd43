package org.waymark.operation.database;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after a running server: starts it again when it has ended without being told to. */
final class Watcher {

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Cluster cluster;
    private final Runnable startAgain;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Watcher(Cluster cluster, Runnable startAgain) {
        this.cluster = cluster;
        this.startAgain = startAgain;
    }

    static Watcher start(Cluster cluster, Runnable startAgain) {
        Watcher watcher = new Watcher(cluster, startAgain);
        Thread.ofPlatform().daemon().name("database-watcher").start(watcher::watch);
        return watcher;
    }

    void stop() {
        stopped.countDown();
    }

    private void watch() {
        try {
            Duration pause = LOOK_EVERY;
            while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = look();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration look() {
        if (cluster.findRunning().isPresent()) {
            return LOOK_EVERY;
        }
        LOG.warn("The database has ended unexpectedly: starting it again");
        try {
            startAgain.run();
            LOG.info("The database runs again");
            return LOOK_EVERY;
        } catch (RuntimeException fault) {
            LOG.error("The database could not be started again: {}", fault.getMessage());
            return RETRY_AFTER;
        }
    }
}
