package org.waymark.analysis.tie;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.PupilGroup;

/** Which pupils of a measure may count otherwise elsewhere, and why. How a code counts, the catalogue says. */
final class Debates {

    private final Edition edition;
    private final Measure measure;
    private final List<Candidate> candidates;
    private final List<Debate> debates = new ArrayList<>();

    private Debates(Edition edition, Measure measure, List<Candidate> candidates) {
        this.edition = edition;
        this.measure = measure;
        this.candidates = candidates;
    }

    static List<Debate> of(Edition edition, Measure measure, List<Candidate> candidates) {
        Debates all = new Debates(edition, measure, candidates);
        all.codes();
        all.missing();
        all.leavers();
        all.joiners();
        all.specialConsideration();
        all.toPutRight();
        return all.debates;
    }

    private void codes() {
        Map<String, Code> reasons = new LinkedHashMap<>();
        for (Item item : measure.needs()) {
            for (Candidate candidate : candidates) {
                String value = candidate.values().get(item.id());
                if (value != null) {
                    item.scale()
                            .findCode(value)
                            .filter(code -> isReason(item, code))
                            .ifPresent(code -> reasons.putIfAbsent(code.value(), code));
                }
            }
        }
        reasons.values().forEach(this::code);
    }

    /** Whether a code gives a reason for having no result, rather than a result. */
    private boolean isReason(Item item, Code code) {
        return switch (item.kind()) {
            case OUTCOME -> code.typable();
            case SCORE -> true;
            case GOAL -> !code.counts().inDenominator();
            case JUDGEMENT ->
                edition.tests().stream()
                        .flatMap(test -> test.outcome().scale().findCode(code.value()).stream())
                        .anyMatch(Code::typable);
            case MARK, TOTAL, SCALED -> false;
        };
    }

    private void code(Code code) {
        boolean sure = code.counts().certainty() == org.waymark.catalogue.Certainty.CONFIRMED;
        String why = sure
                ? "How " + code.value() + " counts is confirmed; others have been seen to count it otherwise."
                : "How " + code.value() + " counts is not confirmed in any source that was read.";
        String note = code.counts().note();
        boolean open = !sure || !note.isEmpty();
        String full = note.isEmpty() ? why : why + " " + note;
        String named = code.value() + " (" + code.label() + ")";
        List<Candidate> counted = candidates.stream()
                .filter(Candidate::counts)
                .filter(candidate -> has(candidate, code))
                .toList();
        add(full, open, notCounted(counted, "with " + named));
        if (measure.isShare()) {
            List<Candidate> out = candidates.stream()
                    .filter(candidate -> candidate.leftOutBy(code.value()))
                    .toList();
            add(full, open, countedAsNotMet(out, "with " + named));
        }
    }

    private boolean has(Candidate candidate, Code code) {
        return measure.needs().stream()
                .anyMatch(item -> code.value().equals(candidate.values().get(item.id()))
                        && item.scale()
                                .findCode(code.value())
                                .filter(found -> isReason(item, found))
                                .isPresent());
    }

    private void missing() {
        List<Candidate> missing = candidates.stream().filter(Candidate::missing).toList();
        if (!measure.isShare() || missing.isEmpty()) {
            return;
        }
        List<Alternative> ways = new ArrayList<>();
        int most = missing.size() <= Ways.EACH ? missing.size() : 0;
        for (int reached = 0; reached <= most; reached++) {
            ways.add(new Alternative(
                    Ways.pupils(missing.size()) + " without a result here "
                            + (missing.size() == 1 ? "counts" : "count") + " there, "
                            + (reached == 0 ? "as not met" : reached + " of them as met"),
                    missing,
                    reached,
                    missing.size()));
        }
        add("Waymark counts nobody who has no result yet.", true, ways);
    }

    private void leavers() {
        List<Candidate> gone = candidates.stream()
                .filter(candidate -> candidate.treatment().isEmpty())
                .toList();
        if (measure.isShare()) {
            add(
                    "Who left before July and has no result is not among Waymark's pupils; another list may still have"
                            + " them.",
                    true,
                    countedAsNotMet(gone, "who left before the end without a result"));
        }
        add(
                "They left before July and have a result here: another school may have them.",
                true,
                notCounted(counting(candidate -> candidate.pupil().leftEarly()), "who left before July"));
        add(
                "They have a result here and are not in the year group that takes it.",
                true,
                notCounted(counting(this::outOfYearGroup), "out of their year group"));
    }

