package org.waymark.ctf;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may stand within an element, and what each of it means. Order never matters. */
final class Shape {
    /** What to do with an element that was found. */
    sealed interface Part {}

    /** Keep its text; {@code many} where it may stand more than once in a record. */
    record Leaf(Tag tag, boolean many) implements Part {}

    /** A wrapper: what stands within belongs to the record around it. */
    record Group(Shape shape) implements Part {}

    /** A record of its own; {@code many} where it may stand more than once. */
    record Nested(Tag tag, Shape shape, boolean many) implements Part {}

    /** Part of the format, but not kept. */
    record NotKept() implements Part {}

    private static final NotKept NOT_KEPT = new NotKept();

    private final Map<String, Part> parts = new HashMap<>();
    private final Map<String, Part> partsInLowerCase = new HashMap<>();

    Shape texts(Tag... tags) {
        for (Tag tag : tags) {
            put(tag.element(), new Leaf(tag, false));
        }
        return this;
    }

    Shape manyTexts(Tag tag) {
        return put(tag.element(), new Leaf(tag, true));
    }

    Shape group(String element, Shape shape) {
        return put(element, new Group(shape));
    }

    Shape record(Tag tag, Shape shape) {
        return put(tag.element(), new Nested(tag, shape, false));
    }

    Shape records(Tag tag, Shape shape) {
        return put(tag.element(), new Nested(tag, shape, true));
    }

    Shape notKept(String... elements) {
        for (String element : elements) {
            put(element, NOT_KEPT);
        }
        return this;
    }

    /** What an element means here; writers differ in the case of names ({@code CTFversion}, {@code CTFVersion}). */
    @Nullable
    Part find(String element) {
        Part part = parts.get(element);
        if (part != null) {
            return part;
        }
        String plain = element.substring(element.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        return partsInLowerCase.get(plain);
    }

    private Shape put(String element, Part part) {
        parts.put(element, part);
        partsInLowerCase.put(element.toLowerCase(Locale.ROOT), part);
        return this;
    }
}
