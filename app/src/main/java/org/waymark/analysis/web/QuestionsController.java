package org.waymark.analysis.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Group;
import org.waymark.analysis.Groups;
import org.waymark.analysis.Member;
import org.waymark.analysis.questions.Paper;
import org.waymark.analysis.questions.QuestionAnalysis;
import org.waymark.analysis.questions.QuestionAnalysis.Asked;
import org.waymark.analysis.questions.QuestionList;
import org.waymark.analysis.questions.QuestionLists;
import org.waymark.analysis.questions.QuestionMark;
import org.waymark.analysis.questions.QuestionMarks;
import org.waymark.analysis.questions.QuestionSave;
import org.waymark.catalogue.Edition;
import org.waymark.school.OnRoll;
import org.waymark.ui.Section;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Reports;

/** Question level analysis: strengths and gaps by content domain, question, class and group. */
@Controller
class QuestionsController {

    private final QuestionPapers papers;
    private final QuestionLists lists;
    private final QuestionMarks marks;
    private final Groups groups;
    private final Reports reports;
    private final Pages pages;

    QuestionsController(
            QuestionPapers papers,
            QuestionLists lists,
            QuestionMarks marks,
            Groups groups,
            Reports reports,
            Pages pages) {
        this.papers = papers;
        this.lists = lists;
        this.marks = marks;
        this.groups = groups;
        this.reports = reports;
        this.pages = pages;
    }

    @GetMapping("/schools/{laestab}/figures/questions")
    View show(
            Scope scope,
            @RequestParam(required = false) @Nullable String test,
            @RequestParam(defaultValue = "") String paper,
            @RequestParam(name = "class", defaultValue = "") String className,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String as) {
        scope.requireAnalysis();
        List<Edition> tests = papers.listEditions(scope);
        if (tests.isEmpty()) {
            throw new NotFound("There is no test with questions in the years of this school.");
        }
        Edition edition = papers.choose(scope, test, tests);
        Map<String, QuestionList> held = lists.list(scope, edition);
        List<Paper> chosen = papers(scope, edition, paper, held);
        List<OnRoll> cohort = pupils(scope, chosen);
        Set<Long> keys = cohort.stream().map(OnRoll::pupilId).collect(Collectors.toSet());
        Map<String, Map<Long, Map<Integer, QuestionMark>>> known = marks.list(scope, edition, keys);
        QuestionAnalysis analysis = QuestionAnalysis.of(chosen, held, known);
        List<OnRoll> here = cohort.stream()
                .filter(pupil -> !pupil.leftEarly()
                        || !analysis.marked(List.of(pupil.pupilId())).isEmpty())
                .toList();
        // Classes and groups less each other tell of a few: readers without names see everybody or nothing.
        List<Group> classes = scope.seesNames() ? Group.listClasses(here.stream()) : List.of();
        List<Group> offered = scope.seesNames() ? offered(scope, edition, here) : List.of();
        List<Group> taken = Stream.of(className, group)
                .flatMap(code -> Stream.concat(classes.stream(), offered.stream())
                        .filter(one -> one.code().equals(code)))
                .toList();
        List<OnRoll> pupils = here.stream()
                .filter(pupil -> taken.stream().allMatch(one -> one.contains(pupil)))
                .toList();
        Address address = Address.of("/schools/" + scope.laestab() + "/figures/questions")
                .with("test", QuestionPapers.code(edition))
                .with("paper", code(chosen))
                .with("class", className)
                .with("group", group);
        QuestionsPage page = new QuestionsPage(
                scope,
                edition,
                chosen,
                title(chosen),
                analysis,
                pupils,
                counted(scope, analysis, pupils),
                taken,
                compared(classes, offered),
                scope.seesNames() ? find(analysis, question).orElse(null) : null,
                address);
        return reports.answer(
                as,
                QuestionsReport.of(page),
                "questions-" + QuestionPapers.code(edition) + "-" + code(chosen),
                () -> draw(page, tests, held, known, classes, offered));
    }

    /** Those who count. Without names only who has every mark: else two figures of different pupils tell of one. */
    private static List<OnRoll> counted(Scope scope, QuestionAnalysis analysis, List<OnRoll> pupils) {
        return pupils.stream()
                .filter(pupil -> scope.seesNames()
                        ? !analysis.marked(List.of(pupil.pupilId())).isEmpty()
                        : analysis.asked().stream().allMatch(one -> analysis.mark(pupil.pupilId(), one) != null))
                .toList();
    }

