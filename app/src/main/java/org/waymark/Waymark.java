package org.waymark;

import org.waymark.operation.Program;

/** The one program: every command of {@code waymark} starts here. */
public final class Waymark {

    private Waymark() {}

    public static void main(String[] arguments) {
        System.exit(Program.run(WaymarkApplication.class, arguments));
    }
}
