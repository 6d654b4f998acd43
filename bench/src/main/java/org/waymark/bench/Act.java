package org.waymark.bench;

import java.util.List;
import java.util.UUID;
import org.waymark.bench.Sheet.Input;

/** One save that a writer of the kill harness has sent, and whether it was acknowledged. */
final class Act {

    private final UUID request = UUID.randomUUID();
    private final List<Input> inputs;
    private volatile long changeSet;

    Act(List<Input> inputs) {
        this.inputs = List.copyOf(inputs);
    }

    UUID request() {
        return request;
    }

    List<Input> inputs() {
        return inputs;
    }

    String kind() {
        return inputs.size() == 1 ? "cell" : "paste";
    }

    void acknowledge(long set) {
        changeSet = set;
    }

    boolean acknowledged() {
        return changeSet != 0;
    }

    /** The change set that the answer named; 0 before there was one. */
    long changeSet() {
        return changeSet;
    }
}
