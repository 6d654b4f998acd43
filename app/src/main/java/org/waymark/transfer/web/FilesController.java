package org.waymark.transfer.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
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
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.school.Rolls;
import org.waymark.transfer.Deliveries;
import org.waymark.transfer.ImportChoices;
import org.waymark.transfer.ImportFile;
import org.waymark.transfer.Imports;
import org.waymark.transfer.PupilTable;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The drop box, with what waits for a decision and what was imported. */
@Controller
@RequestMapping("/schools/{laestab}")
class FilesController {

    private static final int EARLIEST = 2001;
    private static final int LATEST = 2099;
    private static final int MOST_IMPORTS = 50;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Deliveries deliveries;
    private final Imports imports;
    private final PupilTable tables;
    private final Rolls rolls;
    private final Pages pages;
    private final Clock clock;

    FilesController(Deliveries deliveries, Imports imports, PupilTable tables, Rolls rolls, Pages pages, Clock clock) {
        this.deliveries = deliveries;
        this.imports = imports;
        this.tables = tables;
        this.rolls = rolls;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/files")
    View files(Scope scope, @RequestParam(required = false) @Nullable Integer year) {
        return page(scope, year(year), Map.of());
    }

    @PostMapping("/files")
    Object drop(
            Scope scope,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable Integer year)
            throws IOException {
        scope.requireKeepsSchool();
        AcademicYear chosen = year(year);
        List<ImportFile> dropped = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                dropped.add(new ImportFile(name(file), file.getBytes()));
            }
        }
        if (dropped.isEmpty()) {
            return page(scope, chosen, Map.of("files", "Choose at least one file that is not empty."))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        UUID id = deliveries.drop(scope, dropped, ImportChoices.usual(chosen.endYear()));
        return "redirect:/schools/" + scope.laestab() + "/files/deliveries/" + id;
    }

    @GetMapping("/files/template.csv")
    ResponseEntity<byte[]> template(Scope scope) {
        scope.requireKeepsSchool();
        return csv("waymark-pupils.csv", tables.template());
    }

    @GetMapping("/pupils/pupils.csv")
    ResponseEntity<byte[]> table(Scope scope, @RequestParam(required = false) @Nullable Integer year) {
        scope.requireKeepsSchool();
        AcademicYear chosen = year(year);
        return csv(scope.laestab() + "-pupils-" + chosen.endYear() + ".csv", tables.pupils(scope, chosen.endYear()));
    }

    static ResponseEntity<byte[]> csv(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }

    /** Some browsers send the whole path. */
    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        if (name == null || name.isBlank()) {
            return "file";
        }
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
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

    private View page(Scope scope, AcademicYear year, Map<String, String> errors) {
        AcademicYear present = AcademicYear.of(LocalDate.now(clock));
        TreeSet<AcademicYear> years = new TreeSet<>(List.of(year, present, present.next(), present.previous()));
        rolls.listYears(scope).forEach(known -> years.add(new AcademicYear(known)));
        return View.of(
                "transfer/files",
                "page",
                pages.page(scope, Section.FILES, "Files"),
                "years",
                List.copyOf(years.descendingSet()),
                "year",
                year,
                "waiting",
                deliveries.listWaiting(scope),
                "imports",
                imports.list(scope, MOST_IMPORTS),
                "errors",
                errors);
    }
}
