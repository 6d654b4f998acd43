package org.waymark.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The options of a run, each {@code --name value}. */
record Options(Map<String, String> values) {

    static Options of(List<String> words) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            if (!words.get(i).startsWith("--") || i + 1 == words.size()) {
                throw new IllegalArgumentException("An option is --name value, not " + words.get(i) + ".");
            }
            values.put(words.get(i).substring(2), words.get(i + 1));
        }
        return new Options(Map.copyOf(values));
    }

    int number(String name, int usual) {
        String value = values.get(name);
        if (value == null) {
            return usual;
        }
        if (!value.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("--" + name + " takes a whole number.");
        }
        return Integer.parseInt(value);
    }

    /** The folder below which the data folder is made: a real disk, or commits cost nothing. */
    Path folder() {
        return Path.of(values.getOrDefault("folder", System.getProperty("java.io.tmpdir")));
    }

    /** The top of the clone that is measured. */
    static Path root() {
        return Path.of(System.getProperty("bench.root", "."));
    }

    /** The script that starts Waymark. */
    static String program() {
        return System.getProperty("bench.program", "./waymark");
    }
}
