package org.waymark.transfer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.Scope;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Certainty;
import org.waymark.transfer.tables.NationalFiles;
import org.waymark.transfer.tables.TablePreview;
import org.waymark.transfer.tables.TableRequest;
import org.waymark.transfer.tables.TableShelf;

/** National tables over HTTP: the body is the file, the answer that of the {@code table} command. */
@RestController
@RequestMapping("/api/v1/schools/{laestab}/tables")
class TablesApiController {

    private final NationalFiles files;
    private final TableShelf shelf;

    TablesApiController(NationalFiles files, TableShelf shelf) {
        this.files = files;
        this.shelf = shelf;
    }

    @GetMapping
    Map<String, Object> list(Scope scope) {
        scope.requireKeepsSchool();
        return Map.of(
                "tables",
                shelf.list().stream()
                        .flatMap(year -> year.shelved().stream().map(one -> json(year, one)))
                        .toList());
    }

    private static Map<String, @Nullable Object> json(TableShelf.Year year, TableShelf.Shelved one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("assessment", one.assessment().code());
        json.put("year", year.year().endYear());
        json.put("subject", one.subject().isEmpty() ? null : one.subject());
        json.put("state", one.state().name().toLowerCase(java.util.Locale.ROOT));
        json.put("says", one.says());
        json.put("certainty", one.certainty() == null ? null : one.certainty().name());
        json.put("source", one.source());
        json.put("loaded", one.loaded() != null);
        return json;
    }

    @PostMapping
    ResponseEntity<Map<String, @Nullable Object>> load(
            Scope scope,
            @RequestParam(defaultValue = "file") String file,
            @RequestParam(defaultValue = "") String assessment,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "false") boolean official,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request)
            throws IOException {
        TableRequest wanted = new TableRequest(
                file,
                request.getInputStream().readNBytes(TableRequest.MOST_BYTES + 1),
                Assessment.find(assessment).orElse(null),
                subject,
                year,
                official ? Certainty.CONFIRMED : Certainty.SECONDARY,
                source);
        TablePreview preview = dryRun ? files.preview(scope, wanted) : files.load(scope, wanted, "");
        return ResponseEntity.status(preview.usable() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .body(preview.asJson());
    }
}
