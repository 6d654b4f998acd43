package org.waymark.ui.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a page is, with its filters: what is chosen stands in the address, so that it can be kept, sent and gone back to.
 *
 * @param path such as {@code /schools/9991001/figures}
 * @param query names and values, in order; those with an empty value are left out of the address
 */
public record Address(String path, Map<String, String> query) {
    public Address {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    }

    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** The same with a filter set to another value; null or an empty one takes it away. */
    public Address with(String name, @Nullable Object value) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        if (value == null || value.toString().isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value.toString());
        }
        return new Address(path, changed);
    }

    /** The same filters at another place. */
    public Address at(String otherPath) {
        return new Address(otherPath, query);
    }

    /** Ready for a link. */
    @Override
    public String toString() {
        String text = query.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return text.isEmpty() ? path : path + "?" + text;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
