package org.waymark.school.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.school.Problem;

/** Problems as a form shows them: the first of each field, by the id of its control. */
final class FormErrors {

    /** What is about the whole form leads to its top. */
    private static final String WHOLE = "main";

    private FormErrors() {}

    static Map<String, String> of(List<Problem> problems) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Problem problem : problems) {
            if (!problem.warning()) {
                errors.putIfAbsent(problem.field().isEmpty() ? WHOLE : problem.field(), problem.message());
            }
        }
        return errors;
    }

    /** What was done, and what wants a look all the same. */
    static String done(String words, List<Problem> warnings) {
        return warnings.isEmpty()
                ? words
                : words + " Please look: "
                        + warnings.stream().map(Problem::message).collect(Collectors.joining(" "));
    }
}
