package org.waymark.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Which numbers of tables that add up are hidden, so that nothing can be worked out backwards about few pupils.
 *
 * <p>A table that adds up is a network: every number is an entry from one node to another, and at each node what comes in
 * is what goes out (the cells of a row add up to its total). Hidden are the entries about 1 to 5 pupils, and as many
 * others, smallest first, as it takes that afterwards
 *
 * <ol>
 *   <li>no sum of hidden entries that follows from what is shown is about fewer than {@link #LEAST} pupils: such sums are
 *       the cuts of the hidden network that all entries cross in one direction, so the least of them through an entry
 *       is a maximum flow;
 *   <li>no hidden entry can have but one size: there is a round of hidden entries on which pupils could be moved, even
 *       for somebody who knows that a hidden entry is not empty;
 *   <li>where entries carry amounts (how many reached a standard), the hidden ones of a sum do not all have the least or
 *       the most there is, which would tell it of each of them.
 * </ol>
 *
 * Empty entries are never hidden.
 */
final class Suppression {

    /** The fewest pupils of whom a figure is shown. Waymark's own choice. */
    static final int LEAST = 6;

    /** What may become of an entry. */
    enum Kind {
        /** Shown unless it must be hidden. */
        FREE,
        /** The same, but the others are hidden first: a total. */
        TOTAL,
        /** Shown, or known otherwise. */
        KNOWN,
        /** Hidden from the start, and shown to nobody. */
        HIDDEN,
        /** Nowhere on the page, such as pupils of unknown group: it need not be kept from being worked out. */
        ABSENT
    }

    /**
     * A number.
     *
     * @param pupils how many it is about
     * @param least the least that its amount can be for so many pupils
     * @param most the most
     */
    record Entry(int from, int to, int pupils, long amount, long least, long most, Kind kind) {

        /** A count. */
        static Entry count(int from, int to, int pupils, Kind kind) {
            return new Entry(from, to, pupils, 0, -1, 1, kind);
        }

        /** The same with something else to become of it. */
        Entry as(Kind other) {
            return new Entry(from, to, pupils, amount, least, most, other);
        }
    }

    private final List<Entry> entries;
    private final List<List<Integer>> atNode;
    private final BitSet hidden = new BitSet();

    private Suppression(int nodes, List<Entry> entries) {
        this.entries = entries;
        this.atNode = Stream.generate(() -> (List<Integer>) new ArrayList<Integer>())
                .limit(nodes)
                .toList();
        for (int i = 0; i < entries.size(); i++) {
            atNode.get(entries.get(i).from()).add(i);
            atNode.get(entries.get(i).to()).add(i);
        }
    }

    /**
     * The places of the entries that are hidden.
     *
     * @param nodes how many there are, numbered from 0
     */
    static BitSet hidden(int nodes, List<Entry> entries) {
        return new Suppression(nodes, entries).work();
    }

    private BitSet work() {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            boolean hide = switch (entry.kind()) {
                case FREE, TOTAL -> entry.pupils() > 0 && entry.pupils() < LEAST;
                case KNOWN -> false;
                case HIDDEN, ABSENT -> true;
            };
            hidden.set(i, hide);
        }
        // More hidden entries never undo what protects one, so each is looked at once, the new ones last.
        Deque<Integer> open =
                new ArrayDeque<>(hidden.stream().boxed().filter(this::isFilled).toList());
        while (!open.isEmpty() || findTelling(open)) {
            int place = open.remove();
            Optional<BitSet> side = exposed(place);
            while (side.isPresent() && hideAcross(side.get(), open)) {
                side = exposed(place);
            }
        }
        return hidden;
    }

    private boolean isFilled(int place) {
        return entries.get(place).pupils() > 0;
    }

    private Optional<BitSet> exposed(int place) {
        Entry entry = entries.get(place);
        Optional<BitSet> side = smallSum(entry);
        return side.isPresent() || entry.kind() == Kind.ABSENT ? side : pinned(place);
    }

    /** Finds a sum that tells the same of each of its entries, and hides one more in it. */
    private boolean findTelling(Deque<Integer> open) {
        for (int node = 0; node < atNode.size(); node++) {
            BitSet side = new BitSet();
            side.set(node);
            if (tellsOfEach(node) && hideAcross(side, open)) {
                return true;
            }
        }
        return false;
    }

    /** Hides the smallest entry between these nodes and the others; false where there is none. */
    private boolean hideAcross(BitSet side, Deque<Integer> open) {
        Optional<Integer> found = side.stream()
                .boxed()
                .flatMap(node -> atNode.get(node).stream())
                .filter(i -> !hidden.get(i) && entries.get(i).kind() != Kind.KNOWN && isFilled(i))
                .filter(i -> side.get(entries.get(i).from())
                        != side.get(entries.get(i).to()))
                .min(Comparator.comparing((Integer i) -> entries.get(i).kind())
                        .thenComparing(i -> entries.get(i).pupils())
                        .thenComparing(i -> i));
        found.ifPresent(place -> {
            hidden.set(place);
            open.add(place);
        });
        return found.isPresent();
    }

    /** One side of a cut through an entry whose sum can be worked out and is about few pupils. */
    private Optional<BitSet> smallSum(Entry through) {
        int[] flow = new int[entries.size()];
        for (int sent = 0; sent < LEAST; ) {
            int[] came = new int[atNode.size()];
            // Against its direction an entry is no part of a sum: its way is wide open.
            BitSet seen =
                    walk(through.from(), came, i -> flow[i] < entries.get(i).pupils(), i -> true);
            if (!seen.get(through.to())) {
                return Optional.of(seen);
            }
            sent += push(through, came, flow);
        }
        return Optional.empty();
    }

    private int push(Entry through, int[] came, int[] flow) {
        int amount = LEAST;
        for (int at = through.to(); at != through.from(); at = other(came[at], at)) {
            Entry entry = entries.get(came[at]);
            amount = entry.to() == at ? Math.min(amount, entry.pupils() - flow[came[at]]) : amount;
        }
        for (int at = through.to(); at != through.from(); at = other(came[at], at)) {
            flow[came[at]] += entries.get(came[at]).to() == at ? amount : -amount;
        }
        return amount;
    }

    private int other(int place, int node) {
        Entry entry = entries.get(place);
        return entry.from() == node ? entry.to() : entry.from();
    }

    /** One side of what keeps a hidden entry from having any other size. */
    private Optional<BitSet> pinned(int place) {
        Entry entry = entries.get(place);
        BitSet more = handedOn(entry.to(), place);
        boolean free = more.get(entry.from())
                || canBeFewer(entry) && handedOn(entry.from(), place).get(entry.to());
        return free ? Optional.empty() : Optional.of(more);
    }

    /** The nodes to which a pupil more can be handed on from one, without a certain entry. */
    private BitSet handedOn(int start, int without) {
        return walk(start, new int[atNode.size()], i -> i != without, i -> i != without && canBeFewer(entries.get(i)));
    }

    /** The nodes that are reached over hidden entries, and for each the entry by which. */
    private BitSet walk(int start, int[] came, IntPredicate forwards, IntPredicate backwards) {
        BitSet seen = new BitSet();
        seen.set(start);
        Deque<Integer> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            int at = next.remove();
            for (int i : atNode.get(at)) {
                int there = other(i, at);
                boolean way = entries.get(i).from() == at ? forwards.test(i) : backwards.test(i);
                // An empty rest may be known to be empty, and hides nothing.
                if (hidden.get(i) && isFilled(i) && way && !seen.get(there)) {
                    seen.set(there);
                    came[there] = i;
                    next.add(there);
                }
            }
        }
        return seen;
    }

    private static boolean canBeFewer(Entry entry) {
        return entry.pupils() > (entry.kind() == Kind.ABSENT ? 0 : 1);
    }

    /** Whether the hidden entries at a node have a known sum, which says the same of each of them. */
    private boolean tellsOfEach(int node) {
        long amount = 0;
        long least = 0;
        long most = 0;
        boolean comes = false;
        boolean goes = false;
        boolean told = false;
        for (int i : atNode.get(node)) {
            Entry entry = entries.get(i);
            if (!hidden.get(i) || entry.pupils() == 0) {
                continue;
            }
            comes |= entry.to() == node;
            goes |= entry.from() == node;
            told |= entry.kind() != Kind.ABSENT;
            amount += entry.amount();
            least += entry.least();
            most += entry.most();
        }
        return told && comes != goes && (amount <= least || amount >= most);
    }
}