    private static List<Group> compared(List<Group> classes, List<Group> groups) {
        return Stream.concat(
                        classes.stream(),
                        groups.stream().filter(group -> !group.code().equals(Group.ALL.code())))
                .toList();
    }

    private static Optional<Asked> find(QuestionAnalysis analysis, String key) {
        return analysis.asked().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** All groups but classes, the school's own ones included. */
    private List<Group> offered(Scope scope, Edition edition, List<OnRoll> pupils) {
        List<Member> members = pupils.stream()
                .map(pupil -> new Member(scope.schoolId(), pupil, Map.of()))
                .toList();
        return groups.list(scope, new Cohort(edition, members)).stream()
                .filter(group -> !group.isClass())
                .toList();
    }

    /** One paper, or all of a subject; without a choice the first of which there is a list. */
    private static List<Paper> papers(Scope scope, Edition edition, String asked, Map<String, QuestionList> held) {
        List<Paper> all = Paper.list(edition);
        List<Paper> subject = all.stream()
                .filter(paper -> paper.item().subject().code().equals(asked))
                .toList();
        if (subject.size() > 1 && scope.seesNames()) {
            return subject;
        }
        return List.of(all.stream()
                .filter(paper -> paper.item().id().equals(asked))
                .findFirst()
                .or(() -> all.stream()
                        .filter(paper -> held.containsKey(paper.item().id()))
                        .findFirst())
                .orElse(all.getFirst()));
    }

    private List<OnRoll> pupils(Scope scope, List<Paper> chosen) {
        return chosen.isEmpty() ? List.of() : marks.listPupils(scope, chosen.getFirst(), null);
    }

    private static String code(List<Paper> papers) {
        return papers.size() == 1
                ? papers.getFirst().item().id()
                : papers.getFirst().item().subject().code();
    }

    private static String title(List<Paper> papers) {
        return papers.size() == 1
                ? papers.getFirst().label()
                : papers.getFirst().item().subject().label() + ", all papers";
    }

    private View draw(
            QuestionsPage page,
            List<Edition> tests,
            Map<String, QuestionList> held,
            Map<String, Map<Long, Map<Integer, QuestionMark>>> known,
            List<Group> classes,
            List<Group> groups) {
        return org.waymark.ui.View.of(
                "analysis/questions",
                "page",
                pages.page(page.scope(), Section.FIGURES, "Question level analysis"),
                "questions",
                page,
                "report",
                QuestionsReport.of(page),
                "states",
                states(page.scope(), page.edition(), held, known),
                "choices",
                new QuestionsPage.Choices(tests, choices(page.scope(), page.edition()), classes, groups),
                "code",
                code(page.papers()));
    }

    private static Map<String, String> choices(Scope scope, Edition edition) {
        Map<String, List<Paper>> bySubject = Paper.list(edition).stream()
                .collect(Collectors.groupingBy(
                        paper -> paper.item().subject().code(), LinkedHashMap::new, Collectors.toList()));
        Map<String, String> choices = new LinkedHashMap<>();
        bySubject.values().forEach(papers -> {
            if (papers.size() > 1 && scope.seesNames()) {
                choices.put(code(papers), title(papers));
            }
            papers.forEach(paper -> choices.put(paper.item().id(), paper.label()));
        });
        return choices;
    }

    private List<QuestionsPage.State> states(
            Scope scope,
            Edition edition,
            Map<String, QuestionList> held,
            Map<String, Map<Long, Map<Integer, QuestionMark>>> known) {
        Map<String, QuestionSave> saves = new HashMap<>(marks.listLastSaves(scope, edition));
        List<QuestionsPage.State> states = new ArrayList<>();
        for (Paper paper : Paper.list(edition)) {
            String item = paper.item().id();
            QuestionList list = held.get(item);
            Optional<QuestionSave> save = Optional.ofNullable(saves.get(item));
            states.add(new QuestionsPage.State(
                    paper,
                    QuestionPapers.path(scope, paper),
                    list == null ? 0 : list.questions().size(),
                    scope.seesNames()
                            ? Optional.of(known.getOrDefault(item, Map.of()).size())
                            : Optional.empty(),
                    save.map(QuestionSave::person),
                    save.map(QuestionSave::at)));
        }
        return states;
    }
}
