package org.waymark.operation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.waymark.operation.command.Commands;

/** The program {@code waymark}: reads its command line, does one command and answers with an exit code. */
public final class Program {

    private Program() {}

    /**
     * Runs one command.
     *
     * @param application the class that names the rooms to Spring
     * @param arguments the command line
     * @return 0 done, 1 findings or refused, 2 wrong usage
     */
    public static int run(Class<?> application, String... arguments) {
        // What a command prints must not depend on the language of the machine it runs on.
        Locale.setDefault(Locale.UK);
        // UTF-8 whatever the machine's own encoding is: names of pupils and the JSON of scripts depend on it.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(err);
        return Commands.of(application)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
