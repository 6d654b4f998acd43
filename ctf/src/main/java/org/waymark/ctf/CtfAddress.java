package org.waymark.ctf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A postal address. A file may have it as lines or as the parts of BS 7666; here it is lines either way, and so it is
 * written.
 *
 * @param lines from the narrowest to the widest, five at most and none of them empty; what is beyond stands in the last
 * @param postCode as written
 */
public record CtfAddress(List<String> lines, @Nullable String postCode) {

    private static final int MOST_LINES = 5;

    public CtfAddress {
        List<String> kept = new ArrayList<>(lines.stream()
                .map(XmlOutput::writable)
                .filter(line -> !line.isEmpty())
                .toList());
        while (kept.size() > MOST_LINES) {
            String last = kept.removeLast();
            kept.set(kept.size() - 1, kept.getLast() + ", " + last);
        }
        lines = List.copyOf(kept);
        postCode = postCode == null || XmlOutput.writable(postCode).isEmpty() ? null : XmlOutput.writable(postCode);
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return lines.isEmpty() && postCode == null;
    }
}
