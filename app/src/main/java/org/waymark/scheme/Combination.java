package org.waymark.scheme;

import java.util.List;

/**
 * Subjects that together make one headline, such as reading, writing and maths: reached where each of them is.
 *
 * @param code such as {@code rwm}
 * @param label such as {@code Reading, writing and maths}
 * @param subjects the codes of two subjects or more
 */
public record Combination(String code, String label, List<String> subjects) {
    public Combination {
        subjects = List.copyOf(subjects);
    }
}
