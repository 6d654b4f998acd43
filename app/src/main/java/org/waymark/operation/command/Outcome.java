package org.waymark.operation.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a command ended.
 *
 * @param exit 0 done, 1 findings or refused
 * @param answer the record that becomes JSON with {@code --json}, or null where there is nothing to tell
 * @param words lines for people, on standard error
 * @param output what goes to standard output without {@code --json}, such as CSV; null for nothing
 */
public record Outcome(
        int exit,
        @Nullable Object answer,
        List<String> words,
        @Nullable Consumer<PrintWriter> output) {

    /** Everything was done. */
    static final int DONE = 0;

    /** Something was found, or refused. */
    static final int REFUSED = 1;

    /** The command line was wrong. */
    static final int WRONG_USAGE = 2;

    public Outcome {
        words = List.copyOf(words);
    }

    /** Done, with a record for scripts. */
    public static Outcome done(@Nullable Object answer) {
        return new Outcome(DONE, answer, List.of(), null);
    }

    /** Refused or with findings, with a record for scripts. */
    public static Outcome refused(@Nullable Object answer) {
        return new Outcome(REFUSED, answer, List.of(), null);
    }

    /** The same with one more line for people. */
    public Outcome say(String line) {
        List<String> more = new ArrayList<>(words);
        more.add(line);
        return new Outcome(exit, answer, more, output);
    }

    /** The same with text for standard output, written unless {@code --json} is asked for. */
    public Outcome print(Consumer<PrintWriter> text) {
        return new Outcome(exit, answer, words, text);
    }
}
