package org.waymark.parents.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.NotAllowed;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.parents.comments.Comment;
import org.waymark.parents.comments.CommentChecks;
import org.waymark.parents.comments.CommentMark;
import org.waymark.parents.comments.CommentPart;
import org.waymark.parents.comments.CommentParts;
import org.waymark.parents.comments.CommentSaved;
import org.waymark.parents.comments.CommentWrite;
import org.waymark.parents.comments.Comments;
import org.waymark.school.OnRoll;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The comments of a class: a text area per pupil and part. Without scripts it is a plain form with a save button. */
@Controller
@RequestMapping("/schools/{laestab}/parents/comments")
class CommentsController {

    private final ClassChoices choices;
    private final CommentParts parts;
    private final Comments comments;
    private final CommentChecks checks;
    private final Pages pages;

    CommentsController(ClassChoices choices, CommentParts parts, Comments comments, CommentChecks checks, Pages pages) {
        this.choices = choices;
        this.parts = parts;
        this.comments = comments;
        this.checks = checks;
        this.pages = pages;
    }

    /** What the address asks for. */
    private record Asked(@Nullable Integer year, @Nullable Long classId, String part, String show, boolean check) {}

    @GetMapping
    View show(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "class", required = false) @Nullable Long classId,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String check) {
        if (!scope.seesNames()) {
            throw new NotAllowed("Comments name pupils: they are not shown to readers without names.");
        }
        return draw(scope, new Asked(year, classId, part, show, !check.isEmpty()), Map.of(), Map.of());
    }

    @PostMapping
    Object save(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "class", required = false) @Nullable Long classId,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String show,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        scope.requireEntersResults();
        ClassChoice choice = choices.of(scope, year, classId);
        List<CommentWrite> writes = new ArrayList<>();
        for (OnRoll pupil : choice.pupils()) {
            for (CommentPart known : parts.list(scope)) {
                String key = pupil.pupilId() + "-" + known.id();
                String text = typed.get("t-" + key);
                if (text != null) {
                    writes.add(new CommentWrite(
                            pupil.pupilId(), known.id(), text, version(typed.getOrDefault("v-" + key, "0"))));
                }
            }
        }
        Map<String, String> errors = new LinkedHashMap<>();
        Map<String, String> unsaved = new LinkedHashMap<>();
        List<CommentSaved> saved = comments.save(scope, choice.year().endYear(), writes);
        for (int i = 0; i < writes.size(); i++) {
            String id = "t-" + writes.get(i).pupilId() + "-" + writes.get(i).part();
            switch (saved.get(i)) {
                case CommentSaved.Done ignored -> {}
                case CommentSaved.Conflict(Comment standing) -> {
                    errors.put(id, standing.changedBy() + " has changed this comment meanwhile. Both texts are shown.");
                    unsaved.put(id, writes.get(i).text());
                }
                case CommentSaved.Refused(String message) -> {
                    errors.put(id, message);
                    unsaved.put(id, writes.get(i).text());
                }
            }
        }
        Asked asked = new Asked(year, classId, part, show, false);
        if (!errors.isEmpty()) {
            return draw(scope, asked, errors, unsaved).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute(Pages.MESSAGE, "The comments are saved.");
        return "redirect:/schools/" + scope.laestab() + "/parents/comments?" + choice.query()
                + (known(scope, part).isEmpty() ? "" : "&part=" + part)
                + (show.equals("todo") ? "&show=todo" : "");
    }

    private static int version(String text) {
        return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : 0;
    }

    private String known(Scope scope, String part) {
        return parts.list(scope).stream()
                .map(CommentPart::id)
                .filter(part::equals)
                .findFirst()
                .orElse("");
    }

    private View draw(Scope scope, Asked asked, Map<String, String> errors, Map<String, String> unsaved) {
        ClassChoice choice = choices.of(scope, asked.year(), asked.classId());
        List<CommentPart> all = parts.list(scope);
        String only = known(scope, asked.part());
        boolean todo = asked.show().equals("todo");
        int year = choice.year().endYear();
        Map<String, Comment> standing = comments.listStanding(scope, year, choice.pupilIds()).stream()
                .collect(Collectors.toMap(
                        comment -> "t-" + comment.pupilId() + "-" + comment.part(), Function.identity()));
        Map<Long, Map<String, List<CommentMark>>> marks =
                asked.check() ? checks.list(scope, year, choice.pupils()) : Map.of();
        List<CommentsPage.Row> rows = new ArrayList<>();
        for (OnRoll pupil : choice.pupils()) {
            List<CommentsPage.Field> fields = new ArrayList<>();
            for (CommentPart part : all) {
                String id = "t-" + pupil.pupilId() + "-" + part.id();
                Comment comment = standing.get(id);
                String typed = unsaved.getOrDefault(id, comment == null ? "" : comment.text());
                boolean shown = part.isFor(pupil.yearGroup())
                        && (only.isEmpty() || only.equals(part.id()))
                        && (!todo || typed.isBlank() || errors.containsKey(id));
                if (shown) {
                    fields.add(new CommentsPage.Field(
                            pupil.pupilId(),
                            part,
                            typed,
                            comment,
                            comment != null && unsaved.containsKey(id),
                            marks.getOrDefault(pupil.pupilId(), Map.of()).getOrDefault(part.id(), List.of())));
                }
            }
            if (!fields.isEmpty()) {
                rows.add(new CommentsPage.Row(pupil, fields));
            }
        }
        return View.of(
                "parents/comments",
                "page",
                pages.page(scope, Section.PARENTS, "Comments, " + choice.className()),
                "comments",
                new CommentsPage(
                        scope,
                        scope.personId(),
                        choice,
                        all,
                        only,
                        todo,
                        asked.check(),
                        rows,
                        errors,
                        scope.entersResults()
                                ? comments.findLastImport(scope, year).orElse("")
                                : ""));
    }
}
