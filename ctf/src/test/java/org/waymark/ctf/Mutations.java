package org.waymark.ctf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Broken copies of a file, one after the other: the same for the same file and seed, on every machine. Most copies have
 * one fault, of each kind in turn; every third has up to three more. A fault is a change that happens to files
 * (a cut, a double part, a wrong encoding, a mistyped value) or one that somebody makes to do harm.
 */
final class Mutations {
    /**
     * A broken copy.
     *
     * @param bytes the copy
     * @param faults what was done to it, first to last
     * @param seed with which {@link Mutations#get(long)} makes it again
     */
    record Mutant(byte[] bytes, List<Fault> faults, long seed) {
        @Override
        public String toString() {
            return "mutant " + seed + ": " + faults;
        }
    }

    /** A kind of change to a file. */
    interface Fault {
        byte[] apply(byte[] file, Random random);
    }

    /** Every kind of fault. */
    static final List<Fault> KINDS = kinds();

    private final byte[] file;

    Mutations(byte[] file) {
        this.file = file.clone();
    }

    private static List<Fault> kinds() {
        List<Fault> kinds = new ArrayList<>(List.of(ByteFault.values()));
        kinds.addAll(List.of(ElementFault.values()));
        return List.copyOf(kinds);
    }

    /** The broken copy of a number; neighbours have different kinds of fault. */
    Mutant get(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        List<Fault> faults = new ArrayList<>();
        faults.add(KINDS.get(Math.floorMod(seed, KINDS.size())));
        for (int more = seed % 3 == 0 ? 1 + random.nextInt(3) : 0; more > 0; more--) {
            faults.add(KINDS.get(random.nextInt(KINDS.size())));
        }
        byte[] bytes = file;
        for (Fault fault : faults) {
            bytes = fault.apply(bytes, random);
        }
        return new Mutant(bytes, List.copyOf(faults), seed);
    }
}
