package org.waymark.parents.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
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
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.parents.Languages;
import org.waymark.parents.wording.LanguageTags;
import org.waymark.parents.wording.WordingFiles;
import org.waymark.parents.wording.WordingPreview;
import org.waymark.parents.wording.WordingPreview.Fault;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The words of a language as a table: downloaded, filled elsewhere, brought back, looked at and taken over. */
@Controller
@RequestMapping("/schools/{laestab}/parents/wording")
class WordingFileController {

    private final WordingFiles files;
    private final Pages pages;

    WordingFileController(WordingFiles files, Pages pages) {
        this.files = files;
        this.pages = pages;
    }

    @GetMapping("/words.csv")
    ResponseEntity<byte[]> download(Scope scope, @RequestParam(defaultValue = Languages.ENGLISH) String language) {
        byte[] bytes = files.csv(scope, language);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("report-words-" + language + ".csv")
                                .build()
                                .toString())
                .body(bytes);
    }

    @PostMapping("/file")
    View look(
            Scope scope,
            @RequestParam(defaultValue = Languages.ENGLISH) String language,
            @RequestParam(name = "upload", required = false) @Nullable MultipartFile upload)
            throws IOException {
        scope.requireKeepsSchool();
        if (upload == null || upload.isEmpty()) {
            return refuse(scope, language, "No file was chosen, or it is empty. Choose the table you have filled.");
        }
        if (upload.getSize() > WordingFiles.MOST_BYTES) {
            return refuse(scope, language, "The file is too large to be a table of words. Choose another.");
        }
        return view(scope, language, files.preview(scope, language, upload.getBytes()), upload.getBytes(), "");
    }

    @PostMapping("/file/apply")
    Object apply(
            Scope scope,
            @RequestParam(defaultValue = Languages.ENGLISH) String language,
            @RequestParam(defaultValue = "") String carried,
            @RequestParam(defaultValue = "") String fingerprint,
            RedirectAttributes flash) {
        scope.requireKeepsSchool();
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(carried);
        } catch (IllegalArgumentException e) {
            return refuse(scope, language, "The file got lost on the way. Choose it again.");
        }
        Optional<Integer> changed = files.apply(scope, language, bytes, fingerprint);
        if (changed.isEmpty()) {
            return view(
                            scope,
                            language,
                            files.preview(scope, language, bytes),
                            bytes,
                            "Something has changed since you looked, so nothing was taken over. This is what it would do now.")
                    .withStatus(HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute(Pages.MESSAGE, WordingController.changed(changed.get()));
        return "redirect:" + WordingController.address(scope, language);
    }

    private View refuse(Scope scope, String language, String why) {
        WordingPreview nothing = new WordingPreview(List.of(), 0, 0, List.of(), List.of(new Fault(0, why)), "");
        return view(scope, language, nothing, new byte[0], "");
    }

    private View view(Scope scope, String language, WordingPreview preview, byte[] bytes, String notice) {
        View view = View.of(
                "parents/wordingFile",
                "page",
                pages.page(scope, Section.PARENTS, "Before any words change"),
                "preview",
                preview,
                "tag",
                language,
                "name",
                LanguageTags.fullName(language),
                "direction",
                Languages.isRightToLeft(language) ? "rtl" : "ltr",
                "carried",
                Base64.getUrlEncoder().encodeToString(bytes),
                "notice",
                notice);
        return preview.faults().isEmpty() ? view : view.withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
