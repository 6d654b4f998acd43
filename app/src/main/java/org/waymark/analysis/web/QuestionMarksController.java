package org.waymark.analysis.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.analysis.questions.Paper;
import org.waymark.analysis.questions.Question;
import org.waymark.analysis.questions.QuestionList;
import org.waymark.analysis.questions.QuestionLists;
import org.waymark.analysis.questions.QuestionMark;
import org.waymark.analysis.questions.QuestionMarks;
import org.waymark.analysis.questions.QuestionSave;
import org.waymark.results.StandingResults;
import org.waymark.results.Standings;
import org.waymark.school.OnRoll;
import org.waymark.school.Outcome;
import org.waymark.school.Problem;
import org.waymark.school.Rolls;
import org.waymark.school.SchoolClass;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The marks of a paper, question by question: a table of fields, one class at a time. */
@Controller
@RequestMapping("/schools/{laestab}/figures/questions/{assessment}/{year}/{item}")
class QuestionMarksController {

    private final QuestionPapers papers;
    private final QuestionLists lists;
    private final QuestionMarks marks;
    private final Standings standings;
    private final Rolls rolls;
    private final Pages pages;

    QuestionMarksController(
            QuestionPapers papers,
            QuestionLists lists,
            QuestionMarks marks,
            Standings standings,
            Rolls rolls,
            Pages pages) {
        this.papers = papers;
        this.lists = lists;
        this.marks = marks;
        this.standings = standings;
        this.rolls = rolls;
        this.pages = pages;
    }

    @GetMapping
    View show(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @PathVariable String item,
            @RequestParam(name = "class", required = false) @Nullable Long classId) {
        scope.requireAnalysis();
        scope.requireEntersResults();
        return draw(scope, papers.get(assessment, year, item), classId, List.of());
    }

