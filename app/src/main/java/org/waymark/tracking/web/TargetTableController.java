package org.waymark.tracking.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
import org.waymark.access.NotAllowed;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.tracking.targets.TargetTables;
import org.waymark.transfer.Spreadsheets;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** Targets out into a spreadsheet, and in from one or from a paste: shown first, then taken. */
@Controller
@RequestMapping("/schools/{laestab}/judgements/targets/table")
class TargetTableController {

    private final TargetTables tables;
    private final TargetChoices choices;
    private final Pages pages;

    TargetTableController(TargetTables tables, TargetChoices choices, Pages pages) {
        this.tables = tables;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping
    View show(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String by) {
        return draw(choose(scope, year, who, by), null, "", "", Map.of());
    }

    @PostMapping
    View preview(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        TargetChoice choice = choose(scope, year, who, by);
        byte[] sent = file == null ? new byte[0] : file.getBytes();
        byte[] bytes = sent.length > 0 ? sent : text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            return draw(choice, null, "", text, Map.of("text", "Choose a file, or paste the table with its headings."))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        TargetTables.Preview preview = tables.preview(scope, choice.year(), choice.by(), bytes);
        if (!preview.fault().isEmpty()) {
            return draw(choice, null, "", text, Map.of(sent.length > 0 ? "file" : "text", preview.fault()))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return draw(choice, preview, Base64.getUrlEncoder().encodeToString(bytes), "", Map.of());
    }

    @PostMapping("/apply")
    Object apply(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String carried,
            @RequestParam(defaultValue = "") String fingerprint,
            RedirectAttributes flash) {
        TargetChoice choice = choose(scope, year, who, by);
        byte[] bytes = decoded(carried);
        TargetTables.Preview preview = tables.apply(
                scope, choice.year(), choice.by(), bytes, fingerprint, choice.byLabel() + ": from a spreadsheet");
        if (!preview.fault().isEmpty()) {
            return draw(choice, null, "", "", Map.of("text", preview.fault()))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!preview.plan().fingerprint().equals(fingerprint)) {
            return draw(
                            choice,
                            preview,
                            carried,
                            "",
                            Map.of("main", "Something has changed since this was shown. Nothing was set: look again."))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute(
                Pages.MESSAGE, preview.plan().changes() + " targets taken in. You can take them back below.");
        return "redirect:" + choice.address("/set");
    }

    /** What stands, as a spreadsheet to change and send back. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "xlsx") String as) {
        scope.requireAnalysis();
        if (!scope.seesNames()) {
            throw new NotAllowed("This table names pupils: it is not for readers without names.");
        }
        TargetChoice choice = choices.of(scope, year, who, by, true);
        List<List<String>> rows = tables.rows(scope, choice.by(), choice.pupils());
        boolean csv = as.equals("csv");
        String type =
                csv ? "text/csv;charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("targets-" + choice.by().code() + "-" + choice.year()
                                        + (csv ? ".csv" : ".xlsx"))
                                .build()
                                .toString())
                .body(csv ? Spreadsheets.csv(rows) : Spreadsheets.workbook("Targets", rows));
    }

    private static byte[] decoded(String carried) {
        try {
            return Base64.getUrlDecoder().decode(carried);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private TargetChoice choose(Scope scope, @Nullable Integer year, String who, String by) {
        scope.requireAnalysis();
        scope.requireEntersResults();
        return choices.of(scope, year, who, by, false);
    }

    private View draw(
            TargetChoice choice,
            TargetTables.@Nullable Preview preview,
            String carried,
            String text,
            Map<String, String> errors) {
        return View.of(
                "tracking/targetsTable",
                "page",
                pages.page(choice.scope(), Section.JUDGEMENTS, "Targets from a spreadsheet"),
                "choice",
                choice,
                "items",
                tables.listItems(choice.scope(), choice.by(), choice.pupils()),
                "preview",
                preview,
                "carried",
                carried,
                "text",
                text,
                "errors",
                errors);
    }
}
