package org.waymark.analysis.questions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The questions of a paper, as a school has loaded them.
 *
 * @param paper the id of the item that holds the paper's mark
 * @param questions in the order of the paper
 */
public record QuestionList(String paper, String loadedBy, Instant loadedAt, List<Question> questions) {
    public QuestionList {
        questions = List.copyOf(questions);
    }

    /** The marks of all questions together. */
    public int maxMarks() {
        return questions.stream().mapToInt(Question::maxMarks).sum();
    }

    /** The question at a place of the paper. */
    public Optional<Question> find(int number) {
        return questions.stream()
                .filter(question -> question.number() == number)
                .findFirst();
    }
}
