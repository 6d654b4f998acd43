package org.waymark.ctf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How often something stood in the file, by path, with the place of the first. Bounded: a file may be hostile. */
final class Tally {
    private static final int PATHS = 200;
    private static final String OTHERS = "…";

    /** One line of the tally. */
    static final class Entry {
        private final Place place;
        private long count;

        private Entry(Place place) {
            this.place = place;
        }

        Place place() {
            return place;
        }

        long count() {
            return count;
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    void add(XmlCursor at) {
        String path = at.path();
        Entry entry = entries.get(path);
        if (entry == null) {
            String key = entries.size() < PATHS ? path : OTHERS;
            entry = entries.computeIfAbsent(key, ignored -> new Entry(at.place()));
        }
        entry.count++;
    }

    Map<String, Entry> entries() {
        return entries;
    }

    Map<String, Long> counts() {
        return entries.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().count));
    }
}
