package org.waymark.school;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step in the history of a family.
 *
 * @param act the import or undoing that it belongs to; empty for what was done by hand
 * @param before the contact as it was, null for one that was added
 * @param after the contact as it became, null for one that was taken away
 */
public record ContactChange(
        String act, @Nullable Contact before, @Nullable Contact after, String changedBy, Instant changedAt) {

    /** What became different, in words; empty for one that was added or taken away. */
    public String words() {
        if (before == null || after == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        compare(parts, "name", before.name(), after.name());
        compare(parts, "relationship", before.relationship(), after.relationship());
        compare(
                parts,
                "parental responsibility",
                before.parentalResponsibility() ? "yes" : "no",
                after.parentalResponsibility() ? "yes" : "no");
        compare(parts, "e-mail", before.email(), after.email());
        compare(parts, "telephone", before.phone(), after.phone());
        compare(parts, "address", before.address(), after.address());
        compare(parts, "postcode", before.postcode(), after.postcode());
        compare(parts, "language", ContactLanguages.name(before.language()), ContactLanguages.name(after.language()));
        compare(parts, "large print", before.largePrint() ? "yes" : "no", after.largePrint() ? "yes" : "no");
        compare(parts, "do not send", before.doNotSend() ? "yes" : "no", after.doNotSend() ? "yes" : "no");
        compare(parts, "note", before.note(), after.note());
        return String.join("; ", parts);
    }

    private static void compare(List<String> parts, String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            parts.add(field + ": " + (before.isEmpty() ? "(empty)" : before) + " → "
                    + (after.isEmpty() ? "(empty)" : after));
        }
    }
}
