package org.waymark.transfer.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.transfer.ImportReport;
import org.waymark.transfer.Imports;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** Putting results that are kept word for word where they belong, once somebody has said what their codes are. */
@Controller
@RequestMapping("/schools/{laestab}/files/codes/place")
class PlacingController {

    private final Imports imports;
    private final Pages pages;

    PlacingController(Imports imports, Pages pages) {
        this.imports = imports;
        this.pages = pages;
    }

    @GetMapping
    View preview(
            Scope scope, @RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") int page) {
        return view(scope, imports.previewKept(scope), show, page, "");
    }

    @PostMapping
    Object place(Scope scope, @RequestParam(defaultValue = "") String fingerprint, RedirectAttributes flash) {
        ImportReport report = imports.applyKept(scope, fingerprint);
        if (report.importId() != null) {
            return "redirect:/schools/" + scope.laestab() + "/files/imports/" + report.importId();
        }
        if (!report.applied() && report.changesAnything()) {
            return view(
                            scope,
                            report,
                            "",
                            1,
                            "Something was changed since you looked, so nothing was done. This is what would happen now.")
                    .withStatus(HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute(Pages.MESSAGE, "There was nothing to put anywhere.");
        return "redirect:/schools/" + scope.laestab() + "/files/codes";
    }

    private View view(Scope scope, ImportReport report, String show, int number, String notice) {
        return View.of(
                "transfer/placing",
                "page",
                pages.page(scope, Section.FILES, "Kept results find their place"),
                "view",
                new ReportView(report, ReportView.Show.of(show, report), Math.max(1, number)),
                "notice",
                notice);
    }
}
