package org.waymark.parents.post;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does the work of {@link PostWork} in the background of a server: at once when rung for, else looking now and then. */
@Component
@ConditionalOnWebApplication
class PostWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PostWorker.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final PostWork work;
    private final PostBell bell;
    private volatile @Nullable Thread working;

    PostWorker(PostWork work, PostBell bell) {
        this.work = work;
        this.bell = bell;
    }

    private void work() {
        while (working == Thread.currentThread()) {
            try {
                boolean more = true;
                while (more && working == Thread.currentThread()) {
                    more = work.step();
                }
            } catch (RuntimeException e) {
                // Without its words: they might name an address. What was begun is found again as unsure.
                LOG.warn("Sending letters pauses: {}", e.getClass().getSimpleName());
            }
            try {
                bell.await(LOOK_EVERY);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void start() {
        Thread thread = Thread.ofVirtual().name("letters").unstarted(this::work);
        // Known before it runs: it ends as soon as it is not the one that is meant to work.
        working = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = working;
        working = null;
        if (thread != null) {
            // Between two letters it ends at once; a letter on its way is finished, or found as unsure.
            bell.ring();
        }
    }

    @Override
    public boolean isRunning() {
        return working != null;
    }
}
