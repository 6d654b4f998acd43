package org.waymark.parents.web;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.parents.record.Work;
import org.waymark.parents.record.Works;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** How far the making of many reports is, and what came of it. */
@Controller
@RequestMapping("/schools/{laestab}/parents/work/{work}")
class WorkController {

    private final Works works;
    private final Pages pages;
    private final Clock clock;

    WorkController(Works works, Pages pages, Clock clock) {
        this.works = works;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View show(
            Scope scope,
            @PathVariable("work") UUID id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(name = "class", required = false) @Nullable Long classId) {
        Work work = works.get(scope, id);
        UriComponentsBuilder back = UriComponentsBuilder.fromPath("/schools/{laestab}/parents");
        if (year != null) {
            back.queryParam("year", year);
        }
        if (!group.isEmpty()) {
            back.queryParam("group", "{group}");
        }
        if (classId != null) {
            back.queryParam("class", classId);
        }
        return View.of(
                "parents/work",
                "page",
                pages.page(scope, Section.PARENTS, "Reports being made"),
                "work",
                work,
                "going",
                work.going(clock.instant()),
                "back",
                (group.isEmpty() ? back.buildAndExpand(scope.laestab()) : back.buildAndExpand(scope.laestab(), group))
                        .encode()
                        .toUriString());
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(Scope scope, @PathVariable("work") UUID id) {
        Work work = works.get(scope, id);
        byte[] bytes = works.getFile(scope, id);
        return ReportFiles.download(
                work.fileName(),
                MediaType.parseMediaType(work.fileName().endsWith(".zip") ? "application/zip" : "application/pdf"),
                bytes);
    }
}