    @PostMapping
    Object save(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @PathVariable String item,
            @RequestParam(name = "class", required = false) @Nullable Long classId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        scope.requireAnalysis();
        scope.requireEntersResults();
        Paper paper = papers.get(assessment, year, item);
        List<QuestionMarks.Input> inputs = lists.find(scope, paper)
                .map(list -> inputs(list, marks.listPupils(scope, paper, null), typed))
                .orElse(List.of());
        QuestionMarks.Saved saved = marks.save(scope, paper, inputs);
        if (!saved.wrong().isEmpty()) {
            return draw(scope, paper, classId, saved.wrong()).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute(
                Pages.MESSAGE,
                switch (saved.saved()) {
                    case 0 -> "Nothing had changed.";
                    case 1 -> "1 mark is saved.";
                    default -> saved.saved() + " marks are saved.";
                });
        return back(scope, paper, classId);
    }

    @PostMapping("/undo")
    Object undo(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @PathVariable String item,
            @RequestParam(name = "class", required = false) @Nullable Long classId,
            @RequestParam(defaultValue = "0") long save,
            RedirectAttributes flash) {
        scope.requireAnalysis();
        scope.requireEntersResults();
        Paper paper = papers.get(assessment, year, item);
        flash.addFlashAttribute(
                Pages.MESSAGE,
                switch (marks.undo(scope, paper, save)) {
                    case Outcome.Done<QuestionSave>(QuestionSave undone, List<Problem> ignored) ->
                        "The save of " + undone.marks() + (undone.marks() == 1 ? " mark" : " marks")
                                + " is taken back.";
                    case Outcome.Refused<QuestionSave>(List<Problem> problems) ->
                        problems.getFirst().message();
                });
        return back(scope, paper, classId);
    }

    private static String back(Scope scope, Paper paper, @Nullable Long classId) {
        return "redirect:" + QuestionPapers.path(scope, paper) + (classId == null ? "" : "?class=" + classId);
    }

    /** What the form says of the pupils who were in it. */
    private static List<QuestionMarks.Input> inputs(QuestionList list, List<OnRoll> pupils, Map<String, String> typed) {
        List<QuestionMarks.Input> inputs = new ArrayList<>();
        for (OnRoll pupil : pupils) {
            String was = typed.get("was-" + pupil.pupilId());
            if (was == null) {
                continue;
            }
            String[] before = was.split(",", -1);
            for (Question question : list.questions()) {
                String text = typed.get(QuestionMarksPage.cell(pupil.pupilId(), question.number()));
                if (text != null) {
                    String stood = question.number() <= before.length ? before[question.number() - 1] : "";
                    inputs.add(new QuestionMarks.Input(pupil.pupilId(), question.number(), text, stood));
                }
            }
        }
        return inputs;
    }

    private View draw(Scope scope, Paper paper, @Nullable Long asked, List<QuestionMarks.Wrong> wrong) {
        QuestionList list = lists.find(scope, paper).orElse(null);
        List<OnRoll> all = marks.listPupils(scope, paper, null);
        Set<Long> classIds = all.stream()
                .map(OnRoll::classId)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        List<SchoolClass> classes = rolls
                .listClasses(scope, paper.edition().year().endYear())
                .stream()
                .filter(known -> classIds.contains(known.id()))
                .toList();
        // The first class at once; 0 asks for everybody.
        Long classId = asked != null && asked == 0
                ? null
                : classes.stream()
                        .map(SchoolClass::id)
                        .filter(id -> id.equals(asked))
                        .findFirst()
                        .orElse(classes.size() > 1 ? classes.getFirst().id() : null);
        List<OnRoll> shown = all.stream()
                .filter(pupil -> classId == null || classId.equals(pupil.classId()))
                .toList();
        QuestionMarksPage page = new QuestionMarksPage(
                scope,
                paper,
                list,
                classes,
                asked != null && asked == 0 ? asked : classId,
                list == null ? List.of() : rows(scope, paper, list, shown, wrong),
                errors(wrong),
                Optional.ofNullable(marks.listLastSaves(scope, paper.edition())
                        .get(paper.item().id())),
                marks.findUndoable(scope, paper));
        return View.of(
                "analysis/questionMarks",
                "page",
                pages.page(scope, Section.FIGURES, "Marks of " + paper.label()),
                "marks",
                page);
    }

    private List<QuestionMarksPage.Row> rows(
            Scope scope, Paper paper, QuestionList list, List<OnRoll> pupils, List<QuestionMarks.Wrong> wrong) {
        Set<Long> ids = pupils.stream().map(OnRoll::pupilId).collect(Collectors.toSet());
        Map<Long, Map<Integer, QuestionMark>> standing = marks.list(scope, paper.edition(), ids)
                .getOrDefault(paper.item().id(), Map.of());
        Map<Long, String> recorded = standings
                .list(
                        List.of(scope),
                        Set.of(paper.edition().assessment()),
                        Set.of(paper.edition().year().endYear()),
                        Set.of(paper.item().id()))
                .stream()
                .collect(Collectors.toMap(
                        StandingResults::pupilId,
                        results -> results.values().getOrDefault(paper.item().id(), "")));
        Map<String, String> typed = new LinkedHashMap<>();
        wrong.forEach(cell -> typed.put(QuestionMarksPage.cell(cell.pupilId(), cell.number()), cell.text()));
        List<QuestionMarksPage.Row> rows = new ArrayList<>();
        for (OnRoll pupil : pupils) {
            Map<Integer, QuestionMark> known = standing.getOrDefault(pupil.pupilId(), Map.of());
            if (pupil.leftEarly() && known.isEmpty()) {
                continue;
            }
            List<String> stands = list.questions().stream()
                    .map(question -> Optional.ofNullable(known.get(question.number()))
                            .map(QuestionMark::text)
                            .orElse(""))
                    .toList();
            List<String> texts = list.questions().stream()
                    .map(question -> typed.getOrDefault(
                            QuestionMarksPage.cell(pupil.pupilId(), question.number()),
                            stands.get(question.number() - 1)))
                    .toList();
            rows.add(new QuestionMarksPage.Row(
                    pupil,
                    texts,
                    String.join(",", stands),
                    known.values().stream().mapToInt(QuestionMark::mark).sum(),
                    known.size(),
                    recorded.get(pupil.pupilId())));
        }
        return rows;
    }

    private static Map<String, String> errors(List<QuestionMarks.Wrong> wrong) {
        Map<String, String> errors = new LinkedHashMap<>();
        wrong.forEach(cell -> errors.put(QuestionMarksPage.cell(cell.pupilId(), cell.number()), cell.message()));
        return errors;
    }
}
