package org.waymark.parents.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.parents.Print;
import org.waymark.parents.post.Links;
import org.waymark.parents.post.Links.Opening;
import org.waymark.parents.record.FileType;
import org.waymark.parents.record.KeptFile;
import org.waymark.ui.View;

/**
 * What a parent opens from an e-mail. There is no sign-in here: the link and the child's date of birth are the proof.
 * Looking at a link changes nothing, because programs that guard mailboxes look at every link.
 */
@Controller
@RequestMapping("/reports")
class LetterController {

    /** What the report's own page may do: show itself. Its style stands in it, so that it can be kept as one file. */
    private static final String REPORT_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'; sandbox";

    private final Links links;
    private final Pages pages;

    LetterController(Links links, Pages pages) {
        this.links = links;
        this.pages = pages;
    }

    @GetMapping("/{token}")
    View show(@PathVariable String token, HttpServletResponse response) {
        return form(token, Map.of(), Map.of(), "", response);
    }

    @PostMapping("/{token}")
    Object open(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> entered = Map.of("day", day, "month", month, "year", year);
        Optional<LocalDate> born = date(day.strip(), month.strip(), year.strip());
        if (born.isEmpty()) {
            // A slip of the fingers is no try.
            Map<String, String> errors = new LinkedHashMap<>();
            errors.put("day", "Enter a date such as 27 3 2015.");
            return form(token, entered, errors, "", response).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (links.open(token, born.get().toString())) {
            case Opening.Opened opened -> {
                VisitCookie.set(request, response, opened.visit());
                closed(response);
                yield "redirect:/reports/read";
            }
            case Opening.Over() ->
                View.of("parents/letterOver", "page", pages.page("Your child's report"), "token", token)
                        .withStatus(closed(response));
            case Opening.Refused() ->
                form(token, Map.of(), Map.of(), "refused", response).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** Sends a fresh link to the address that had this one. The answer is the same whatever comes of it. */
    @PostMapping("/{token}/new")
    View ask(@PathVariable String token, HttpServletResponse response) {
        links.ask(token);
        closed(response);
        return View.of("parents/letterAsked", "page", pages.page("A new link"));
    }

    @GetMapping("/read")
    View read(
            @CookieValue(name = VisitCookie.NAME, required = false) @Nullable String visit,
            HttpServletResponse response) {
        closed(response);
        Links.Reading reading = links.findReading(visit)
                .orElseThrow(() -> new NotFound(
                        "This report is closed. Open the link in your e-mail again, or ask for a" + " new one there."));
        return View.of("parents/letterRead", "page", pages.page("Your child's report"), "reading", reading);
    }

    /** The report itself: {@code normal.pdf}, {@code large.html} and so on. */
    @GetMapping("/read/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable String file,
            @RequestParam(defaultValue = "") String language,
            @CookieValue(name = VisitCookie.NAME, required = false) @Nullable String visit,
            HttpServletResponse response) {
        int dot = file.indexOf('.');
        Optional<Print> print = Print.find(dot < 0 ? file : file.substring(0, dot));
        Optional<FileType> type = FileType.find(dot < 0 ? "" : file.substring(dot + 1));
        Links.Reading reading = links.findReading(visit)
                .orElseThrow(() -> new NotFound("This report is closed. Open the link in your e-mail again."));
        if (print.isEmpty() || type.isEmpty()) {
            throw new NotFound("There is no such file of the report.");
        }
        String wanted = reading.languages().contains(language) ? language : reading.language();
        KeptFile kept = links.file(visit, wanted, print.get(), type.get());
        closed(response);
        boolean page = kept.type() == FileType.HTML;
        if (page) {
            response.setHeader("Content-Security-Policy", REPORT_POLICY);
        }
        ContentDisposition disposition = (page ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(kept.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.type().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(kept.bytes());
    }

    /** Closes the report, for who shares a machine with others. */
    @PostMapping("/read/close")
    View close(
            @CookieValue(name = VisitCookie.NAME, required = false) @Nullable String visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        links.close(visit);
        VisitCookie.clear(request, response);
        closed(response);
        return View.of("parents/letterClosed", "page", pages.page("The report is closed"));
    }

    private View form(
            String token,
            Map<String, String> entered,
            Map<String, String> errors,
            String fault,
            HttpServletResponse response) {
        closed(response);
        return View.of(
                "parents/letterOpen",
                "page",
                pages.page("Your child's report"),
                "token",
                token,
                "entered",
                entered,
                "errors",
                errors,
                "refused",
                Objects.equals(fault, "refused"));
    }

    /** Nobody between keeps it, no other site learns the address, no search engine lists it. */
    private static HttpStatus closed(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        return HttpStatus.OK;
    }

    private static Optional<LocalDate> date(String day, String month, String year) {
        if (!day.matches("\\d{1,2}") || !month.matches("\\d{1,2}") || !year.matches("\\d{4}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
