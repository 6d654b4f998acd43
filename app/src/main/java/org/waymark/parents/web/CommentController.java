package org.waymark.parents.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.parents.comments.Comment;
import org.waymark.parents.comments.CommentChange;
import org.waymark.parents.comments.CommentPart;
import org.waymark.parents.comments.CommentParts;
import org.waymark.parents.comments.CommentSaved;
import org.waymark.parents.comments.CommentWrite;
import org.waymark.parents.comments.Comments;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;
import org.waymark.ui.Section;
import org.waymark.ui.Times;
import org.waymark.ui.View;

/** One comment: saving it as it is typed, its history, and putting an earlier text back. */
@Controller
@RequestMapping("/schools/{laestab}/parents/comments/{year}/{pupil}/{part}")
class CommentController {

    private final CommentParts parts;
    private final Comments comments;
    private final Rolls rolls;
    private final Pages pages;

    CommentController(CommentParts parts, Comments comments, Rolls rolls, Pages pages) {
        this.parts = parts;
        this.comments = comments;
        this.rolls = rolls;
        this.pages = pages;
    }

    /**
     * What a page sends.
     *
     * @param text as typed
     * @param version that the writer saw; 0 for none
     */
    record Typed(@Nullable String text, int version) {}

    @PostMapping
    ResponseEntity<Map<String, Object>> save(
            Scope scope,
            @PathVariable int year,
            @PathVariable long pupil,
            @PathVariable String part,
            @RequestBody Typed typed) {
        String text = Optional.ofNullable(typed.text()).orElse("");
        CommentSaved saved = comments.save(scope, year, List.of(new CommentWrite(pupil, part, text, typed.version())))
                .getFirst();
        return switch (saved) {
            case CommentSaved.Done(Comment comment) -> ResponseEntity.ok(json(comment));
            case CommentSaved.Conflict(Comment standing) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(json(standing));
            case CommentSaved.Refused(String message) ->
                ResponseEntity.unprocessableContent().body(Map.of("message", message));
        };
    }

    private static Map<String, Object> json(Comment comment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", comment.text());
        json.put("version", comment.version());
        json.put("by", comment.changedBy());
        json.put("at", Times.moment(comment.changedAt()));
        return json;
    }

    @GetMapping
    View history(Scope scope, @PathVariable int year, @PathVariable long pupil, @PathVariable String part) {
        if (!scope.seesNames()) {
            throw new NotAllowed("Comments name pupils: they are not shown to readers without names.");
        }
        OnRoll whose = get(scope, year, pupil);
        CommentPart known = part(scope, part);
        List<CommentChange> history = comments.listHistory(scope, year, pupil, part);
        return View.of(
                "parents/comment",
                "page",
                pages.page(scope, Section.PARENTS, known.heading() + ", " + whose.listName()),
                "scope",
                scope,
                "pupil",
                whose,
                "part",
                known,
                "history",
                history);
    }

    @PostMapping("/back")
    String putBack(
            Scope scope,
            @PathVariable int year,
            @PathVariable long pupil,
            @PathVariable String part,
            @RequestParam(defaultValue = "0") long step,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes flash) {
        scope.requireEntersResults();
        OnRoll whose = get(scope, year, pupil);
        String text = comments.listHistory(scope, year, pupil, part).stream()
                .filter(change -> change.id() == step)
                .map(CommentChange::before)
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such step in the history of this comment."));
        CommentSaved saved = comments.save(scope, year, List.of(new CommentWrite(pupil, part, text, version)))
                .getFirst();
        flash.addFlashAttribute(
                Pages.MESSAGE,
                switch (saved) {
                    case CommentSaved.Done ignored -> "The comment about " + whose.forename() + " is as it was before.";
                    case CommentSaved.Conflict(Comment standing) ->
                        standing.changedBy() + " has changed it meanwhile, so nothing was put back. Look again.";
                    case CommentSaved.Refused(String message) -> message;
                });
        return "redirect:/schools/" + scope.laestab() + "/parents/comments/" + year + "/" + pupil + "/"
                + part(scope, part).id();
    }

    private OnRoll get(Scope scope, int year, long pupil) {
        return rolls.listPupils(scope, year, List.of(pupil)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such pupil in your classes of that year."));
    }

    private CommentPart part(Scope scope, String id) {
        return parts.list(scope).stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("Reports have no such comment."));
    }
}
