package org.waymark.tracking.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.Combination;
import org.waymark.scheme.OwnScale;
import org.waymark.scheme.OwnSubject;
import org.waymark.scheme.OwnTest;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Step;

/**
 * The form in which a scheme is changed, word for word as it was typed, so that nothing is lost where something is wrong.
 * A row without words is a row to be filled in.
 */
public record SchemeRows(
        List<String> points,
        List<SubjectRow> subjects,
        List<ScaleRow> scales,
        List<TestRow> tests,
        List<CombinationRow> combinations) {

    private static final int BLANK_STEPS = 2;

    /** @param years codes of year groups */
    public record SubjectRow(
            String code, String label, String group, String scale, List<String> years, boolean remove) {
        static SubjectRow blank(String scale) {
            return new SubjectRow("", "", "", scale, List.of("1", "2", "3", "4", "5", "6"), false);
        }
    }

    public record ScaleRow(String id, String name, List<StepRow> steps, boolean remove) {}

    /** @param meaning the name of a {@link org.waymark.scheme.Meaning}, or empty */
    public record StepRow(String code, String label, String meaning, boolean remove) {
        static final StepRow BLANK = new StepRow("", "", "", false);
    }

    public record TestRow(
            String code,
            String label,
            String subject,
            String lowest,
            String highest,
            String mean,
            String deviation,
            String justAt,
            String securelyAt,
            String above,
            List<String> years,
            boolean remove) {
        static final TestRow BLANK =
                new TestRow("", "", "", "", "", "", "", "", "", "", List.of("1", "2", "3", "4", "5", "6"), false);
    }

    public record CombinationRow(String code, String label, List<String> subjects, boolean remove) {
        static final CombinationRow BLANK = new CombinationRow("", "", List.of(), false);
    }

    /** A scheme as it stands, with room for a little more. */
    static SchemeRows of(Scheme scheme) {
        return new SchemeRows(
                scheme.points().stream().map(Assessment::code).toList(),
                scheme.subjects().stream().map(SchemeRows::row).toList(),
                scheme.scales().stream().map(SchemeRows::row).toList(),
                scheme.tests().stream().map(SchemeRows::row).toList(),
                scheme.combinations().stream().map(SchemeRows::row).toList());
    }

    private static SubjectRow row(OwnSubject subject) {
        return new SubjectRow(
                subject.code(), subject.label(), subject.group(), subject.scale(), codes(subject.yearGroups()), false);
    }

    private static ScaleRow row(OwnScale scale) {
        return new ScaleRow(
                scale.id(),
                scale.name(),
                scale.steps().stream().map(SchemeRows::row).toList(),
                false);
    }

    private static StepRow row(Step step) {
        return new StepRow(step.code(), step.label(), step.meaning().name(), false);
    }

    private static TestRow row(OwnTest test) {
        return new TestRow(
                test.code(),
                test.label(),
                test.subject(),
                String.valueOf(test.lowest()),
                String.valueOf(test.highest()),
                test.mean().toPlainString(),
                test.deviation().toPlainString(),
                String.valueOf(test.justAt()),
                String.valueOf(test.securelyAt()),
                String.valueOf(test.above()),
                codes(test.yearGroups()),
                false);
    }

    private static CombinationRow row(Combination combination) {
        return new CombinationRow(combination.code(), combination.label(), combination.subjects(), false);
    }

    private static List<String> codes(List<YearGroup> groups) {
        return groups.stream().map(YearGroup::code).toList();
    }

    /** What was sent. */
    static SchemeRows read(MultiValueMap<String, String> sent) {
        Sent of = new Sent(sent);
        return new SchemeRows(
                of.all("point"),
                of.rows(
                        "s",
                        at -> new SubjectRow(
                                of.one(at + ".code"),
                                of.one(at + ".label"),
                                of.one(at + ".group"),
                                of.one(at + ".scale"),
                                of.all(at + ".year"),
                                of.is(at + ".remove"))),
                of.rows(
                        "c",
                        at -> new ScaleRow(
                                of.one(at + ".id"),
                                of.one(at + ".name"),
                                of.rows(
                                        at + ".s",
                                        step -> new StepRow(
                                                of.one(step + ".code"),
                                                of.one(step + ".label"),
                                                of.one(step + ".meaning"),
                                                of.is(step + ".remove"))),
                                of.is(at + ".remove"))),
                of.rows(
                        "t",
                        at -> new TestRow(
                                of.one(at + ".code"),
                                of.one(at + ".label"),
                                of.one(at + ".subject"),
                                of.one(at + ".lowest"),
                                of.one(at + ".highest"),
                                of.one(at + ".mean"),
                                of.one(at + ".deviation"),
                                of.one(at + ".justAt"),
                                of.one(at + ".securelyAt"),
                                of.one(at + ".above"),
                                of.all(at + ".year"),
                                of.is(at + ".remove"))),
                of.rows(
                        "k",
                        at -> new CombinationRow(
                                of.one(at + ".code"),
                                of.one(at + ".label"),
                                of.all(at + ".subject"),
                                of.is(at + ".remove"))));
    }

    private record Sent(MultiValueMap<String, String> sent) {

        /** More rows than any school has are not read. */
        private static final int MOST = 60;

        String one(String name) {
            String value = sent.getFirst(name);
            return value == null ? "" : value.strip();
        }

        List<String> all(String name) {
            return List.copyOf(sent.getOrDefault(name, List.of()));
        }

        boolean is(String name) {
            return sent.containsKey(name);
        }

        <T> List<T> rows(String name, java.util.function.Function<String, T> row) {
            String count = one(name + ".rows");
            int rows = count.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(count), MOST) : 0;
            return IntStream.range(0, rows)
                    .mapToObj(i -> row.apply(name + "." + i))
                    .toList();
        }
    }

    /** The same with another blank row of a kind: {@code subject}, {@code scale}, {@code test} or {@code combination}. */
    SchemeRows more(String kind) {
        return new SchemeRows(
                points,
                kind.equals("subject")
                        ? and(
                                subjects,
                                SubjectRow.blank(
                                        scales.isEmpty()
                                                ? ""
                                                : scales.getFirst().id()))
                        : subjects,
                kind.equals("scale") ? and(scales, new ScaleRow(freeScale(), "", List.of(), false)) : scales,
                kind.equals("test") ? and(tests, TestRow.BLANK) : tests,
                kind.equals("combination") ? and(combinations, CombinationRow.BLANK) : combinations);
    }

    private static <T> List<T> and(List<T> rows, T more) {
        return Stream.concat(rows.stream(), Stream.of(more)).toList();
    }

    private String freeScale() {
        return IntStream.iterate(scales.size() + 1, n -> n + 1)
                .mapToObj(n -> "scale" + n)
                .filter(id -> scales.stream().noneMatch(scale -> scale.id().equals(id)))
                .findFirst()
                .orElseThrow();
    }

    /** The steps of a scale with room for more. */
    public static List<StepRow> withRoom(ScaleRow scale) {
        int blank = (int) scale.steps().stream()
                .filter(step -> step.code().isEmpty() && step.label().isEmpty())
                .count();
        int more = Math.max(0, (scale.steps().isEmpty() ? 6 : BLANK_STEPS) - blank);
        return Stream.concat(
                        scale.steps().stream(),
                        Stream.generate(() -> StepRow.BLANK).limit(more))
                .toList();
    }

    /** How many results stand on a step, from {@link org.waymark.tracking.SchemeChange#countSteps}. */
    public static int used(Map<String, Integer> counts, ScaleRow scale, StepRow step) {
        return counts.getOrDefault(scale.id() + " " + step.code(), 0);
    }
}
