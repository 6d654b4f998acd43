package org.waymark.ctf;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The UPNs of a file so far, each with the line of its first pupil. Bounded: after {@value #MOST} different ones no more
 * are remembered, so that memory stays flat; the largest authority has about as many pupils of primary age.
 */
final class SeenUpns {
    static final int MOST = 100_000;

    private static final long TEMPORARY = 100;

    /** Numbers, not texts: a third of the memory, and no hostile file can make them collide for long. */
    private final Map<Long, Integer> lines = new HashMap<>();

    /** The line at which a UPN was first seen; remembers this line and gives nothing where it was not. */
    @Nullable
    Integer firstLine(Upn upn, int line) {
        Long key = key(upn);
        return lines.size() < MOST ? lines.putIfAbsent(key, line) : lines.get(key);
    }

    /** A number for each UPN: its first letter, its eleven digits, its last digit or letter. */
    private static Long key(Upn upn) {
        String text = upn.text();
        long key = text.charAt(0);
        for (int i = 1; i < 12; i++) {
            key = key * 10 + (text.charAt(i) - '0');
        }
        return key * TEMPORARY + text.charAt(12);
    }
}
