package org.waymark.tracking.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.Editions;
import org.waymark.results.SignedOff;
import org.waymark.scheme.Point;
import org.waymark.scheme.Schemes;
import org.waymark.school.Rolls;
import org.waymark.tracking.CopyChoice;
import org.waymark.tracking.CopyPlan;
import org.waymark.tracking.Copying;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** Copying judgements from an earlier point: choose, look at every pupil, and only then do it. */
@Controller
@RequestMapping("/schools/{laestab}/judgements/copy")
class CopyController {

    private static final String STEP = "step.";

    private final Copying copying;
    private final Schemes schemes;
    private final Editions editions;
    private final Rolls rolls;
    private final Pages pages;

    CopyController(Copying copying, Schemes schemes, Editions editions, Rolls rolls, Pages pages) {
        this.copying = copying;
        this.schemes = schemes;
        this.editions = editions;
        this.rolls = rolls;
        this.pages = pages;
    }

    @GetMapping
    View show(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam MultiValueMap<String, String> query) {
        scope.requireEntersResults();
        return view(scope, year(scope, year), query, Optional.empty());
    }

    @PostMapping
    Object copy(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        scope.requireEntersResults();
        AcademicYear of = year(scope, year);
        Optional<CopyChoice> choice = choice(scope, of, sent);
        if (choice.isEmpty()) {
            return view(
                            scope,
                            of,
                            sent,
                            Optional.of("Choose from where to copy and to which point first. Nothing was copied."))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        long copied;
        try {
            copied = copying.copy(scope, choice.get()).cells().stream()
                    .filter(cell -> cell.status() == org.waymark.results.CellOutcome.Status.SAVED)
                    .count();
        } catch (SignedOff fault) {
            return view(scope, of, sent, Optional.of(fault.getMessage() + " Nothing was copied."))
                    .withStatus(HttpStatus.CONFLICT);
        }
        Point to = choice.get().to();
        flash.addFlashAttribute(
                Pages.MESSAGE,
                copied == 0
                        ? "Nothing was copied: there was nothing to bring forward."
                        : copied + (copied == 1 ? " value" : " values") + " copied from "
                                + choice.get().source() + ". Each is marked until somebody judges it.");
        Long classId = choice.get().classId();
        return "redirect:/schools/" + scope.laestab() + "/assessments/"
                + to.assessment().code() + "/" + of.endYear() + (classId == null ? "" : "?class=" + classId);
    }

    private AcademicYear year(Scope scope, @Nullable Integer year) {
        AcademicYear current = AcademicYear.of(editions.today());
        if (year == null) {
            return current;
        }
        if (year != current.endYear() && !rolls.listYears(scope).contains(year)) {
            throw new NotFound("There is no school year " + year + ".");
        }
        return new AcademicYear(year);
    }

    private View view(Scope scope, AcademicYear year, MultiValueMap<String, String> query, Optional<String> fault) {
        List<Edition> points = schemes.listEditions(scope, year);
        Optional<CopyChoice> choice = choice(scope, year, query);
        Edition to = to(points, query);
        CopyPlan plan = choice.map(chosen -> copying.preview(scope, chosen)).orElse(null);
        return View.of(
                "tracking/copy",
                "page",
                pages.page(scope, Section.JUDGEMENTS, "Copy from an earlier point"),
                "copy",
                new CopyPage(
                        scope,
                        year,
                        points,
                        to,
                        sources(scope, year, to),
                        query.getFirst("from") == null ? "" : String.valueOf(query.getFirst("from")),
                        rolls.listClasses(scope, year.endYear()),
                        number(query.getFirst("class")),
                        subjects(to, query),
                        steps(query),
                        plan),
                "fault",
                fault.orElse(""));
    }

    /** The later point: the chosen one, else that towards which the school works. */
    private Edition to(List<Edition> points, MultiValueMap<String, String> query) {
        return points.stream()
                .filter(edition -> edition.assessment().code().equals(query.getFirst("to")))
                .findFirst()
                .or(() -> points.stream()
                        .filter(edition -> !new Point(edition.assessment(), edition.year())
                                .usualEnd()
                                .isBefore(editions.today()))
                        .findFirst())
                .orElseGet(points::getLast);
    }

    /** What may be copied from: earlier points of this year and of the one before, and last year's profile. */
    private List<CopyPage.Source> sources(Scope scope, AcademicYear year, Edition to) {
        Point later = new Point(to.assessment(), year);
        List<CopyPage.Source> sources = new java.util.ArrayList<>();
        for (AcademicYear of : List.of(year, year.previous())) {
            schemes.listEditions(scope, of).reversed().stream()
                    .filter(edition -> new Point(edition.assessment(), of).compareTo(later) < 0)
                    .map(edition -> new CopyPage.Source(new Point(edition.assessment(), of).code(), edition))
                    .forEach(sources::add);
        }
        if (to.yearGroups().contains(YearGroup.YEAR_1)) {
            editions.find(scope, Assessment.EYFSP, year.previous())
                    .ifPresent(edition ->
                            sources.add(new CopyPage.Source(year.previous() + "-" + Assessment.EYFSP.code(), edition)));
        }
        return sources;
    }

    private Optional<CopyChoice> choice(Scope scope, AcademicYear year, MultiValueMap<String, String> query) {
        Edition to = to(schemes.listEditions(scope, year), query);
        Long classId = number(query.getFirst("class"));
        return sources(scope, year, to).stream()
                .filter(source -> source.code().equals(query.getFirst("from")))
                .findFirst()
                .map(source -> new CopyChoice(
                        source.edition(),
                        new Point(to.assessment(), year),
                        source.edition().assessment() == Assessment.EYFSP ? YearGroup.YEAR_1 : null,
                        classId,
                        subjects(to, query),
                        steps(query)));
    }

    private static Set<String> subjects(Edition to, MultiValueMap<String, String> query) {
        Set<String> all = to.items().stream()
                .filter(item -> item.kind() == ItemKind.JUDGEMENT)
                .map(Item::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> asked = query.getOrDefault("subject", List.of());
        return asked.isEmpty()
                ? all
                : all.stream().filter(asked::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, String> steps(MultiValueMap<String, String> query) {
        Map<String, String> steps = new LinkedHashMap<>();
        query.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(STEP) && !value.isEmpty()) {
                steps.put(name.substring(STEP.length()), value);
            }
        });
        return steps;
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
