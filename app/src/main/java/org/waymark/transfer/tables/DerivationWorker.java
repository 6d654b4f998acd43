package org.waymark.transfer.tables;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does the work of {@link DerivationWork} in the background of a server: at once when nudged, else looking now and then. */
@Component
@ConditionalOnWebApplication
class DerivationWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DerivationWorker.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final DerivationWork work;
    private final Semaphore nudges = new Semaphore(0);
    private volatile @Nullable Thread working;

    DerivationWorker(DerivationWork work) {
        this.work = work;
    }

    /** There is something to do now. */
    void nudge() {
        nudges.release();
    }

    private void work() {
        while (working == Thread.currentThread()) {
            try {
                work.doAll();
            } catch (RuntimeException e) {
                // It stays unfinished and is taken up again at the next look.
                LOG.warn("Working out again pauses: {}", e.getMessage(), e);
            }
            try {
                boolean unused = nudges.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                nudges.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void start() {
        Thread thread = Thread.ofVirtual().name("working-out-again").unstarted(this::work);
        // Known before it runs: it ends as soon as it is not the one that is meant to work.
        working = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = working;
        working = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return working != null;
    }
}
