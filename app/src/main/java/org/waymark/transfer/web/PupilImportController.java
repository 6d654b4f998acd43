package org.waymark.transfer.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.waymark.catalogue.AcademicYear;
import org.waymark.school.Rolls;
import org.waymark.transfer.ImportOptions;
import org.waymark.transfer.PlannedPupil;
import org.waymark.transfer.PupilImport;
import org.waymark.transfer.PupilImportReport;
import org.waymark.transfer.PupilTable;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** Pupils from a file: choose it, read what it would do, do it. And pupils as a file. */
@Controller
@RequestMapping("/schools/{laestab}/pupils")
class PupilImportController {

    private static final int EARLIEST = 2001;
    private static final int LATEST = 2099;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PupilImport imports;
    private final PupilTable tables;
    private final Rolls rolls;
    private final Pages pages;
    private final Clock clock;

    PupilImportController(PupilImport imports, PupilTable tables, Rolls rolls, Pages pages, Clock clock) {
        this.imports = imports;
        this.tables = tables;
        this.rolls = rolls;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/import")
    View choose(Scope scope, @RequestParam(required = false) @Nullable Integer year) {
        scope.requireKeepsSchool();
        return choose(scope, year(year), false, Map.of());
    }

    @PostMapping("/import")
    View preview(
            Scope scope,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "false") boolean createPupils)
            throws IOException {
        scope.requireKeepsSchool();
        AcademicYear chosen = year(year);
        if (file == null || file.isEmpty()) {
            return choose(scope, chosen, createPupils, Map.of("file", "Choose a file that is not empty."))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        byte[] bytes = file.getBytes();
        ImportOptions options = new ImportOptions(chosen.endYear(), createPupils);
        PupilImportReport report = imports.preview(scope, name(file), new ByteArrayInputStream(bytes), options);
        Optional<String> packed = CarriedFile.pack(bytes);
        if (packed.isEmpty()) {
            String words = "The file is too large to be previewed in a page. Import it with the command:"
                    + " waymark import FILE --school " + scope.laestab();
            return choose(scope, chosen, createPupils, Map.of("file", words)).withStatus(HttpStatus.CONTENT_TOO_LARGE);
        }
        return report(scope, report, options, packed.get(), "");
    }

    @PostMapping("/import/apply")
    Object apply(
            Scope scope,
            @RequestParam(defaultValue = "") String carried,
            @RequestParam(defaultValue = "") String fingerprint,
            @RequestParam(defaultValue = "file") String name,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "false") boolean createPupils,
            RedirectAttributes flash)
            throws IOException {
        scope.requireKeepsSchool();
        AcademicYear chosen = year(year);
        byte[] bytes = CarriedFile.unpack(carried).orElse(null);
        if (bytes == null) {
            return choose(scope, chosen, createPupils, Map.of("file", "The file got lost on the way. Choose it again."))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        ImportOptions options = new ImportOptions(chosen.endYear(), createPupils);
        PupilImportReport report =
                imports.applyAsShown(scope, name, new ByteArrayInputStream(bytes), options, fingerprint);
        if (!report.applied()) {
            String words = "Pupils of the school were changed since the file was previewed, so nothing was imported."
                    + " This is what it would do now.";
            return report(scope, report, options, carried, words).withStatus(HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute(Pages.MESSAGE, words(report));
        return "redirect:/schools/" + scope.laestab() + "/pupils?year="
                + report.year().endYear();
    }

    @GetMapping("/import/template.csv")
    ResponseEntity<byte[]> template(Scope scope) {
        scope.requireKeepsSchool();
        return csv("waymark-pupils.csv", tables.template());
    }

    @GetMapping("/pupils.csv")
    ResponseEntity<byte[]> table(Scope scope, @RequestParam(required = false) @Nullable Integer year) {
        scope.requireKeepsSchool();
        AcademicYear chosen = year(year);
        return csv(scope.laestab() + "-pupils-" + chosen.endYear() + ".csv", tables.pupils(scope, chosen.endYear()));
    }

    private static ResponseEntity<byte[]> csv(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }

    private static String words(PupilImportReport report) {
        List<String> parts = new ArrayList<>();
        parts.add(report.created() + " added");
        parts.add(report.changed() + " changed");
        parts.add(report.count(PlannedPupil.Verdict.SAME) + " were the same already");
        if (report.refused() + report.unmatched() > 0) {
            parts.add(report.refused() + report.unmatched() + " left out");
        }
        return report.file() + " is imported: " + String.join(", ", parts) + ".";
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "file" : name;
    }

    private AcademicYear year(@Nullable Integer asked) {
        if (asked == null) {
            return AcademicYear.of(LocalDate.now(clock));
        }
        if (asked < EARLIEST || asked > LATEST) {
            throw new NotFound("There is no academic year " + asked + " in Waymark.");
        }
        return new AcademicYear(asked);
    }

    private View choose(Scope scope, AcademicYear year, boolean createPupils, Map<String, String> errors) {
        AcademicYear present = AcademicYear.of(LocalDate.now(clock));
        TreeSet<AcademicYear> years = new TreeSet<>(List.of(year, present, present.next(), present.previous()));
        rolls.listYears(scope).forEach(known -> years.add(new AcademicYear(known)));
        return View.of(
                "transfer/pupilFile",
                "page",
                pages.page(scope, Section.PUPILS, "Load pupils from a file"),
                "years",
                List.copyOf(years.descendingSet()),
                "year",
                year,
                "createPupils",
                createPupils,
                "errors",
                errors);
    }

    private View report(Scope scope, PupilImportReport report, ImportOptions options, String carried, String notice) {
        return View.of(
                "transfer/pupilPreview",
                "page",
                pages.page(scope, Section.PUPILS, "Before anything changes"),
                "report",
                report,
                "options",
                options,
                "carried",
                carried,
                "notice",
                notice);
    }
}
