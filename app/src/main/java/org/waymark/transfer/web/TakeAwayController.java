package org.waymark.transfer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.results.Editions;
import org.waymark.results.Overviews;
import org.waymark.school.Rolls;
import org.waymark.transfer.tables.TakeAways;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** Taking everything away, and one assessment at a time. */
@Controller
class TakeAwayController {

    private static final String PAGE = "/schools/{laestab}/files/take-away";

    private final TakeAways takeAways;
    private final Overviews overviews;
    private final Editions editions;
    private final Rolls rolls;
    private final Pages pages;

    TakeAwayController(TakeAways takeAways, Overviews overviews, Editions editions, Rolls rolls, Pages pages) {
        this.takeAways = takeAways;
        this.overviews = overviews;
        this.editions = editions;
        this.rolls = rolls;
        this.pages = pages;
    }

    @GetMapping(PAGE)
    View page(Scope scope, @RequestParam(defaultValue = "0") int year) {
        scope.requireKeepsSchool();
        List<AcademicYear> years =
                rolls.listYears(scope).stream().map(AcademicYear::new).toList();
        AcademicYear present = AcademicYear.of(editions.today());
        AcademicYear chosen = years.stream()
                .filter(known -> known.endYear() == year)
                .findFirst()
                .orElse(present);
        return View.of(
                "transfer/takeAway",
                "page",
                pages.page(scope, Section.FILES, "Take away"),
                "years",
                years,
                "year",
                chosen,
                "overviews",
                overviews.list(scope, chosen.endYear()),
                "past",
                takeAways.list(scope));
    }

    /** Asked for by a form, so that no address that is opened by chance takes a school's data out. */
    @PostMapping({PAGE, "/api/v1/schools/{laestab}/take-away"})
    void everything(Scope scope, HttpServletResponse response) throws IOException {
        scope.requireKeepsSchool();
        Path file = Files.createTempFile("waymark-", ".zip");
        try {
            TakeAways.Taken taken = takeAways.write(scope, file);
            response.setContentType("application/zip");
            response.setContentLengthLong(taken.bytes());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(takeAways.fileName(scope))
                            .build()
                            .toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
