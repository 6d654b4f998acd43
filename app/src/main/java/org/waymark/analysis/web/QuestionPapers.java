package org.waymark.analysis.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.analysis.FigureYears;
import org.waymark.analysis.questions.Paper;
import org.waymark.analysis.questions.QuestionLists;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.national.Catalogues;

/** Which test and paper a page of questions is about. */
@Component
class QuestionPapers {

    private final Catalogues catalogues;
    private final FigureYears years;
    private final QuestionLists lists;

    QuestionPapers(Catalogues catalogues, FigureYears years, QuestionLists lists) {
        this.catalogues = catalogues;
        this.years = years;
        this.lists = lists;
    }

    /**
     * The paper of an address.
     *
     * @throws NotFound if there is none
     */
    Paper get(String assessment, int year, String item) {
        return Assessment.find(assessment)
                .flatMap(known -> find(known, year))
                .flatMap(edition -> Paper.find(edition, item))
                .orElseThrow(
                        () -> new NotFound("There is no paper " + item + " of " + assessment + " in " + year + "."));
    }

    private Optional<Edition> find(Assessment assessment, int year) {
        return catalogues.current().listEditions(assessment).stream()
                .filter(edition -> edition.year().endYear() == year)
                .findFirst();
    }

    /** The tests to choose from: those of the years with results, and those with a list of questions; newest first. */
    List<Edition> listEditions(Scope scope) {
        List<AcademicYear> known = years.list(scope);
        Stream<Edition> tests = known.stream()
                .flatMap(year -> Assessment.statutory().stream()
                        .flatMap(assessment -> find(assessment, year.endYear()).stream()))
                .filter(edition -> !Paper.list(edition).isEmpty());
        return Stream.concat(tests, lists.listEditions(scope).stream())
                .distinct()
                .sorted(Comparator.comparing(Edition::year)
                        .thenComparing(Edition::assessment)
                        .reversed())
                .toList();
    }

    /** The test asked for; else the newest with a list of questions, else the newest there is. */
    Edition choose(Scope scope, @Nullable String test, List<Edition> editions) {
        if (test != null) {
            return editions.stream()
                    .filter(edition -> code(edition).equals(test))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("There is no test " + test + " with results in this school."));
        }
        List<Edition> held = new ArrayList<>(lists.listEditions(scope));
        held.retainAll(editions);
        return held.isEmpty() ? editions.getFirst() : held.getFirst();
    }

    /** A test in addresses, such as {@code ks2-2026}. */
    static String code(Edition edition) {
        return edition.assessment().code() + "-" + edition.year();
    }

    /** The address of a paper's pages. */
    static String path(Scope scope, Paper paper) {
        return "/schools/" + scope.laestab() + "/figures/questions/"
                + paper.edition().assessment().code() + "/" + paper.edition().year() + "/"
                + paper.item().id();
    }
}
