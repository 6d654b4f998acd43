package org.waymark.parents.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.parents.Draft;
import org.waymark.parents.Languages;
import org.waymark.parents.Print;
import org.waymark.parents.ReportChoices;
import org.waymark.parents.paper.CannotPrint;
import org.waymark.parents.record.FileType;
import org.waymark.parents.record.KeptFile;
import org.waymark.parents.record.Making;
import org.waymark.parents.record.Releases;
import org.waymark.parents.record.ReportState;
import org.waymark.parents.record.ReportStates;
import org.waymark.parents.wording.Wordings;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** One pupil's report of a year: as it would be released now, and as it was given. */
@Controller
@RequestMapping("/schools/{laestab}/parents")
class ParentReportController {

    private final ReportChoices choices;
    private final ReportStates states;
    private final Releases releases;
    private final Making making;
    private final Wordings wordings;
    private final Pages pages;

    ParentReportController(
            ReportChoices choices,
            ReportStates states,
            Releases releases,
            Making making,
            Wordings wordings,
            Pages pages) {
        this.choices = choices;
        this.states = states;
        this.releases = releases;
        this.making = making;
        this.wordings = wordings;
        this.pages = pages;
    }

    @GetMapping("/pupils/{pupil}")
    View show(
            Scope scope,
            @PathVariable("pupil") long pupilId,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = Languages.ENGLISH) String language) {
        int chosen = choices.get(scope, year, null, null).year().endYear();
        ReportState state = states.list(scope, chosen, List.of(pupilId)).stream()
                .findFirst()
                .orElseThrow(ParentReportController::nobody);
        return View.of(
                "parents/report",
                "page",
                pages.page(
                        scope,
                        Section.PARENTS,
                        "Report of " + state.draft().pupil().listName()),
                "scope",
                scope,
                "state",
                state,
                "versions",
                releases.listOfPupil(scope, chosen, pupilId),
                "languages",
                wordings.listLanguages(scope),
                "language",
                language(scope, language));
    }

    private String language(Scope scope, String language) {
        List<String> there = wordings.listLanguages(scope);
        if (!there.contains(language)) {
            throw new NotFound("Your school has no words in that language. Add them under Wording.");
        }
        return language;
    }

    private static NotFound nobody() {
        return new NotFound("There is no such pupil in that year whom you can open.");
    }

    /** The draft as a file. */
    @GetMapping("/pupils/{pupil}/draft")
    ResponseEntity<byte[]> draft(
            Scope scope,
            @PathVariable("pupil") long pupilId,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "html") String type,
            @RequestParam(defaultValue = "normal") String print,
            @RequestParam(defaultValue = Languages.ENGLISH) String language) {
        int chosen = choices.get(scope, year, null, null).year().endYear();
        FileType wanted = type(type);
        Draft draft = making.drafts(scope, chosen, List.of(pupilId), language(scope, language)).stream()
                .findFirst()
                .orElseThrow(ParentReportController::nobody);
        return ReportFiles.answer(
                making.name(draft.pupil(), print(print), language, wanted),
                wanted,
                making.draw(scope, draft, print(print), wanted),
                true);
    }

    /** A released version as a file. */
    @GetMapping("/reports/{report}/file")
    ResponseEntity<byte[]> file(
            Scope scope,
            @PathVariable("report") long reportId,
            @RequestParam(defaultValue = "pdf") String type,
            @RequestParam(defaultValue = "normal") String print,
            @RequestParam(defaultValue = Languages.ENGLISH) String language) {
        KeptFile file = releases.file(scope, reportId, language, print(print), type(type));
        return ReportFiles.answer(file.name(), file.type(), file.bytes(), true);
    }

    private static FileType type(String code) {
        return FileType.find(code)
                .orElseThrow(() -> new NotFound("A report is a PDF or a page: type=pdf or type=html."));
    }

    private static Print print(String code) {
        return Print.find(code)
                .orElseThrow(() -> new NotFound("There is no such print: print=normal, print=large or print=mono."));
    }

    /** Letters that no font has: the page of the report shows them. */
    @ExceptionHandler(CannotPrint.class)
    ResponseEntity<byte[]> cannotPrint(CannotPrint fault) {
        return ResponseEntity.unprocessableContent()
                .contentType(org.springframework.http.MediaType.TEXT_PLAIN)
                .body(String.valueOf(fault.getMessage()).getBytes(StandardCharsets.UTF_8));
    }
}
