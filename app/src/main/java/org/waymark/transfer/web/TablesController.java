package org.waymark.transfer.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.national.NationalTables;
import org.waymark.transfer.tables.DerivationWork;
import org.waymark.transfer.tables.NationalFiles;
import org.waymark.transfer.tables.TableContent;
import org.waymark.transfer.tables.TablePreview;
import org.waymark.transfer.tables.TableRequest;
import org.waymark.transfer.tables.TableShelf;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The national tables: what is there, what is awaited, loading and taking away. Loading is for administrators. */
@Controller
@RequestMapping("/schools/{laestab}/files/tables")
class TablesController {

    private static final int YEARS_SHOWN = 3;

    private final NationalFiles files;
    private final TableShelf shelf;
    private final DerivationWork work;
    private final Pages pages;
    private final Clock clock;

    TablesController(NationalFiles files, TableShelf shelf, DerivationWork work, Pages pages, Clock clock) {
        this.files = files;
        this.shelf = shelf;
        this.work = work;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View shelf(Scope scope, @RequestParam(defaultValue = "") String all) {
        scope.requireKeepsSchool();
        List<TableShelf.Year> years = shelf.list();
        boolean every = "1".equals(all);
        return View.of(
                "transfer/tables",
                "page",
                pages.page(scope, Section.FILES, "National tables"),
                "mayLoad",
                scope.keepsPeople(),
                "schools",
                shelf.countSchools(),
                "years",
                every ? years : years.subList(0, Math.min(YEARS_SHOWN, years.size())),
                "more",
                !every && years.size() > YEARS_SHOWN,
                "loaded",
                shelf.listLoaded(),
                "running",
                work.listUnfinished(),
                "finished",
                work.listFinished());
    }

    @GetMapping("/load")
    View choose(Scope scope, TableForm form) {
        NationalTables.requireMayLoad(scope);
        return choose(scope, form, Map.of());
    }

    private View choose(Scope scope, TableForm form, Map<String, String> errors) {
        return View.of(
                "transfer/tablesLoad",
                "page",
                pages.page(scope, Section.FILES, "Load a national table"),
                "schools",
                shelf.countSchools(),
                "tests",
                shelf.listTests(),
                "years",
                shelf.list().stream().map(TableShelf.Year::year).toList(),
                "form",
                form.orYear(AcademicYear.of(LocalDate.now(clock)).endYear()),
                "errors",
                errors);
    }

    @PostMapping
    View preview(
            Scope scope,
            TableForm form,
            @RequestParam(name = "upload", required = false) @Nullable MultipartFile upload)
            throws IOException {
        NationalTables.requireMayLoad(scope);
        if (form.threshold()) {
            return preview(scope, form, files.previewThreshold(scope, form.request(new byte[0]), form.mark()), "");
        }
        if (upload == null || upload.isEmpty()) {
            return choose(scope, form, Map.of("upload", "Choose a file that is not empty."))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (upload.getSize() > TableRequest.MOST_BYTES) {
            return choose(scope, form, Map.of("upload", "The file is too large for a national table. Choose another."))
                    .withStatus(HttpStatus.CONTENT_TOO_LARGE);
        }
        String name = upload.getOriginalFilename();
        TableForm named = form.with(
                name == null || name.isBlank() ? "file" : name,
                Base64.getUrlEncoder().encodeToString(upload.getBytes()));
        return preview(scope, named, files.preview(scope, named.request(upload.getBytes())), "");
    }

    private View preview(Scope scope, TableForm form, TablePreview preview, String notice) {
        View view = View.of(
                "transfer/tablesPreview",
                "page",
                pages.page(scope, Section.FILES, "Before anything changes"),
                "schools",
                shelf.countSchools(),
                "form",
                form,
                "preview",
                preview,
                "notice",
                notice);
        return preview.usable() ? view : view.withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/apply")
    Object apply(Scope scope, TableForm form, RedirectAttributes flash) {
        NationalTables.requireMayLoad(scope);
        byte[] bytes = form.bytes();
        if (!form.threshold() && bytes.length == 0) {
            return choose(scope, form, Map.of("upload", "The file got lost on the way. Choose it again."))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        TableRequest request = form.request(bytes);
        TablePreview preview = form.threshold()
                ? files.loadThreshold(scope, request, form.mark(), form.fingerprint())
                : files.load(scope, request, form.fingerprint());
        if (!preview.loaded()) {
            String words = preview.usable()
                    ? "Something has changed since you looked, so nothing was loaded. This is what it would do now."
                    : "";
            return preview(scope, form, preview, words).withStatus(HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute(
                Pages.MESSAGE,
                java.util.Objects.requireNonNull(preview.table()).title() + ": loaded for every school."
                        + (preview.follows().pupils() == 0
                                ? ""
                                : " The results of " + preview.follows().pupils()
                                        + (preview.follows().pupils() == 1 ? " pupil are" : " pupils are")
                                        + " worked out now."));
        return "redirect:/schools/" + scope.laestab() + "/files/tables";
    }

    @GetMapping("/{table:\\d+}")
    View table(Scope scope, @PathVariable long table) {
        NationalFiles.Removal removal = files.previewRemoval(scope, table);
        return View.of(
                "transfer/tablesOne",
                "page",
                pages.page(scope, Section.FILES, removal.loaded().table().title()),
                "removal",
                removal,
                "rows",
                TableContent.rows(removal.loaded().table()));
    }

    @PostMapping("/{table:\\d+}/remove")
    String remove(Scope scope, @PathVariable long table, RedirectAttributes flash) {
        files.remove(scope, table);
        flash.addFlashAttribute(
                Pages.MESSAGE, "The table is taken away. What follows is worked out again in every school.");
        return "redirect:/schools/" + scope.laestab() + "/files/tables";
    }
}
