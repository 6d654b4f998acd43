package org.waymark.transfer.web;

import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.Scope;
import org.waymark.results.Editions;
import org.waymark.transfer.tables.GridExport;
import org.waymark.transfer.tables.GridExport.Exported;
import org.waymark.transfer.tables.GridExport.Form;

/** The results of a sheet as a file, filtered like the sheet itself. */
@Controller
class TakeAwayGridController {

    private static final String SHEET = "/schools/{laestab}/assessments/{assessment}/{year}/results";
    private static final String API = "/api/v1" + SHEET;

    private final GridExport exports;
    private final Editions editions;

    TakeAwayGridController(GridExport exports, Editions editions) {
        this.exports = exports;
        this.editions = editions;
    }

    @GetMapping({SHEET + ".csv", API + ".csv"})
    ResponseEntity<byte[]> csv(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @RequestParam Map<String, String> query) {
        return file(exports.export(scope, editions.get(scope, assessment, year), query, Form.CSV));
    }

    @GetMapping({SHEET + ".xlsx", API + ".xlsx"})
    ResponseEntity<byte[]> workbook(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @RequestParam Map<String, String> query) {
        return file(exports.export(scope, editions.get(scope, assessment, year), query, Form.EXCEL));
    }

    @GetMapping(SHEET + ".json")
    ResponseEntity<byte[]> json(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @RequestParam Map<String, String> query) {
        return file(exports.export(scope, editions.get(scope, assessment, year), query, Form.JSON));
    }

    private static ResponseEntity<byte[]> file(Exported exported) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(exported.form().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(exported.name())
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(exported.bytes());
    }
}
