package org.waymark.analysis.questions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What question marks say of pupils, over one paper or several of a test. Pure.
 *
 * @param asked the questions, paper by paper
 * @param marks by paper, pupil and number of the question
 */
public record QuestionAnalysis(List<Asked> asked, Map<String, Map<Long, Map<Integer, QuestionMark>>> marks) {
    public QuestionAnalysis {
        asked = List.copyOf(asked);
    }

    /**
     * A question of a paper.
     *
     * @param paper the paper it stands in
     */
    public record Asked(Paper paper, Question question) {

        /** Its key in addresses, such as {@code maths.p1~3}. */
        public String key() {
            return paper.item().id() + "~" + question.number();
        }
    }

    /**
     * Questions of one content domain.
     *
     * @param title its code and words
     * @param national per cent of marks gained in England, weighed by marks; empty unless every question has one
     */
    public record Domain(String title, List<Asked> asked, Optional<BigDecimal> national) {
        public Domain {
            asked = List.copyOf(asked);
        }
    }

    /** The analysis of papers that have a list. */
    public static QuestionAnalysis of(
            List<Paper> papers,
            Map<String, QuestionList> lists,
            Map<String, Map<Long, Map<Integer, QuestionMark>>> marks) {
        List<Asked> asked = new ArrayList<>();
        for (Paper paper : papers) {
            QuestionList list = lists.get(paper.item().id());
            if (list != null) {
                list.questions().forEach(question -> asked.add(new Asked(paper, question)));
            }
        }
        return new QuestionAnalysis(asked, marks);
    }

    /** The mark of a pupil in a question, or null where none is known. */
    public @Nullable QuestionMark mark(long pupil, Asked question) {
        return marks.getOrDefault(question.paper().item().id(), Map.of())
                .getOrDefault(pupil, Map.of())
                .get(question.question().number());
    }

    /** How pupils did in some of the questions. */
    public QuestionFigure figure(Collection<Long> pupils, List<Asked> questions) {
        int gained = 0;
        int possible = 0;
        int counted = 0;
        int full = 0;
        int notAttempted = 0;
        for (long pupil : pupils) {
            boolean any = false;
            boolean all = true;
            for (Asked question : questions) {
                QuestionMark mark = mark(pupil, question);
                if (mark == null) {
                    all = false;
                    continue;
                }
                any = true;
                gained += mark.mark();
                possible += question.question().maxMarks();
                all &= mark.mark() == question.question().maxMarks();
                notAttempted += mark.attempted() ? 0 : 1;
            }
            counted += any ? 1 : 0;
            full += any && all ? 1 : 0;
        }
        return new QuestionFigure(gained, possible, counted, full, notAttempted);
    }

    /** Those of the pupils who have a mark in any question. */
    public Set<Long> marked(Collection<Long> pupils) {
        return pupils.stream()
                .filter(pupil -> asked.stream().anyMatch(question -> mark(pupil, question) != null))
                .collect(Collectors.toSet());
    }

    /** The questions by content domain, in the order in which domains first appear. */
    public List<Domain> domains() {
        Map<String, List<Asked>> byTitle = new LinkedHashMap<>();
        asked.forEach(one -> byTitle.computeIfAbsent(one.question().domainTitle(), title -> new ArrayList<>())
                .add(one));
        return byTitle.entrySet().stream()
                .map(entry -> new Domain(entry.getKey(), entry.getValue(), national(entry.getValue())))
                .toList();
    }

    private static Optional<BigDecimal> national(List<Asked> questions) {
        BigDecimal weighed = BigDecimal.ZERO;
        int marks = 0;
        for (Asked one : questions) {
            Optional<BigDecimal> national = one.question().national();
            if (national.isEmpty()) {
                return Optional.empty();
            }
            weighed = weighed.add(
                    national.get().multiply(BigDecimal.valueOf(one.question().maxMarks())));
            marks += one.question().maxMarks();
        }
        return Optional.of(weighed.divide(BigDecimal.valueOf(marks), 1, RoundingMode.HALF_UP));
    }

    /** Weakest first; what nobody has a mark in comes last. */
    public static <T> List<T> weakestFirst(List<T> rows, java.util.function.Function<T, QuestionFigure> figure) {
        return rows.stream()
                .sorted(Comparator.comparing(
                        row -> figure.apply(row).percent().orElse(null),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
