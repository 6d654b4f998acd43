package org.waymark.parents.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.parents.tables.ClassTable;
import org.waymark.parents.tables.TablePreview;
import org.waymark.school.Outcome;
import org.waymark.school.Problem;
import org.waymark.transfer.Spreadsheets;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** Comments, families and attendance from a spreadsheet and into one: look first, then take it in, and take it back. */
@Controller
@RequestMapping("/schools/{laestab}/parents/{table:comments|families|attendance}")
class TableImportController {

    private final List<ClassTable> tables;
    private final ClassChoices choices;
    private final Pages pages;

    TableImportController(List<ClassTable> tables, ClassChoices choices, Pages pages) {
        this.tables = List.copyOf(tables);
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping("/import")
    View show(
            Scope scope,
            @PathVariable String table,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "class", required = false) @Nullable Long classId) {
        ClassTable known = importing(scope, table);
        return draw(scope, known, choices.of(scope, year, classId), null, "", "", Map.of());
    }

    @PostMapping("/import")
    View preview(
            Scope scope,
            @PathVariable String table,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "class", required = false) @Nullable Long classId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        ClassTable known = importing(scope, table);
        ClassChoice choice = choices.of(scope, year, classId);
        byte[] ofFile = file == null ? new byte[0] : file.getBytes();
        boolean sent = ofFile.length > 0;
        byte[] bytes = sent ? ofFile : text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            return draw(
                            scope,
                            known,
                            choice,
                            null,
                            "",
                            text,
                            Map.of("text", "Choose a file, or paste the table with its headings."))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        TablePreview preview = known.preview(scope, choice.year().endYear(), bytes);
        if (!preview.fault().isEmpty()) {
            return draw(scope, known, choice, null, "", text, Map.of(sent ? "file" : "text", preview.fault()))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return draw(scope, known, choice, preview, Base64.getUrlEncoder().encodeToString(bytes), "", Map.of());
    }

    @PostMapping("/import/apply")
    Object apply(
            Scope scope,
            @PathVariable String table,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "class", required = false) @Nullable Long classId,
            @RequestParam(defaultValue = "") String carried,
            @RequestParam(defaultValue = "") String fingerprint,
            RedirectAttributes flash) {
        ClassTable known = importing(scope, table);
        ClassChoice choice = choices.of(scope, year, classId);
        byte[] bytes = decoded(carried);
        return switch (known.apply(scope, choice.year().endYear(), bytes, fingerprint)) {
            case Outcome.Refused<Integer>(List<Problem> problems) ->
                draw(
                                scope,
                                known,
                                choice,
                                known.preview(scope, choice.year().endYear(), bytes),
                                carried,
                                "",
                                Map.of("main", problems.getFirst().message()))
                        .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<Integer>(Integer changed, List<Problem> ignored) -> {
                flash.addFlashAttribute(
                        Pages.MESSAGE,
                        changed + (changed == 1 ? " entry is" : " entries are") + " taken in. You can take them back.");
                yield back(scope, known, choice);
            }
        };
    }

    @PostMapping("/import/undo")
    String undo(
            Scope scope,
            @PathVariable String table,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "class", required = false) @Nullable Long classId,
            @RequestParam(defaultValue = "") String act,
            RedirectAttributes flash) {
        ClassTable known = importing(scope, table);
        ClassChoice choice = choices.of(scope, year, classId);
        flash.addFlashAttribute(
                Pages.MESSAGE,
                switch (known.takeBack(scope, choice.year().endYear(), act)) {
                    case Outcome.Done<Integer> ignored -> "The import is taken back.";
                    case Outcome.Refused<Integer>(List<Problem> problems) ->
                        problems.getFirst().message();
                });
        return back(scope, known, choice);
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            Scope scope,
            @PathVariable String table,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "class", required = false) @Nullable Long classId,
            @RequestParam(defaultValue = "xlsx") String as) {
        ClassTable known = get(scope, table);
        ClassChoice choice = choices.of(scope, year, classId);
        List<List<String>> rows = known.rows(scope, choice.year().endYear(), choice.pupils());
        boolean csv = as.equals("csv");
        String name =
                (known.id() + " " + choice.className() + " " + choice.year().endYear())
                                .replaceAll("[^\\p{L}\\p{Nd} -]", "")
                                .replace(' ', '-')
                                .toLowerCase(Locale.ROOT)
                        + (csv ? ".csv" : ".xlsx");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(
                        csv
                                ? "text/csv;charset=UTF-8"
                                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(csv ? Spreadsheets.csv(rows) : Spreadsheets.workbook(known.id(), rows));
    }

    private ClassTable get(Scope scope, String id) {
        if (!scope.seesNames()) {
            throw new NotAllowed("This page names pupils: it is not shown to readers without names.");
        }
        return tables.stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is nothing at this address."));
    }

    private ClassTable importing(Scope scope, String id) {
        ClassTable known = get(scope, id);
        known.requireImports(scope);
        return known;
    }

    private static byte[] decoded(String carried) {
        try {
            return Base64.getUrlDecoder().decode(carried);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private static String back(Scope scope, ClassTable table, ClassChoice choice) {
        return "redirect:/schools/" + scope.laestab() + "/parents/" + table.id() + "?" + choice.query();
    }

    private View draw(
            Scope scope,
            ClassTable table,
            ClassChoice choice,
            @Nullable TablePreview preview,
            String carried,
            String text,
            Map<String, String> errors) {
        return View.of(
                "parents/tableImport",
                "page",
                pages.page(scope, Section.PARENTS, table.title()),
                "table",
                table,
                "scope",
                scope,
                "choice",
                choice,
                "preview",
                preview,
                "carried",
                carried,
                "text",
                text,
                "lastImport",
                table.findLastImport(scope, choice.year().endYear()).orElse(""),
                "errors",
                errors);
    }
}
