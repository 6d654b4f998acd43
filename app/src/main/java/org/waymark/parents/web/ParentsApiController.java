package org.waymark.parents.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.Scope;
import org.waymark.parents.Languages;
import org.waymark.parents.ParentReports;
import org.waymark.parents.ParentReports.ReportsAnswer;
import org.waymark.parents.ParentReports.Selection;
import org.waymark.parents.Print;
import org.waymark.parents.record.FileType;
import org.waymark.parents.record.KeptFile;
import org.waymark.parents.record.Releases;

/** The {@code reports} commands over HTTP. */
@RestController
@RequestMapping("/api/v1/schools/{laestab}/reports")
class ParentsApiController {

    private final ParentReports reports;
    private final Releases releases;

    ParentsApiController(ParentReports reports, Releases releases) {
        this.reports = reports;
        this.releases = releases;
    }

    @GetMapping
    ReportsAnswer list(
            Scope scope,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String yearGroup,
            @RequestParam(name = "class", required = false) @Nullable String className,
            @RequestParam(required = false) @Nullable String upn) {
        return reports.list(scope, new Selection(year, yearGroup, className, upn));
    }

    @PostMapping("/release")
    ResponseEntity<ParentReports.ReleaseAnswer> release(
            Scope scope,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String yearGroup,
            @RequestParam(name = "class", required = false) @Nullable String className,
            @RequestParam(required = false) @Nullable String upn,
            @RequestParam(defaultValue = "") String anyway) {
        scope.requireKeepsSchool();
        ParentReports.ReleaseAnswer answer =
                reports.release(scope, new Selection(year, yearGroup, className, upn), anyway);
        return answer.problems().isEmpty()
                ? ResponseEntity.ok(answer)
                : ResponseEntity.unprocessableContent().body(answer);
    }

    @PostMapping("/send")
    ResponseEntity<ParentReports.LettersAnswer> send(
            Scope scope,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String yearGroup,
            @RequestParam(name = "class", required = false) @Nullable String className,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        scope.requireKeepsSchool();
        ParentReports.LettersAnswer answer =
                reports.send(scope, new Selection(year, yearGroup, className, null), dryRun);
        return answer.sent() || dryRun
                ? ResponseEntity.ok(answer)
                : ResponseEntity.unprocessableContent().body(answer);
    }

    /** A released version as a file. */
    @GetMapping("/{report}/file")
    ResponseEntity<?> file(
            Scope scope,
            @PathVariable("report") long reportId,
            @RequestParam(defaultValue = "pdf") String type,
            @RequestParam(defaultValue = "normal") String print,
            @RequestParam(defaultValue = Languages.ENGLISH) String language) {
        var wanted = FileType.find(type);
        var how = Print.find(print);
        if (wanted.isEmpty() || how.isEmpty()) {
            return ResponseEntity.badRequest()
                    .body(Map.of("message", "Say type=pdf or type=html, and print=normal, print=large or print=mono."));
        }
        KeptFile file = releases.file(scope, reportId, language, how.get(), wanted.get());
        return ReportFiles.answer(file.name(), file.type(), file.bytes(), false);
    }

    /** A draft as a PDF. */
    @GetMapping("/draft")
    ResponseEntity<?> draft(
            Scope scope,
            @RequestParam int year,
            @RequestParam String upn,
            @RequestParam(defaultValue = "normal") String print,
            @RequestParam(defaultValue = Languages.ENGLISH) String language) {
        List<ResponseEntity<byte[]>> drawn = new ArrayList<>();
        List<String> problems = reports.make(
                scope,
                new Selection(year, null, null, upn),
                true,
                Print.find(print).orElse(Print.NORMAL),
                language,
                (name, bytes) -> drawn.add(ReportFiles.answer(name, FileType.PDF, bytes, false)));
        return drawn.isEmpty()
                ? ResponseEntity.unprocessableContent().body(Map.of("message", String.join(" ", problems)))
                : drawn.getFirst();
    }
}
