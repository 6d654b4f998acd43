package org.waymark.parents.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.parents.post.LetterState;

/**
 * The reports of a class that are handed out on paper.
 *
 * @param name of the class; empty for pupils without one
 * @param lines those to give and those given, by pupil
 */
public record PaperClass(String name, List<LetterLine> lines) {

    public PaperClass {
        lines = List.copyOf(lines);
    }

    static List<PaperClass> list(List<LetterLine> all) {
        Map<String, List<LetterLine>> byClass = all.stream()
                .filter(line -> line.letter().state() == LetterState.PAPER
                        || line.letter().state() == LetterState.GIVEN)
                .collect(Collectors.groupingBy(LetterLine::className, LinkedHashMap::new, Collectors.toList()));
        return byClass.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new PaperClass(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Those that are still to be given. */
    public List<LetterLine> listToGive() {
        return lines.stream()
                .filter(line -> line.letter().state() == LetterState.PAPER)
                .toList();
    }
}
