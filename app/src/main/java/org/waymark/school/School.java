package org.waymark.school;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A school as it is named to others.
 *
 * @param laestab seven digits: three of the local authority, four of the establishment
 * @param urn six digits, null if not known
 * @param name the school's name
 * @param phase one of {@link #PHASES}
 * @param trust the trust it belongs to, null for none
 */
public record School(
        String laestab,
        @Nullable String urn,
        String name,
        String phase,
        @Nullable String trust) {

    /** The phases a school may have. */
    public static final List<String> PHASES =
            List.of("primary", "infant", "junior", "first", "middle", "all-through", "special");
}
