package org.waymark;

/** The one program: every command of {@code waymark} starts here. */
public final class Waymark {

    private Waymark() {}

    public static void main(String[] args) {
        System.err.println("not wired yet");
    }
}
