package org.waymark.school.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.Outcome;
import org.waymark.school.Problem;
import org.waymark.school.Promotion;
import org.waymark.school.PromotionChoices;
import org.waymark.school.WrittenDates;
import org.waymark.school.Years;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** Moves everyone to the next academic year, shown before it is done. */
@Controller
@RequestMapping("/schools/{laestab}/years")
class YearsController {

    private static final String CLASS_NAME = "class-";

    private final Years promotions;
    private final ChosenYear years;
    private final Pages pages;

    YearsController(Years promotions, ChosenYear years, Pages pages) {
        this.promotions = promotions;
        this.years = years;
        this.pages = pages;
    }

    @GetMapping
    View suggest(Scope scope, @RequestParam(required = false) @Nullable Integer from) {
        scope.requireKeepsSchool();
        PromotionChoices choices = promotions.suggestChoices(scope);
        return view(scope, years.of(scope, from), choices, "", Map.of());
    }

    @PostMapping
    Object act(
            Scope scope,
            @RequestParam int from,
            @RequestParam(defaultValue = "preview") String act,
            @RequestParam(name = "repeating", defaultValue = "") Set<Long> repeating,
            @RequestParam(defaultValue = "6") String lastYearGroup,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "false") boolean addMissing,
            @RequestParam Map<String, String> sent,
            RedirectAttributes flash) {
        scope.requireKeepsSchool();
        AcademicYear year = years.of(scope, from);
        LocalDate day = WrittenDates.find(lastDay).orElse(null);
        PromotionChoices choices = new PromotionChoices(
                repeating, classNames(sent), YearGroup.find(lastYearGroup).orElse(YearGroup.YEAR_6), day, addMissing);
        if (day == null && !lastDay.isBlank()) {
            Map<String, String> errors =
                    Map.of("lastDay", "\"" + lastDay + "\" is no date. Enter it like 21/7/2026, or leave it empty.");
            return view(scope, year, choices, lastDay, errors).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!"apply".equals(act)) {
            return view(scope, year, choices, lastDay, Map.of());
        }
        return switch (promotions.promote(scope, from, choices)) {
            case Outcome.Refused<Promotion>(List<Problem> problems) ->
                view(scope, year, choices, lastDay, FormErrors.of(problems))
                        .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<Promotion>(Promotion done, List<Problem> ignored) -> {
                flash.addFlashAttribute(Pages.MESSAGE, words(done));
                yield "redirect:/schools/" + scope.laestab() + "/classes?year="
                        + done.to().endYear();
            }
        };
    }

    private static String words(Promotion done) {
        return done.to().label() + " is ready: " + done.count(Promotion.Kind.MOVES) + " pupils moved up, "
                + done.count(Promotion.Kind.REPEATS) + " repeat, " + done.count(Promotion.Kind.LEAVES)
                + " leave. Give teachers their new classes under School, People.";
    }

    private static Map<String, String> classNames(Map<String, String> sent) {
        Map<String, String> names = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith(CLASS_NAME)) {
                names.put(name.substring(CLASS_NAME.length()), value.strip());
            }
        });
        return names;
    }

    private View view(
            Scope scope, AcademicYear from, PromotionChoices choices, String lastDay, Map<String, String> errors) {
        return View.of(
                "school/years",
                "page",
                pages.page(scope, Section.CLASSES, "Start a new year"),
                "scope",
                scope,
                "years",
                years.listChoices(scope, from),
                "plan",
                promotions.preview(scope, from.endYear(), choices),
                "choices",
                choices,
                "lastDay",
                lastDay,
                "errors",
                errors);
    }
}
