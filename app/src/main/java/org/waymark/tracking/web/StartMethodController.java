package org.waymark.tracking.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.analysis.FigureYears;
import org.waymark.catalogue.AcademicYear;
import org.waymark.tracking.start.ProgressTables;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The place of the DfE's table: what it must look like, which one stands, and loading another. */
@Controller
@RequestMapping("/schools/{laestab}/judgements/starting-points/table")
class StartMethodController {

    private final ProgressTables tables;
    private final FigureYears years;
    private final Pages pages;

    StartMethodController(ProgressTables tables, FigureYears years, Pages pages) {
        this.tables = tables;
        this.years = years;
        this.pages = pages;
    }

    @GetMapping
    View show(Scope scope, @RequestParam(required = false) @Nullable Integer year) {
        return draw(scope, choose(scope, year), "", "", List.of(), Map.of());
    }

    @PostMapping
    Object load(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        scope.requireKeepsSchool();
        AcademicYear chosen = choose(scope, year);
        byte[] sent = file == null ? new byte[0] : file.getBytes();
        byte[] bytes = sent.length > 0 ? sent : text.getBytes(StandardCharsets.UTF_8);
        Map<String, String> errors = new LinkedHashMap<>();
        if (source.isBlank()) {
            errors.put("source", "Say where the table comes from, such as the page and its date.");
        }
        if (bytes.length == 0) {
            errors.put("text", "Choose a file, or paste the table with its headings.");
        }
        List<String> faults = errors.isEmpty() ? tables.load(scope, chosen, bytes, source) : List.of();
        if (!faults.isEmpty()) {
            errors.put("text", "The table cannot be taken: " + faults.getFirst());
        }
        if (!errors.isEmpty()) {
            return draw(scope, chosen, source, text, faults, errors).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute(Pages.MESSAGE, "The table of " + chosen.label() + " is loaded.");
        return back(scope, chosen);
    }

    @PostMapping("/remove")
    String remove(Scope scope, @RequestParam(required = false) @Nullable Integer year, RedirectAttributes flash) {
        scope.requireKeepsSchool();
        AcademicYear chosen = choose(scope, year);
        tables.remove(scope, chosen);
        flash.addFlashAttribute(Pages.MESSAGE, "The table of " + chosen.label() + " is taken away.");
        return back(scope, chosen);
    }

    private static String back(Scope scope, AcademicYear year) {
        return "redirect:/schools/" + scope.laestab() + "/judgements/starting-points/table?year=" + year;
    }

    private AcademicYear choose(Scope scope, @Nullable Integer year) {
        scope.requireAnalysis();
        AcademicYear chosen = years.choose(years.list(scope), year);
        if (StartPage.hasNone(chosen)) {
            throw new NotFound("The DfE made no progress measure for " + chosen.label() + ".");
        }
        return chosen;
    }

    private View draw(
            Scope scope,
            AcademicYear year,
            String source,
            String text,
            List<String> faults,
            Map<String, String> errors) {
        return View.of(
                "tracking/startMethod",
                "page",
                pages.page(scope, Section.JUDGEMENTS, "The DfE's progress table"),
                "scope",
                scope,
                "year",
                year,
                "loaded",
                tables.find(scope, year).orElse(null),
                "source",
                source,
                "text",
                text,
                "faults",
                faults,
                "errors",
                errors);
    }
}
