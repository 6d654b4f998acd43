package org.waymark.transfer.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.transfer.ImportReport;
import org.waymark.transfer.ImportUndo;
import org.waymark.transfer.Imports;
import org.waymark.transfer.ReportTable;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** What an import did, and taking it back. */
@Controller
@RequestMapping("/schools/{laestab}/files/imports/{import}")
class ImportController {

    private final Imports imports;
    private final ImportUndo undo;
    private final Pages pages;

    ImportController(Imports imports, ImportUndo undo, Pages pages) {
        this.imports = imports;
        this.undo = undo;
        this.pages = pages;
    }

    @GetMapping
    View show(
            Scope scope,
            @PathVariable("import") long id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page) {
        return view(scope, id, show, page, List.of());
    }

    @PostMapping("/undo")
    Object undo(Scope scope, @PathVariable("import") long id, RedirectAttributes flash) {
        List<String> reasons = undo.undo(scope, id);
        if (!reasons.isEmpty()) {
            return view(scope, id, "", 1, reasons).withStatus(HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute(Pages.MESSAGE, "The import is undone: everything is as it was before it.");
        return "redirect:/schools/" + scope.laestab() + "/files/imports/" + id;
    }

    @GetMapping("/report.csv")
    ResponseEntity<byte[]> report(Scope scope, @PathVariable("import") long id) {
        return FilesController.csv("waymark-import-" + id + ".csv", ReportTable.of(imports.getReport(scope, id)));
    }

    private View view(Scope scope, long id, String show, int number, List<String> reasons) {
        ImportReport report = imports.getReport(scope, id);
        return View.of(
                "transfer/imported",
                "page",
                pages.page(scope, Section.FILES, "What was imported"),
                "summary",
                imports.get(scope, id),
                "view",
                new ReportView(report, ReportView.Show.of(show, report), Math.max(1, number)),
                "reasons",
                reasons);
    }
}
