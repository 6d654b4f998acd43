package org.waymark.parents.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.parents.Languages;
import org.waymark.parents.Print;
import org.waymark.parents.ReportChoice;
import org.waymark.parents.ReportChoices;
import org.waymark.parents.ReportYears;
import org.waymark.parents.record.Making;
import org.waymark.parents.record.Releasing;
import org.waymark.parents.record.ReportState;
import org.waymark.parents.record.ReportStates;
import org.waymark.parents.record.Works;
import org.waymark.school.Rolls;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The reports of a year: how far each is, releasing them, and taking them away as files. */
@Controller
@RequestMapping("/schools/{laestab}/parents")
class ParentsController {

    /** Few reports are made before a person has looked up; only then is there a page that says how far it is. */
    private static final long SHORT_MILLIS = 1_000;

    private final ReportChoices choices;
    private final ReportYears years;
    private final ReportStates states;
    private final Releasing releasing;
    private final Making making;
    private final Rolls rolls;
    private final Pages pages;

    ParentsController(
            ReportChoices choices,
            ReportYears years,
            ReportStates states,
            Releasing releasing,
            Making making,
            Rolls rolls,
            Pages pages) {
        this.choices = choices;
        this.years = years;
        this.states = states;
        this.releasing = releasing;
        this.making = making;
        this.rolls = rolls;
        this.pages = pages;
    }

    @GetMapping
    View show(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(name = "class", required = false) @Nullable Long classId) {
        return page(scope, choices.get(scope, year, group, classId), "");
    }

    private View page(Scope scope, ReportChoice choice, String error) {
        boolean chosen = choice.yearGroup() != null || choice.classId() != null || scope.ownClassesOnly();
        List<ReportState> reports = chosen ? states.list(scope, choice.year().endYear(), choice.pupilIds()) : List.of();
        return View.of(
                        "parents/reports",
                        "page",
                        pages.page(scope, Section.PARENTS, "Reports to parents"),
                        "scope",
                        scope,
                        "choice",
                        choice,
                        "chosen",
                        chosen,
                        "years",
                        years.list(scope, choice.year()),
                        "classes",
                        rolls.listClasses(scope, choice.year().endYear()),
                        "reports",
                        new ReportsPage(reports),
                        "groups",
                        chosen ? List.of() : states.listYearGroups(scope, choice),
                        "error",
                        error)
                .withStatus(
                        error.isEmpty()
                                ? org.springframework.http.HttpStatus.OK
                                : org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Releases the reports of the ticked pupils. */
    @PostMapping("/release")
    Object release(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(name = "class", required = false) @Nullable Long classId,
            @RequestParam(name = "pupil", required = false) @Nullable Set<Long> pupils,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean anyway,
            RedirectAttributes flash)
            throws InterruptedException {
        scope.requireKeepsSchool();
        ReportChoice choice = choices.get(scope, year, group, classId);
        List<Long> ticked = choice.only(pupils == null ? Set.of() : pupils);
        if (ticked.isEmpty()) {
            return page(scope, choice, "Tick the pupils whose reports to release.");
        }
        if (anyway && reason.isBlank()) {
            return page(scope, choice, "Say why reports go although something is missing: it is kept with them.");
        }
        Works.Begun begun =
                releasing.release(scope, choice.year().endYear(), ticked, choice.label(), anyway ? reason : "");
        return wait(scope, choice, begun);
    }

    /** Makes one file of the reports of the ticked pupils. */
    @PostMapping("/files")
    Object files(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(name = "class", required = false) @Nullable Long classId,
            @RequestParam(name = "pupil", required = false) @Nullable Set<Long> pupils,
            @RequestParam(defaultValue = "zip") String as,
            @RequestParam(defaultValue = "normal") String print,
            @RequestParam(defaultValue = "released") String of)
            throws InterruptedException {
        ReportChoice choice = choices.get(scope, year, group, classId);
        List<Long> ticked = choice.only(pupils == null ? Set.of() : pupils);
        if (ticked.isEmpty()) {
            return page(scope, choice, "Tick the pupils whose reports to take away.");
        }
        Making.Order order = new Making.Order(
                choice.year().endYear(),
                ticked,
                choice.label(),
                Languages.ENGLISH,
                Print.find(print).orElse(Print.NORMAL),
                of.equals("drafts"));
        return wait(scope, choice, as.equals("class") ? making.classFile(scope, order) : making.zip(scope, order));
    }

    private static String wait(Scope scope, ReportChoice choice, Works.Begun begun) throws InterruptedException {
        boolean unused = begun.end().await(SHORT_MILLIS, TimeUnit.MILLISECONDS);
        return "redirect:" + workAddress(scope, begun.id(), back(choice));
    }

    private static String workAddress(Scope scope, UUID id, String back) {
        return UriComponentsBuilder.fromPath("/schools/{laestab}/parents/work/{id}")
                .query(back)
                .buildAndExpand(scope.laestab(), id)
                .toUriString();
    }

    /** The filters of the page the work was begun on. */
    private static String back(ReportChoice choice) {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("year", choice.year().endYear());
        if (choice.yearGroup() != null) {
            filters.put("group", choice.yearGroup());
        }
        if (choice.classId() != null) {
            filters.put("class", choice.classId());
        }
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        filters.forEach(query::queryParam);
        String text = query.build().getQuery();
        return text == null ? "" : text;
    }
}
