package org.waymark.parents.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.parents.Print;

/** Crests as they are drawn: smaller for paper, grey for black and white. The latest ones stay at hand. */
final class CrestCopies {

    private static final int MOST = 40;

    private final Map<Wanted, Look.Crest> copies = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, Look.Crest> eldest) {
            return size() > MOST;
        }
    };

    private record Wanted(Look.Crest crest, boolean paper, boolean grey) {}

    Look.@Nullable Crest of(Look look, Print print, boolean paper) {
        Look.Crest crest = look.crest();
        boolean grey = print == Print.MONO;
        if (crest == null || (!paper && !grey)) {
            return crest;
        }
        synchronized (copies) {
            return copies.computeIfAbsent(new Wanted(crest, paper, grey), CrestCopies::copy);
        }
    }

    private static Look.Crest copy(Wanted wanted) {
        Look.Crest crest = wanted.paper() ? Crests.forPaper(wanted.crest()) : wanted.crest();
        return wanted.grey() ? Crests.grey(crest) : crest;
    }
}
