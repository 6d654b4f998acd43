package org.waymark.scheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.catalogue.Assessment;

/** What is wrong with a scheme in itself, one sentence each that says what to do. */
public final class SchemeFaults {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,23}");
    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+*-]{0,5}");
    private static final int LONGEST_LABEL = 60;
    private static final int HIGHEST_SCORE = 9999;

    private final Scheme scheme;
    private final List<String> faults = new ArrayList<>();

    private SchemeFaults(Scheme scheme) {
        this.scheme = scheme;
    }

    /** The faults; none for a scheme that can stand. */
    public static List<String> of(Scheme scheme) {
        SchemeFaults found = new SchemeFaults(scheme);
        found.points();
        found.scales();
        found.subjects();
        found.tests();
        found.combinations();
        return found.faults;
    }

    private void points() {
        require(!scheme.points().isEmpty(), "Choose at least one point of the year.");
        require(
                scheme.points().stream().allMatch(Assessment::isPoint)
                        && scheme.points().stream().sorted().distinct().toList().equals(scheme.points()),
                "The points of the year stand in their order, each once.");
    }

    private void scales() {
        distinct(scheme.scales().stream().map(OwnScale::id).toList(), "scale");
        for (OwnScale scale : scheme.scales()) {
            require(
                    CODE.matcher(scale.id()).matches(),
                    "The scale “" + scale.id() + "” needs a short name in small letters.");
            label(scale.name(), "scale");
            require(
                    scale.climbing().size() >= 2,
                    "The scale “" + scale.name() + "” needs two steps or more that judge.");
            Set<String> codes = new HashSet<>();
            Meaning before = Meaning.PRE_KEY_STAGE;
            for (Step step : scale.steps()) {
                require(
                        STEP.matcher(step.code()).matches(),
                        "“" + step.code() + "” cannot be a step's code: use 1 to 6 letters, digits, + - or *.");
                require(
                        codes.add(step.code().toUpperCase(Locale.ROOT)),
                        "“" + step.code() + "” is twice on the scale “" + scale.name() + "”.");
                label(step.label(), "step " + step.code());
                require(
                        step.meaning().compareTo(before) >= 0,
                        "On the scale “" + scale.name() + "” the step " + step.code()
                                + " means less than the one before it: put the steps in order, lowest first.");
                before = step.meaning();
            }
        }
    }

    private void subjects() {
        require(!scheme.subjects().isEmpty(), "Choose at least one subject.");
        require(
                scheme.subjects().size() <= Scheme.MOST_SUBJECTS,
                "A school can judge up to " + Scheme.MOST_SUBJECTS + " subjects.");
        distinct(scheme.subjects().stream().map(OwnSubject::code).toList(), "subject");
        for (OwnSubject subject : scheme.subjects()) {
            require(
                    CODE.matcher(subject.code()).matches(),
                    "The subject “" + subject.code() + "” needs a code in small letters, such as maths.");
            label(subject.label(), "subject");
            label(subject.group(), "group of subjects");
            require(scheme.findScale(subject.scale()).isPresent(), subject.label() + " has no scale: choose one.");
            require(
                    !subject.yearGroups().isEmpty(),
                    subject.label() + " is judged in no year group: choose one, or leave the subject out.");
        }
    }

    private void tests() {
        distinct(scheme.tests().stream().map(OwnTest::item).toList(), "test");
        for (OwnTest test : scheme.tests()) {
            label(test.label(), "test");
            require(
                    CODE.matcher(test.code()).matches(),
                    "The test “" + test.code() + "” needs a code in small letters, such as test.");
            require(
                    scheme.findSubject(test.subject()).isPresent(),
                    "The test " + test.label() + " is of a subject that the school does not judge.");
            require(
                    test.lowest() >= 0 && test.lowest() < test.highest() && test.highest() <= HIGHEST_SCORE,
                    "The scores of " + test.label() + " run from 0 or more to at most " + HIGHEST_SCORE + ".");
            require(
                    test.deviation().signum() > 0,
                    "The standard deviation of " + test.label() + " is more than 0, such as 15.");
            require(
                    test.justAt() <= test.securelyAt() && test.securelyAt() <= test.above(),
                    "The bands of " + test.label() + " begin at rising scores: just at, securely at, above.");
            require(
                    !test.yearGroups().isEmpty(),
                    test.label() + " is taken in no year group: choose one, or leave the test out.");
        }
    }

    private void combinations() {
        distinct(scheme.combinations().stream().map(Combination::code).toList(), "combination");
        for (Combination combination : scheme.combinations()) {
            label(combination.label(), "combination");
            require(
                    CODE.matcher(combination.code()).matches()
                            && scheme.findSubject(combination.code()).isEmpty(),
                    "“" + combination.code() + "” cannot be the code of a combination: choose another.");
            require(
                    new HashSet<>(combination.subjects()).size() >= 2
                            && combination.subjects().stream()
                                    .allMatch(code -> scheme.findSubject(code).isPresent()),
                    combination.label() + " needs two or more of the school's subjects.");
        }
    }

    private void label(String label, String of) {
        require(
                !label.isBlank() && label.length() <= LONGEST_LABEL,
                "Give every " + of + " a name of up to " + LONGEST_LABEL + " letters.");
    }

    private void distinct(List<String> codes, String of) {
        Set<String> seen = new HashSet<>();
        codes.stream()
                .filter(code -> !seen.add(code))
                .findFirst()
                .ifPresent(twice -> faults.add("The " + of + " “" + twice + "” is there twice."));
    }

    private void require(boolean holds, String fault) {
        if (!holds && !faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
