package org.waymark.bench;

import java.io.IOException;

/**
 * Memory at one moment, in MB.
 *
 * @param java resident memory of Waymark's process
 * @param postgres memory of all PostgreSQL processes, shared pages counted once
 */
record Memory(String when, String heap, long java, long postgres) {

    static Memory of(World world, String when) throws IOException {
        ProcessHandle java = world.waymark().java();
        return new Memory(
                when,
                Processes.heap(java),
                Processes.residentMegabytes(java),
                Processes.proportionalMegabytes(
                        Processes.ofCluster(world.waymark().cluster())));
    }

    void print() {
        new Table("memory " + when, "MB")
                .row("Waymark, resident (heap at most " + heap + ")", String.valueOf(java))
                .row("PostgreSQL, all processes", String.valueOf(postgres))
                .print();
    }
}
