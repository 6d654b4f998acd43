package org.waymark.parents.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.NotAllowed;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.YearGroup;
import org.waymark.parents.comments.CommentPart;
import org.waymark.parents.comments.CommentParts;
import org.waymark.parents.comments.CommentWords;
import org.waymark.parents.content.JudgementChoices;
import org.waymark.school.Outcome;
import org.waymark.school.Problem;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** Which comments the school's reports have, and the words that its spelling check knows. */
@Controller
@RequestMapping("/schools/{laestab}/parents/comments/settings")
class CommentSettingsController {

    private final CommentParts parts;
    private final CommentWords words;
    private final JudgementChoices judgements;
    private final Pages pages;

    CommentSettingsController(CommentParts parts, CommentWords words, JudgementChoices judgements, Pages pages) {
        this.parts = parts;
        this.words = words;
        this.judgements = judgements;
        this.pages = pages;
    }

    @GetMapping
    View show(Scope scope) {
        if (!scope.seesNames()) {
            throw new NotAllowed("Comments name pupils: they are not shown to readers without names.");
        }
        return draw(scope, parts.list(scope), Map.of());
    }

    @PostMapping
    Object save(Scope scope, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        scope.requireKeepsSchool();
        List<Placed> rows = new ArrayList<>();
        for (int i = 0; i <= CommentParts.MOST_PARTS; i++) {
            String heading = text(sent, "heading" + i);
            boolean taken = sent.containsKey("heading" + i) && !sent.containsKey("remove" + i);
            boolean blank = heading.isEmpty() && text(sent, "id" + i).isEmpty();
            if (taken && !blank) {
                rows.add(new Placed(number(text(sent, "place" + i), i + 1), part(sent, i, heading)));
            }
        }
        rows.sort(Comparator.comparingInt(Placed::place));
        List<CommentPart> wanted = rows.stream().map(Placed::part).toList();
        return switch (parts.save(scope, wanted)) {
            case Outcome.Refused<List<CommentPart>>(List<Problem> problems) -> {
                Map<String, String> errors = new LinkedHashMap<>();
                problems.forEach(problem ->
                        errors.putIfAbsent(problem.field().isEmpty() ? "main" : problem.field(), problem.message()));
                yield draw(scope, wanted, errors).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Outcome.Done<List<CommentPart>> ignored -> {
                flash.addFlashAttribute(Pages.MESSAGE, "The comments of your reports are saved.");
                yield back(scope);
            }
        };
    }

    private record Placed(int place, CommentPart part) {}

    private static CommentPart part(MultiValueMap<String, String> sent, int row, String heading) {
        Set<String> groups = new LinkedHashSet<>(sent.getOrDefault("groups" + row, List.of()));
        boolean all = groups.size() == YearGroup.values().length;
        return new CommentPart(
                text(sent, "id" + row),
                heading,
                false,
                number(text(sent, "least" + row), 0),
                number(text(sent, "most" + row), -1),
                all ? Set.of() : groups);
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static int number(String text, int otherwise) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    @PostMapping("/judgements")
    String judgements(Scope scope, @RequestParam(defaultValue = "") String shown, RedirectAttributes flash) {
        boolean yes = shown.equals("yes");
        judgements.save(scope, yes);
        flash.addFlashAttribute(
                Pages.MESSAGE,
                yes
                        ? "Reports tell the school's own judgements from now on, where there is no statutory result."
                        : "Reports no longer tell the school's own judgements.");
        return back(scope);
    }

    @PostMapping("/words")
    String addWord(
            Scope scope,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes flash) {
        flash.addFlashAttribute(
                Pages.MESSAGE,
                switch (words.add(scope, word)) {
                    case Outcome.Done<String>(String added, List<Problem> ignored) ->
                        "“" + added + "” is one of our words now.";
                    case Outcome.Refused<String>(List<Problem> problems) ->
                        problems.getFirst().message();
                });
        return backTo(scope, back);
    }

    @PostMapping("/words/remove")
    String removeWord(Scope scope, @RequestParam(defaultValue = "") String word, RedirectAttributes flash) {
        words.remove(scope, word);
        flash.addFlashAttribute(Pages.MESSAGE, "“" + word.strip() + "” is no longer one of our words.");
        return back(scope);
    }

    /** Back to the comments that were being checked, as their own query says; nowhere else. */
    private static String backTo(Scope scope, String query) {
        boolean plain = query.length() < 200 && query.matches("[a-z0-9=&]+");
        return plain ? "redirect:/schools/" + scope.laestab() + "/parents/comments?" + query : back(scope);
    }

    private static String back(Scope scope) {
        return "redirect:/schools/" + scope.laestab() + "/parents/comments/settings";
    }

    private View draw(Scope scope, List<CommentPart> shown, Map<String, String> errors) {
        return View.of(
                "parents/commentSettings",
                "page",
                pages.page(scope, Section.PARENTS, "Comments of our reports"),
                "scope",
                scope,
                "parts",
                shown,
                "groups",
                Arrays.asList(YearGroup.values()),
                "words",
                words.list(scope),
                "judgements",
                judgements.find(scope),
                "errors",
                errors);
    }
}
