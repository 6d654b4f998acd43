package org.waymark.parents.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.parents.ParentReport;
import org.waymark.parents.Print;
import org.waymark.parents.paper.Look;
import org.waymark.parents.paper.Looks;
import org.waymark.parents.paper.Papers;
import org.waymark.parents.paper.SampleReport;
import org.waymark.parents.paper.TypedLook;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** How the school's reports look, with a sample to see it by. */
@Controller
@RequestMapping("/schools/{laestab}/parents/look")
class LookController {

    private final Looks looks;
    private final Papers papers;
    private final Pages pages;

    LookController(Looks looks, Papers papers, Pages pages) {
        this.looks = looks;
        this.papers = papers;
        this.pages = pages;
    }

    @GetMapping
    View show(Scope scope) {
        scope.requireKeepsSchool();
        Looks.Chosen chosen = looks.getChosen(scope);
        return page(scope, chosen, new LookForm(TypedLook.of(chosen.look()), false, Map.of()), Map.of());
    }

    @PostMapping
    Object save(Scope scope, @ModelAttribute("look") LookForm.Fields fields, RedirectAttributes flash) {
        scope.requireKeepsSchool();
        Looks.Chosen chosen = looks.getChosen(scope);
        LookForm form = LookForm.of(fields, chosen.look());
        Map<String, String> errors = new LinkedHashMap<>(form.faults());
        errors.putAll(
                errors.isEmpty()
                        ? looks.save(scope, fields.seen(), form.typed())
                        : form.typed().faults());
        if (!errors.isEmpty()) {
            return page(scope, looks.getChosen(scope), form, errors).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute(
                Pages.MESSAGE,
                "The look is saved. Reports released from now on have it; those given before keep theirs.");
        return "redirect:/schools/" + scope.laestab() + "/parents/look";
    }

    /** The sample in a look that is not saved. */
    @PostMapping("/try")
    Object tryOut(
            Scope scope,
            @ModelAttribute("look") LookForm.Fields fields,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String print) {
        scope.requireKeepsSchool();
        Looks.Chosen chosen = looks.getChosen(scope);
        LookForm form = LookForm.of(fields, chosen.look());
        Map<String, String> errors = new LinkedHashMap<>(form.faults());
        errors.putAll(form.typed().faults());
        return errors.isEmpty()
                ? sample(scope, form.typed().look(), as, print)
                : page(scope, chosen, form, errors).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The sample in the school's look. */
    @GetMapping("/sample")
    ResponseEntity<byte[]> sample(
            Scope scope, @RequestParam(defaultValue = "") String as, @RequestParam(defaultValue = "") String print) {
        scope.requireKeepsSchool();
        return sample(scope, looks.get(scope), as, print);
    }

    private ResponseEntity<byte[]> sample(Scope scope, Look look, String as, String print) {
        ParentReport report = SampleReport.of(scope.schoolName());
        Print chosen = Print.find(print).orElse(Print.NORMAL);
        boolean pdf = as.equals("pdf");
        byte[] bytes = pdf
                ? papers.pdf(List.of(report), look, chosen, false)
                : papers.html(report, look, chosen, false).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header("Content-Type", pdf ? "application/pdf" : "text/html;charset=UTF-8")
                .header("Content-Disposition", "inline; filename=\"sample-report." + (pdf ? "pdf" : "html") + "\"")
                .header("Content-Security-Policy", Papers.CONTENT_POLICY)
                .header("Cache-Control", "no-store")
                .body(bytes);
    }

    private View page(Scope scope, Looks.Chosen chosen, LookForm form, Map<String, String> errors) {
        return View.of(
                "parents/look",
                "page",
                pages.page(scope, Section.PARENTS, "Look of reports"),
                "scope",
                scope,
                "seen",
                chosen.id(),
                "typed",
                form.typed(),
                "newCrest",
                form.newCrest(),
                "errors",
                errors,
                "changes",
                looks.listChanges(scope));
    }
}
