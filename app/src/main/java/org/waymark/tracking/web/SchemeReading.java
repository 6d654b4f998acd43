package org.waymark.tracking.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.Combination;
import org.waymark.scheme.Meaning;
import org.waymark.scheme.OwnScale;
import org.waymark.scheme.OwnSubject;
import org.waymark.scheme.OwnTest;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.SchemeFaults;
import org.waymark.scheme.Step;
import org.waymark.tracking.web.SchemeRows.CombinationRow;
import org.waymark.tracking.web.SchemeRows.ScaleRow;
import org.waymark.tracking.web.SchemeRows.StepRow;
import org.waymark.tracking.web.SchemeRows.SubjectRow;
import org.waymark.tracking.web.SchemeRows.TestRow;

/** Makes a scheme of the form, and says what keeps it from being one. Made for one use. */
final class SchemeReading {

    private static final int LONGEST_CODE = 24;

    /** Subjects whose code says that statutory results or other schools' judgements compare with them. */
    static final Map<String, String> KNOWN = known();

    private final SchemeRows rows;
    private final List<String> faults = new ArrayList<>();

    SchemeReading(SchemeRows rows) {
        this.rows = rows;
    }

    /** @param faults none for a scheme that can stand */
    record Read(Scheme scheme, List<String> faults) {}

    Read read() {
        List<OwnScale> scales = scales();
        List<OwnSubject> subjects = subjects();
        Scheme scheme = new Scheme(
                Arrays.stream(Assessment.values())
                        .filter(Assessment::isPoint)
                        .filter(point -> rows.points().contains(point.code()))
                        .toList(),
                subjects,
                scales,
                tests(),
                combinations(subjects));
        SchemeFaults.of(scheme).stream()
                .filter(fault -> !faults.contains(fault))
                .forEach(faults::add);
        return new Read(scheme, List.copyOf(faults));
    }

    private List<OwnSubject> subjects() {
        Set<String> taken = codes(rows.subjects().stream().map(SubjectRow::code).toList());
        List<OwnSubject> subjects = new ArrayList<>();
        for (SubjectRow row : rows.subjects()) {
            if (!row.remove() && !(row.label().isEmpty() && row.code().isEmpty())) {
                subjects.add(new OwnSubject(
                        row.code().isEmpty() ? free(row.label(), "subject", taken) : row.code(),
                        row.label(),
                        row.group().isEmpty() ? "Subjects" : row.group(),
                        row.scale(),
                        groups(row.years())));
            }
        }
        return subjects;
    }

    private List<OwnScale> scales() {
        List<OwnScale> scales = new ArrayList<>();
        for (ScaleRow row : rows.scales()) {
            List<Step> steps = row.steps().stream()
                    .filter(step -> !step.remove())
                    .filter(step -> !step.code().isEmpty() || !step.label().isEmpty())
                    .map(step -> step(row, step))
                    // The order of the form is kept among steps of the same meaning.
                    .sorted(Comparator.comparing(Step::meaning))
                    .toList();
            if (!row.remove() && !(row.name().isEmpty() && steps.isEmpty())) {
                scales.add(new OwnScale(row.id(), row.name(), steps));
            }
        }
        return scales;
    }

    private Step step(ScaleRow scale, StepRow row) {
        Meaning meaning = Arrays.stream(Meaning.values())
                .filter(known -> known.name().equals(row.meaning()))
                .findFirst()
                .orElse(Meaning.NOT_JUDGED);
        if (row.meaning().isEmpty()) {
            faults.add("Say what the step “" + (row.code().isEmpty() ? row.label() : row.code()) + "” of the scale “"
                    + scale.name() + "” means.");
        }
        return new Step(row.code(), row.label(), meaning);
    }

