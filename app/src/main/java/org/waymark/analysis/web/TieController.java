package org.waymark.analysis.web;

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
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.analysis.FigureYears;
import org.waymark.analysis.Group;
import org.waymark.analysis.tie.OfficialFigures;
import org.waymark.analysis.tie.OfficialFigures.Saved;
import org.waymark.analysis.tie.OfficialWords;
import org.waymark.analysis.tie.Tie;
import org.waymark.analysis.tie.Ties;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;
import org.waymark.national.Catalogues;
import org.waymark.ui.Section;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Reports;

/** Do our figures tie? Ours beside the DfE's or the authority's, and who can explain a difference. */
@Controller
@RequestMapping("/schools/{laestab}/figures/tie")
class TieController {

    private static final int MOST_BYTES = 200_000;
    private static final String TEXT = "text";

    private final Ties ties;
    private final OfficialFigures officials;
    private final FigureYears years;
    private final Catalogues catalogues;
    private final Reports reports;
    private final Pages pages;

    TieController(
            Ties ties,
            OfficialFigures officials,
            FigureYears years,
            Catalogues catalogues,
            Reports reports,
            Pages pages) {
        this.ties = ties;
        this.officials = officials;
        this.years = years;
        this.catalogues = catalogues;
        this.reports = reports;
        this.pages = pages;
    }

    @GetMapping
    View show(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String assessment,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String as) {
        TieChoice choice = choose(scope, year, assessment, group);
        List<Tie> found = list(scope, choice);
        Report report = TieReport.of(scope, choice, found);
        return reports.answer(
                as,
                report,
                "figures-tie-" + choice.edition().assessment().code() + "-"
                        + choice.edition().year().endYear(),
                () -> page(scope, choice, report, TieForm.of(found), Map.of()));
    }

    @PostMapping
    View save(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String assessment,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String source,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        scope.requireKeepsSchool();
        TieChoice choice = choose(scope, year, assessment, group);
        Map<String, OfficialWords> given = given(choice.edition(), form);
        if (given.isEmpty()) {
            return refused(scope, choice, TieForm.typed(given, source, ""), Map.of("figures", "No figure was sent."));
        }
        Saved saved = officials.save(scope, choice.edition(), choice.group().code(), source, given);
        return saved.faults().isEmpty()
                ? done(choice, flash, words(saved))
                : refused(scope, choice, TieForm.typed(given, source, ""), saved.faults());
    }

    @PostMapping("/file")
    View load(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String assessment,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "upload", required = false) @Nullable MultipartFile upload,
            RedirectAttributes flash)
            throws IOException {
        scope.requireKeepsSchool();
        TieChoice choice = choose(scope, year, assessment, group);
        String table = text;
        if (upload != null && !upload.isEmpty()) {
            byte[] bytes = upload.getBytes();
            if (bytes.length > MOST_BYTES || bytes[0] == 'P' && bytes.length > 1 && bytes[1] == 'K') {
                return refused(
                        scope,
                        choice,
                        TieForm.of(list(scope, choice)).with(source, text),
                        Map.of(TEXT, "This is no small CSV file. Save the table as CSV, or paste its lines."));
            }
            table = new String(bytes, StandardCharsets.UTF_8);
        }
        if (table.isBlank()) {
            return refused(
                    scope,
                    choice,
                    TieForm.of(list(scope, choice)).with(source, text),
                    Map.of(TEXT, "Choose a CSV file, or paste its lines."));
        }
        Saved saved = officials.load(scope, choice.edition(), choice.group().code(), source, table);
        return saved.faults().isEmpty()
                ? done(choice, flash, words(saved))
                : refused(scope, choice, TieForm.of(list(scope, choice)).with(source, table), saved.faults());
    }

    @PostMapping("/remove")
    View remove(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String assessment,
            @RequestParam(defaultValue = "") String group,
            RedirectAttributes flash) {
        scope.requireKeepsSchool();
        TieChoice choice = choose(scope, year, assessment, group);
        int removed = officials.remove(scope, choice.edition(), choice.group().code());
        return done(choice, flash, removed == 0 ? "There was nothing to take away." : removed + " taken away.");
    }

    private List<Tie> list(Scope scope, TieChoice choice) {
        return scope.ownClassesOnly() ? List.of() : ties.list(scope, choice.edition(), choice.group());
    }

    private TieChoice choose(Scope scope, @Nullable Integer year, String assessment, String group) {
        scope.requireAnalysis();
        List<AcademicYear> known = years.list(scope);
        return TieChoice.of(
                catalogues.current(),
                "/schools/" + scope.laestab() + "/figures/tie",
                known,
                years.choose(known, year),
                assessment,
                Group.listCommon().stream()
                        .filter(one -> one.code().equals(group))
                        .findFirst()
                        .orElse(Group.ALL));
    }

    private static Map<String, OfficialWords> given(Edition edition, Map<String, String> form) {
        Map<String, OfficialWords> given = new LinkedHashMap<>();
        for (Measure measure : edition.measures()) {
            String value = form.get("value." + measure.id());
            if (value != null) {
                given.put(
                        measure.id(),
                        new OfficialWords(
                                measure.id(),
                                value,
                                form.getOrDefault("numerator." + measure.id(), ""),
                                form.getOrDefault("denominator." + measure.id(), "")));
            }
        }
        return given;
    }

    private View refused(Scope scope, TieChoice choice, TieForm form, Map<String, String> errors) {
        return page(scope, choice, TieReport.of(scope, choice, list(scope, choice)), form, errors)
                .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static View done(TieChoice choice, RedirectAttributes flash, String words) {
        flash.addFlashAttribute(Pages.MESSAGE, words);
        RedirectView view = new RedirectView(choice.address().toString());
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    private static String words(Saved saved) {
        String kept = saved.saved() == 1 ? "1 figure saved." : saved.saved() + " figures saved.";
        return saved.removed() == 0 ? kept : kept + " " + saved.removed() + " taken away.";
    }

    private org.waymark.ui.View page(
            Scope scope, TieChoice choice, Report report, TieForm form, Map<String, String> errors) {
        Address address = choice.address();
        return org.waymark.ui.View.of(
                "analysis/tie",
                "page",
                pages.page(scope, Section.FIGURES, report.title()),
                "address",
                address,
                "choice",
                choice,
                "report",
                report,
                "names",
                scope.seesNames(),
                "keeps",
                scope.keepsSchool(),
                "form",
                form,
                "errors",
                errors);
    }
}
