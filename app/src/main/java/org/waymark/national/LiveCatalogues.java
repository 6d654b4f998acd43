package org.waymark.national;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.CatalogueException;

/**
 * Keeps the catalogue at hand and looks about once a second whether another instance or a command has loaded a table. A
 * table that no longer fits what Waymark ships with, after an update, is left out and said so: it must not keep a school
 * from working.
 */
@Component
class LiveCatalogues implements Catalogues {

    private static final Logger LOG = LoggerFactory.getLogger(LiveCatalogues.class);
    private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

    private final Catalogue shipped;
    private final Optional<Path> folder;
    private final NationalStore store;
    private final LongSupplier nanoseconds;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile @Nullable Held held;
    private volatile long lookedAt;

    @Autowired
    LiveCatalogues(Catalogue shipped, @Value("${waymark.catalogue:}") String folder, NationalStore store) {
        this(shipped, folder, store, System::nanoTime);
    }

    /** @param nanoseconds a clock that only runs forwards */
    LiveCatalogues(Catalogue shipped, String folder, NationalStore store, LongSupplier nanoseconds) {
        this.shipped = shipped;
        this.folder = folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
        this.store = store;
        this.nanoseconds = nanoseconds;
    }

    /**
     * @param version how many changes of the loaded tables it has seen
     * @param leftOut why a table does not fit, by its key
     */
    private record Held(long version, Catalogue catalogue, Map<Long, String> leftOut) {}

    @Override
    public Catalogue current() {
        Held now = held;
        if (now != null && nanoseconds.getAsLong() - lookedAt < LOOK_EVERY) {
            return now.catalogue();
        }
        return renewed(false).catalogue();
    }

    @Override
    public Catalogue latest() {
        return renewed(true).catalogue();
    }

    /** Why loaded tables are left out, by their keys; empty as a rule. */
    Map<Long, String> leftOut() {
        return renewed(true).leftOut();
    }

    private Held renewed(boolean wait) {
        Held now = held;
        if (now == null || wait) {
            renewing.lock();
        } else if (!renewing.tryLock()) {
            // Somebody else is looking: a moment more with the old one does no harm.
            return now;
        }
        try {
            lookedAt = nanoseconds.getAsLong();
            now = held;
            long version = store.version();
            if (now == null || now.version() < version) {
                now = build(version);
                held = now;
            }
            return now;
        } finally {
            renewing.unlock();
        }
    }

    private Held build(long version) {
        List<LoadedTable> tables = store.list();
        if (tables.isEmpty()) {
            return new Held(version, shipped, Map.of());
        }
        try {
            return new Held(
                    version, with(tables.stream().map(LoadedTable::table).toList()), Map.of());
        } catch (CatalogueException oneDoesNotFit) {
            return buildOneByOne(version, tables);
        }
    }

    private Held buildOneByOne(long version, List<LoadedTable> tables) {
        Map<Long, String> leftOut = new LinkedHashMap<>();
        List<NationalTable> fitting = new ArrayList<>();
        Catalogue catalogue = shipped;
        for (LoadedTable table : tables) {
            fitting.add(table.table());
            try {
                catalogue = with(fitting);
            } catch (CatalogueException fault) {
                fitting.removeLast();
                leftOut.put(table.id(), fault.reason());
                LOG.warn("Left out: {}: {}", table.table().title(), fault.getMessage());
            }
        }
        return new Held(version, catalogue, leftOut);
    }

    /**
     * The catalogue with these tables on top of it.
     *
     * @throws CatalogueException if one does not fit
     */
    Catalogue with(List<NationalTable> tables) {
        return tables.isEmpty() ? shipped : Catalogue.load(folder, Texts.of(tables));
    }
}