    private List<OwnTest> tests() {
        Map<String, Set<String>> taken = new LinkedHashMap<>();
        rows.tests()
                .forEach(row -> taken.computeIfAbsent(row.subject(), of -> new HashSet<>())
                        .add(row.code()));
        List<OwnTest> tests = new ArrayList<>();
        for (TestRow row : rows.tests()) {
            if (!row.remove() && !(row.label().isEmpty() && row.code().isEmpty())) {
                Set<String> ofSubject = taken.computeIfAbsent(row.subject(), of -> new HashSet<>());
                tests.add(test(row, row.code().isEmpty() ? numbered("test", ofSubject) : row.code()));
            }
        }
        return tests;
    }

    private OwnTest test(TestRow row, String code) {
        BigDecimal mean = number(row.mean(), "The mean of " + row.label(), "100");
        BigDecimal deviation = number(row.deviation(), "The standard deviation of " + row.label(), "15");
        // Empty bands take Waymark's proposal, which the page shows as one.
        List<Integer> usual = Scheme.usualCuts(mean, deviation);
        return new OwnTest(
                code,
                row.label(),
                row.subject(),
                whole(row.lowest(), "The lowest score of " + row.label(), "69"),
                whole(row.highest(), "The highest score of " + row.label(), "141"),
                mean,
                deviation,
                cut(row.justAt(), row, usual.get(0)),
                cut(row.securelyAt(), row, usual.get(1)),
                cut(row.above(), row, usual.get(2)),
                groups(row.years()));
    }

    private int cut(String text, TestRow row, int usual) {
        return text.isEmpty() ? usual : whole(text, "A band of " + row.label(), String.valueOf(usual));
    }

    private List<Combination> combinations(List<OwnSubject> subjects) {
        Set<String> taken =
                codes(rows.combinations().stream().map(CombinationRow::code).toList());
        subjects.forEach(subject -> taken.add(subject.code()));
        List<Combination> combinations = new ArrayList<>();
        for (CombinationRow row : rows.combinations()) {
            if (!row.remove() && !(row.label().isEmpty() && row.code().isEmpty())) {
                combinations.add(new Combination(
                        row.code().isEmpty() ? free(row.label(), "together", taken) : row.code(),
                        row.label(),
                        row.subjects()));
            }
        }
        return combinations;
    }

    private static List<YearGroup> groups(List<String> codes) {
        return Arrays.stream(YearGroup.values())
                .filter(group -> codes.contains(group.code()))
                .toList();
    }

    private static Set<String> codes(List<String> known) {
        Set<String> taken = new HashSet<>(known);
        taken.remove("");
        return taken;
    }

    /** A code made of a name: that which everybody uses for the subject, else the words themselves. */
    private static String free(String label, String otherwise, Set<String> taken) {
        String words =
                label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[^a-z]+|_+$", "");
        String plain = words.length() > LONGEST_CODE - 3 ? words.substring(0, LONGEST_CODE - 3) : words;
        String code = KNOWN.getOrDefault(label.strip().toLowerCase(Locale.ROOT), plain.isEmpty() ? otherwise : plain);
        return numbered(code, taken);
    }

    private static String numbered(String code, Set<String> taken) {
        String free = code;
        for (int n = 2; !taken.add(free); n++) {
            free = code + n;
        }
        return free;
    }

    private BigDecimal number(String text, String what, String such) {
        try {
            return new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException none) {
            faults.add(what + " is a number, such as " + such + ".");
            return new BigDecimal(such);
        }
    }

    private int whole(String text, String what, String such) {
        if (text.matches("[0-9]{1,5}")) {
            return Integer.parseInt(text);
        }
        faults.add(what + " is a whole number, such as " + such + ".");
        return Integer.parseInt(such);
    }

    private static Map<String, String> known() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("reading", "reading");
        codes.put("writing", "writing");
        codes.put("maths", "maths");
        codes.put("mathematics", "maths");
        codes.put("grammar, punctuation and spelling", "gps");
        codes.put("gps", "gps");
        codes.put("spoken language", "spoken_language");
        codes.put("science", "science");
        codes.put("physical education", "pe");
        codes.put("religious education", "re");
        codes.put("languages", "languages");
        return codes;
    }
}
