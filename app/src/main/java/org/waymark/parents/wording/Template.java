package org.waymark.parents.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Words with names in braces, and nothing else: no conditions, no functions. A brace that is meant as one is written
 * twice.
 */
final class Template {

    private Template() {}

    /** A template that cannot be read; the message is for whoever typed it. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String words;

        Unreadable(String words) {
            super(words, null, false, false);
            this.words = words;
        }
    }

    /** What is wrong with a template, in plain words; empty where nothing is. */
    static Optional<String> findFault(String text, List<Placeholder> allowed) {
        Set<String> names = allowed.stream().map(Placeholder::name).collect(Collectors.toSet());
        Set<String> found = new TreeSet<>();
        try {
            walk(text, name -> {
                if (!names.contains(name)) {
                    throw new Unreadable("There is no {" + name + "} here. " + allowed(allowed));
                }
                found.add(name);
                return "";
            });
        } catch (Unreadable fault) {
            return Optional.of(fault.words);
        }
        return allowed.stream()
                .filter(placeholder -> placeholder.needed() && !found.contains(placeholder.name()))
                .findFirst()
                .map(placeholder -> "Keep " + placeholder.typed() + ", " + placeholder.what()
                        + ": without it the report would not say it.");
    }

    /**
     * The words with values in the place of the names.
     *
     * @throws IllegalArgumentException if a value is missing or the template cannot be read
     */
    static String fill(String text, Map<String, String> values) {
        try {
            return walk(text, name -> {
                String value = values.get(name);
                if (value == null) {
                    throw new IllegalArgumentException("No value for {" + name + "} in: " + text);
                }
                return value;
            });
        } catch (Unreadable fault) {
            throw new IllegalArgumentException("Not a template: " + text, fault);
        }
    }

    private static String walk(String text, UnaryOperator<String> values) {
        StringBuilder words = new StringBuilder(text.length() + 32);
        int at = 0;
        while (at < text.length()) {
            char here = text.charAt(at);
            boolean twice = at + 1 < text.length() && text.charAt(at + 1) == here;
            if ((here == '{' || here == '}') && twice) {
                words.append(here);
                at += 2;
            } else if (here == '}') {
                throw new Unreadable("There is a } without a { before it. Write }} where you mean the brace itself.");
            } else if (here == '{') {
                int end = text.indexOf('}', at);
                int next = text.indexOf('{', at + 1);
                if (end < 0 || next >= 0 && next < end) {
                    throw new Unreadable(
                            "There is a { without a } after it. Write {{ where you mean the brace itself.");
                }
                words.append(values.apply(text.substring(at + 1, end)));
                at = end + 1;
            } else {
                words.append(here);
                at++;
            }
        }
        return words.toString();
    }

    private static String allowed(List<Placeholder> allowed) {
        return allowed.isEmpty()
                ? "These words hold no names in braces."
                : "You can use " + allowed.stream().map(Placeholder::typed).collect(Collectors.joining(", ")) + ".";
    }
}
