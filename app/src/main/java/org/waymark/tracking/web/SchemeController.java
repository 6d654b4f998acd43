package org.waymark.tracking.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.results.Editions;
import org.waymark.scheme.Schemes;
import org.waymark.tracking.SchemeChange;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** What a school judges: points, subjects, scales, tests and headlines, from a year on. */
@Controller
@RequestMapping("/schools/{laestab}/judgements/scheme")
class SchemeController {

    private static final int EARLIEST = 2001;
    private static final int LATEST = 2100;
    private static final int YEARS_BACK = 5;

    private final Schemes schemes;
    private final SchemeChange change;
    private final Editions editions;
    private final Pages pages;

    SchemeController(Schemes schemes, SchemeChange change, Editions editions, Pages pages) {
        this.schemes = schemes;
        this.change = change;
        this.editions = editions;
        this.pages = pages;
    }

    @GetMapping
    View show(Scope scope, @RequestParam(required = false) @Nullable Integer year) {
        scope.requireKeepsSchool();
        AcademicYear from = year(year);
        return view(scope, from, SchemeRows.of(schemes.get(scope, from)), List.of());
    }

    @PostMapping
    Object save(
            Scope scope,
            @RequestParam(name = "from", required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "save") String act,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        scope.requireKeepsSchool();
        AcademicYear from = year(year);
        SchemeRows rows = SchemeRows.read(sent);
        if (!act.equals("save")) {
            return view(scope, from, rows.more(act), List.of());
        }
        SchemeReading.Read read = new SchemeReading(rows).read();
        List<String> faults =
                read.faults().isEmpty() ? change.listObstacles(scope, from, read.scheme()) : read.faults();
        if (!faults.isEmpty()) {
            return view(scope, from, rows, faults).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean same = schemes.get(scope, from).equals(read.scheme());
        if (!same) {
            schemes.save(scope, from, read.scheme());
        }
        flash.addFlashAttribute(
                Pages.MESSAGE, same ? "Nothing was changed." : "Saved: this stands from " + from.label() + " on.");
        return "redirect:/schools/" + scope.laestab() + "/judgements/scheme?year=" + from.endYear();
    }

    private AcademicYear year(@Nullable Integer year) {
        if (year != null && (year < EARLIEST || year > LATEST)) {
            throw new NotFound("There is no school year " + year + ".");
        }
        return year == null ? AcademicYear.of(editions.today()) : new AcademicYear(year);
    }

    private View view(Scope scope, AcademicYear from, SchemeRows rows, List<String> faults) {
        AcademicYear current = AcademicYear.of(editions.today());
        List<Schemes.Saved> saved = schemes.listSaved(scope);
        Map<String, Integer> counts = change.countSteps(scope, from);
        return View.of(
                "tracking/scheme",
                "page",
                pages.page(scope, Section.JUDGEMENTS, "What we judge"),
                "scheme",
                new SchemePage(
                        scope,
                        from,
                        IntStream.rangeClosed(-YEARS_BACK, 1)
                                .map(back -> -back)
                                .mapToObj(back -> current.minus(back))
                                .sorted(java.util.Comparator.reverseOrder())
                                .toList(),
                        rows,
                        faults,
                        counts,
                        saved,
                        saved.stream().noneMatch(one -> one.fromYear() <= from.endYear())));
    }
}
