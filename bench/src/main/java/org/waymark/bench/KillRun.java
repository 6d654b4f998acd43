package org.waymark.bench;

final class KillRun {
    KillRun(Options o) {}

    boolean run() {
        return true;
    }
}
