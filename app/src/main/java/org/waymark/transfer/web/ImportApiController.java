package org.waymark.transfer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.transfer.ImportOptions;
import org.waymark.transfer.PupilImport;
import org.waymark.transfer.PupilImportReport;

/** Importing a file of pupils over HTTP: the body is the file, the answer that of the {@code import} command. */
@RestController
@RequestMapping("/api/v1/schools/{laestab}/imports")
class ImportApiController {

    private final PupilImport pupils;
    private final Clock clock;

    ImportApiController(PupilImport pupils, Clock clock) {
        this.pupils = pupils;
        this.clock = clock;
    }

    record Answer(List<Map<String, @Nullable Object>> files) {}

    @PostMapping
    ResponseEntity<Answer> importFile(
            Scope scope,
            @RequestParam(defaultValue = "file") String file,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "false") boolean createPupils,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request)
            throws IOException {
        int into = year == null ? AcademicYear.of(LocalDate.now(clock)).endYear() : year;
        ImportOptions options = new ImportOptions(into, createPupils);
        PupilImportReport report = dryRun
                ? pupils.preview(scope, file, request.getInputStream(), options)
                : pupils.apply(scope, file, request.getInputStream(), options);
        return ResponseEntity.status(report.hasFaults() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .body(new Answer(List.of(report.asJson())));
    }
}
