package org.waymark.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.waymark.ctf.Mutations.Fault;
import org.waymark.ctf.Mutations.Mutant;

/** More than ten thousand broken files: whatever happened to them, reading holds to what {@link Reading} asks. */
class MutationTest {
    private static final int MUTANTS = 10_800;

    private static final CtfLimits TIGHT = new CtfLimits(1 << 18, 32, 4_000, 5, 300, 5);

    private static final List<byte[]> BASES = Stream.concat(
                    Files.SAMPLES.stream().map(Files::sample).map(MutationTest::twoPupils),
                    IntStream.range(0, 6).mapToObj(seed -> InventedFile.of(seed, 2)))
            .toList();

    /** Where the reading stops says little about where the fault is: the first line, or the whole file, is at fault. */
    private static final Set<String> OF_THE_WHOLE_FILE =
            Set.of(CtfRule.UNKNOWN_ENCODING.code(), CtfRule.NOT_XML.code(), CtfRule.EMPTY_FILE.code());

    /** A file without most of its pupils: what is broken is broken in a small file too. */
    private static byte[] twoPupils(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        int second = text.indexOf("</Pupil>", text.indexOf("</Pupil>") + 1);
        if (second < 0) {
            return file;
        }
        int last = text.lastIndexOf("</Pupil>");
        return (text.substring(0, second) + text.substring(last)).getBytes(StandardCharsets.UTF_8);
    }

    private final Map<Fault, Integer> faults = new ConcurrentHashMap<>();
    private final Set<String> codes = ConcurrentHashMap.newKeySet();
    private final AtomicInteger complete = new AtomicInteger();

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void noBrokenFileEverDoesHarm() {
        IntStream.range(0, BASES.size()).parallel().forEach(this::breakFile);
        assertThat(Mutations.KINDS)
                .allSatisfy(kind -> assertThat(faults.get(kind)).isGreaterThan(MUTANTS / 40));
        assertThat(complete.get()).isBetween(MUTANTS / 4, MUTANTS * 3 / 4);
        // What is left needs what no mutation makes, such as thousands of names, or a rare piece of luck.
        Set<CtfRule> missed = EnumSet.allOf(CtfRule.class);
        missed.removeIf(rule -> codes.contains(rule.code()));
        assertThat(missed).isSubsetOf(CtfRule.TOO_LARGE, CtfRule.TOO_MANY_NAMES, CtfRule.LATE_HEADER);
    }

    private void breakFile(int number) {
        byte[] base = BASES.get(number);
        CtfFile whole = Files.read(base, TIGHT);
        assertThat(whole.summary().complete()).isTrue();
        Mutations mutations = new Mutations(base);
        for (long seed = 0; seed < MUTANTS / BASES.size(); seed++) {
            Mutant mutant = mutations.get(seed);
            try {
                check(base, whole, mutant);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("file " + number + ", " + mutant, e);
            }
        }
    }

    private void check(byte[] base, CtfFile whole, Mutant mutant) {
        CtfLimits limits = mutant.seed() % 2 == 0 ? TIGHT : CtfLimits.standard();
        CtfFile file = Reading.check(mutant.bytes(), limits);
        mutant.faults().forEach(fault -> faults.merge(fault, 1, Integer::sum));
        codes.addAll(Files.codes(file));
        if (file.summary().complete()) {
            complete.incrementAndGet();
        }
        int same = Arrays.mismatch(base, mutant.bytes());
        if (same < 0) {
            assertThat(file.pupils()).isEqualTo(whole.pupils());
            return;
        }
        String prefix = new String(base, 0, same, StandardCharsets.UTF_8);
        if (!file.summary().complete()) {
            CtfFinding stop = file.findings().getLast();
            if (OF_THE_WHOLE_FILE.contains(stop.code())) {
                return;
            }
            assertThat(stop.line()).as("no fault is seen before it is there").isGreaterThanOrEqualTo(lineOf(prefix));
        }
        int untouched = prefix.split("</Pupil>", -1).length - 1;
        assertThat(file.pupils().subList(0, untouched))
                .as("pupils before the fault")
                .isEqualTo(whole.pupils().subList(0, untouched));
    }

    /** The line in which the last tag of a text starts. */
    private static int lineOf(String text) {
        int tag = Math.max(0, text.lastIndexOf('<'));
        return 1 + (int) text.substring(0, tag).chars().filter(c -> c == '\n').count();
    }

    @Test
    void aSeedAlwaysGivesTheSameMutant() {
        Mutations one = new Mutations(BASES.getFirst());
        Mutations other = new Mutations(BASES.getFirst());
        for (long seed = 0; seed < 200; seed++) {
            assertThat(one.get(seed).bytes()).isEqualTo(other.get(seed).bytes());
        }
    }
}