    private void joiners() {
        int year = edition.year().endYear();
        if (edition.assessment() == Assessment.KS2) {
            LocalDate from = LocalDate.of(year - 2, Month.SEPTEMBER, 1);
            add(
                    "Who was admitted to an English school for the first time in Year 5 or 6, came from overseas and has"
                            + " another first language may be discounted where the school applies; it is not automatic."
                            + " Waymark knows only when they came to this school.",
                    true,
                    notCounted(
                            counting(candidate ->
                                    cameFrom(candidate, from) && PupilGroup.EAL.contains(candidate.pupil())),
                            "who came in Year 5 or 6 with another first language"));
        }
        add(
                "They joined after 1 January: a list of an earlier day does not have them.",
                false,
                notCounted(
                        counting(candidate -> cameFrom(candidate, LocalDate.of(year, Month.JANUARY, 2))),
                        "who joined after 1 January"));
    }

    private void specialConsideration() {
        List<Candidate> near = NearStandard.list(edition, measure, candidates);
        List<Alternative> ways = new ArrayList<>();
        for (int k = 1; k <= Math.min(near.size(), Ways.EACH); k++) {
            ways.add(new Alternative(
                    Ways.some(k, near.size()) + " with a scaled score just below the standard "
                            + (k == 1 ? "counts" : "count") + " there as met",
                    near,
                    k,
                    0));
        }
        add(
                "Special consideration leaves the score as it is and changes the school's figures only. Waymark looks at"
                        + " scores of 97 to 99; how near is its own choice.",
                true,
                ways);
    }

    private void toPutRight() {
        List<Candidate> wrong = counting(candidate -> !candidate.errors().isEmpty());
        List<Alternative> ways = new ArrayList<>(notCounted(wrong, "whose results have something to put right"));
        if (measure.isShare()) {
            List<Candidate> met =
                    wrong.stream().filter(candidate -> candidate.amount() > 0).toList();
            List<Candidate> not =
                    wrong.stream().filter(candidate -> candidate.amount() == 0).toList();
            Ways.each(
                    met,
                    k -> " whose results have something to put right " + stands(k) + " as not met there",
                    -1,
                    0,
                    ways);
            Ways.each(
                    not, k -> " whose results have something to put right " + stands(k) + " as met there", 1, 0, ways);
        }
        add("The rules find an error in these results: look at it first.", true, ways);
    }

    private static String stands(int pupils) {
        return pupils == 1 ? "stands" : "stand";
    }

    private List<Candidate> counting(Predicate<Candidate> like) {
        return candidates.stream().filter(Candidate::counts).filter(like).toList();
    }

    private boolean outOfYearGroup(Candidate candidate) {
        return YearGroup.find(candidate.pupil().yearGroup())
                .filter(edition.yearGroups()::contains)
                .isEmpty();
    }

    private static boolean cameFrom(Candidate candidate, LocalDate first) {
        LocalDate came = candidate.pupil().entryDate();
        return came != null && !came.isBefore(first);
    }

    private List<Alternative> notCounted(List<Candidate> pupils, String who) {
        return Ways.notCounted(measure, pupils, who);
    }

    private static List<Alternative> countedAsNotMet(List<Candidate> pupils, String who) {
        List<Alternative> ways = new ArrayList<>();
        if (!pupils.isEmpty()) {
            ways.add(new Alternative(
                    Ways.pupils(pupils.size()) + " " + who + (pupils.size() == 1 ? " counts" : " count")
                            + " there, as not met",
                    pupils,
                    0,
                    pupils.size()));
            for (int k = 1; k < Math.min(pupils.size(), Ways.EACH + 1); k++) {
                ways.add(new Alternative(
                        Ways.some(k, pupils.size()) + " " + who + (k == 1 ? " counts" : " count")
                                + " there, as not met",
                        pupils,
                        0,
                        k));
            }
        }
        return ways;
    }

    private void add(String why, boolean open, List<Alternative> ways) {
        if (!ways.isEmpty()) {
            debates.add(new Debate(why, open, ways));
        }
    }
}
