package org.waymark.analysis.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.analysis.questions.Paper;
import org.waymark.analysis.questions.QuestionList;
import org.waymark.analysis.questions.QuestionLists;
import org.waymark.school.Outcome;
import org.waymark.school.Problem;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The list of questions of a paper: shown, loaded and taken away. */
@Controller
class QuestionListController {

    private static final String PAGE = "/schools/{laestab}/figures/questions/{assessment}/{year}/{item}/list";
    private static final long MOST_BYTES = 1_000_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final QuestionPapers papers;
    private final QuestionLists lists;
    private final Pages pages;

    QuestionListController(QuestionPapers papers, QuestionLists lists, Pages pages) {
        this.papers = papers;
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping("/schools/{laestab}/figures/questions/template.csv")
    ResponseEntity<byte[]> template(Scope scope) {
        scope.requireAnalysis();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"questions.csv\"")
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body("\ufeffQuestion,Marks,Domain,Domain label,Description,National\r\n"
                        .getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(PAGE)
    View show(Scope scope, @PathVariable String assessment, @PathVariable int year, @PathVariable String item) {
        scope.requireAnalysis();
        return draw(scope, papers.get(assessment, year, item), "", Map.of());
    }

    @PostMapping(PAGE)
    Object load(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        scope.requireEntersResults();
        Paper paper = papers.get(assessment, year, item);
        String given = text;
        if (file != null && !file.isEmpty()) {
            if (file.getSize() > MOST_BYTES) {
                return draw(scope, paper, text, Map.of("file", "This file is too large for a list of questions."))
                        .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            given = decoded(file.getBytes());
        }
        return switch (lists.load(scope, paper, given)) {
            case Outcome.Refused<QuestionList>(List<Problem> problems) ->
                draw(scope, paper, text, errors(problems)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<QuestionList>(QuestionList list, List<Problem> warnings) -> {
                String warned =
                        warnings.isEmpty() ? "" : " " + warnings.getFirst().message();
                flash.addFlashAttribute(
                        Pages.MESSAGE,
                        (list.questions().size() == 1
                                        ? "1 question is loaded."
                                        : list.questions().size() + " questions are loaded.")
                                + warned);
                yield "redirect:" + QuestionPapers.path(scope, paper);
            }
        };
    }

    @PostMapping(PAGE + "/remove")
    Object remove(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @PathVariable String item,
            RedirectAttributes flash) {
        scope.requireEntersResults();
        Paper paper = papers.get(assessment, year, item);
        return switch (lists.remove(scope, paper)) {
            case Outcome.Refused<Paper>(List<Problem> problems) ->
                draw(scope, paper, "", errors(problems)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<Paper>(Paper gone, List<Problem> ignored) -> {
                flash.addFlashAttribute(Pages.MESSAGE, "The list of " + gone.label() + " is taken away.");
                yield "redirect:/schools/" + scope.laestab() + "/figures/questions?test="
                        + QuestionPapers.code(paper.edition());
            }
        };
    }

    private static Map<String, String> errors(List<Problem> problems) {
        Map<String, String> errors = new LinkedHashMap<>();
        // One field holds the whole list: its faults are told together.
        problems.forEach(
                problem -> errors.merge(problem.field(), problem.message(), (first, next) -> first + " " + next));
        return errors;
    }

    private View draw(Scope scope, Paper paper, String text, Map<String, String> errors) {
        return View.of(
                "analysis/questionList",
                "page",
                pages.page(scope, Section.FIGURES, "Questions of " + paper.label()),
                "scope",
                scope,
                "paper",
                paper,
                "list",
                lists.find(scope, paper).orElse(null),
                "text",
                text,
                "errors",
                errors);
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException saved) {
            // Excel saves in this code page by default in the United Kingdom.
            return new String(bytes, WINDOWS);
        }
    }
}
