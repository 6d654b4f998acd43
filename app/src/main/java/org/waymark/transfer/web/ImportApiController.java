package org.waymark.transfer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.transfer.Deliveries;
import org.waymark.transfer.ImportChoices;
import org.waymark.transfer.ImportFile;
import org.waymark.transfer.ImportReport;
import org.waymark.transfer.Imports;

/** Importing a file over HTTP: the body is the file, the answer that of the {@code import} command. */
@RestController
@RequestMapping("/api/v1/schools/{laestab}/imports")
class ImportApiController {

    private static final int LARGEST_FILE = (int) UploadConfiguration.LARGEST_FILE;

    private final Imports imports;
    private final Clock clock;

    ImportApiController(Imports imports, Clock clock) {
        this.imports = imports;
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
            @RequestParam(defaultValue = "") String point,
            HttpServletRequest request)
            throws IOException {
        scope.requireKeepsSchool();
        int into = year == null ? AcademicYear.of(LocalDate.now(clock)).endYear() : year;
        ImportChoices choices =
                ImportChoices.usual(into).withCreatePupils(createPupils).withPoint(point);
        Deliveries.Unpacked unpacked = Deliveries.unpack(List.of(new ImportFile(file, bytes(request))));
        List<ImportFile> files = unpacked.files();
        ImportReport report = dryRun ? imports.preview(scope, files, choices) : imports.apply(scope, files, choices);
        return ResponseEntity.status(
                        report.hasFaults() || !unpacked.findings().isEmpty()
                                ? HttpStatus.UNPROCESSABLE_CONTENT
                                : HttpStatus.OK)
                .body(new Answer(unpacked.asJson(report)));
    }

    /** The body once and not in pieces beside it: it is the largest thing that an import holds. */
    private static byte[] bytes(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        byte[] bytes;
        if (length >= 0 && length <= LARGEST_FILE) {
            bytes = new byte[(int) length];
            int read = request.getInputStream().readNBytes(bytes, 0, bytes.length);
            bytes = read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
        } else {
            bytes = length > LARGEST_FILE
                    ? new byte[0]
                    : request.getInputStream().readNBytes(LARGEST_FILE + 1);
        }
        if (Math.max(length, bytes.length) > LARGEST_FILE) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE, "The file is larger than Waymark accepts. Split it by school.");
        }
        return bytes;
    }
}
