package org.waymark.analysis.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Scope;
import org.waymark.analysis.Group;
import org.waymark.analysis.SmallGroups;
import org.waymark.analysis.questions.Paper;
import org.waymark.analysis.questions.QuestionAnalysis;
import org.waymark.analysis.questions.QuestionAnalysis.Asked;
import org.waymark.catalogue.Edition;
import org.waymark.school.OnRoll;
import org.waymark.ui.report.Address;

/**
 * What questions say of a cohort, as one reader sees it.
 *
 * @param papers the papers that are analysed together
 * @param pupils those of the cohort whom the filters take
 * @param marked those of them who count: with a mark in any question
 * @param groups the class and the group chosen; empty for everybody
 * @param compared the classes and groups to stand side by side; none for a reader without names
 * @param question the question whose pupils are listed, or null
 */
public record QuestionsPage(
        Scope scope,
        Edition edition,
        List<Paper> papers,
        String title,
        QuestionAnalysis analysis,
        List<OnRoll> pupils,
        List<OnRoll> marked,
        List<Group> groups,
        List<Group> compared,
        @Nullable Asked question,
        Address address) {

    /** The fewest pupils of whom a reader without names sees a figure. */
    static final int LEAST = SmallGroups.LEAST;

    public QuestionsPage {
        papers = List.copyOf(papers);
        pupils = List.copyOf(pupils);
        marked = List.copyOf(marked);
        groups = List.copyOf(groups);
        compared = List.copyOf(compared);
    }

    /** Whether the marks are of too few pupils to be shown to this reader. */
    public boolean hidden() {
        return !scope.seesNames() && marked.size() < LEAST;
    }

    /** The keys of the pupils who count. */
    public List<Long> keys() {
        return marked.stream().map(OnRoll::pupilId).toList();
    }

    /** Whether any question list is there to analyse. */
    public boolean empty() {
        return analysis.asked().isEmpty();
    }

    /**
     * How far one paper is.
     *
     * @param questions how many questions its list has; 0 where none is loaded
     * @param pupils how many pupils have marks; empty where that may not be told
     */
    public record State(
            Paper paper,
            String path,
            int questions,
            Optional<Integer> pupils,
            Optional<String> savedBy,
            Optional<Instant> savedAt) {}

    /** The choices of papers: code and words. */
    public record Choices(List<Edition> tests, Map<String, String> papers, List<Group> classes, List<Group> groups) {}
}
