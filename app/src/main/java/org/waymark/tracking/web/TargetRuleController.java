package org.waymark.tracking.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.waymark.catalogue.Item;
import org.waymark.scheme.Point;
import org.waymark.scheme.Schemes;
import org.waymark.school.OnRoll;
import org.waymark.tracking.targets.TargetPlan;
import org.waymark.tracking.targets.TargetRule;
import org.waymark.tracking.targets.TargetRules;
import org.waymark.tracking.targets.TargetTables;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** Targets by a rule: chosen, shown pupil by pupil, then set. */
@Controller
@RequestMapping("/schools/{laestab}/judgements/targets/rule")
class TargetRuleController {

    private final TargetRules rules;
    private final TargetTables tables;
    private final TargetChoices choices;
    private final Schemes schemes;
    private final Pages pages;

    TargetRuleController(TargetRules rules, TargetTables tables, TargetChoices choices, Schemes schemes, Pages pages) {
        this.rules = rules;
        this.tables = tables;
        this.choices = choices;
        this.schemes = schemes;
        this.pages = pages;
    }

    /** Without a starting point it is the form, with one it shows what the rule would do. */
    @GetMapping
    View show(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "0") String steps,
            @RequestParam(required = false) @Nullable Set<String> subject,
            @RequestParam(defaultValue = "") String replace) {
        TargetChoice choice = choose(scope, year, who, by);
        List<Item> items = tables.listItems(scope, choice.by(), choice.pupils());
        if (start.isEmpty()) {
            return draw(choice, items, Optional.empty(), Optional.empty(), Map.of());
        }
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<TargetRule> rule = read(choice, items, start, steps, subject, replace, errors);
        return rule.isEmpty()
                ? draw(choice, items, rule, Optional.empty(), errors).withStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                : draw(choice, items, rule, Optional.of(plan(choice, rule.get())), errors);
    }

    @PostMapping
    Object apply(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "0") String steps,
            @RequestParam(required = false) @Nullable Set<String> subject,
            @RequestParam(defaultValue = "") String replace,
            @RequestParam(defaultValue = "") String fingerprint,
            RedirectAttributes flash) {
        TargetChoice choice = choose(scope, year, who, by);
        List<Item> items = tables.listItems(scope, choice.by(), choice.pupils());
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<TargetRule> rule = read(choice, items, start, steps, subject, replace, errors);
        if (rule.isEmpty()) {
            return draw(choice, items, rule, Optional.empty(), errors).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        TargetPlan plan = rules.apply(
                scope,
                choice.year(),
                choice.by(),
                rule.get(),
                ids(choice),
                fingerprint,
                choice.whoLabel() + ", " + choice.byLabel());
        if (!plan.fingerprint().equals(fingerprint)) {
            errors.put("main", "Something has changed since this was shown. Nothing was set: look again.");
            return draw(choice, items, rule, Optional.of(plan), errors).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute(Pages.MESSAGE, plan.changes() + " targets set. You can take them back below.");
        return "redirect:" + choice.address("/set");
    }

    private TargetPlan plan(TargetChoice choice, TargetRule rule) {
        return rules.plan(choice.scope(), choice.year(), choice.by(), rule, ids(choice));
    }

    private static List<Long> ids(TargetChoice choice) {
        return choice.pupils().stream().map(OnRoll::pupilId).toList();
    }

    private static Optional<TargetRule> read(
            TargetChoice choice,
            List<Item> items,
            String start,
            String steps,
            @Nullable Set<String> subject,
            String replace,
            Map<String, String> errors) {
        Optional<Point> point = Point.find(start);
        if (point.isEmpty()) {
            errors.put("start", "Choose the point from which to start.");
        }
        if (!steps.matches("[0-9]")) {
            errors.put("steps", "Steps are a number from 0 to " + TargetRule.MOST_STEPS + ".");
        }
        Set<String> wanted = subject == null ? Set.of() : subject;
        if (items.stream().noneMatch(item -> wanted.contains(item.id()))) {
            errors.put("subjects", "Choose at least one subject.");
        }
        if (!choice.by().isPoint()) {
            errors.put(
                    "by",
                    "Rules set targets for points of a year. Set those for Key Stage 2 by hand or from a spreadsheet.");
        }
        return errors.isEmpty()
                ? Optional.of(
                        new TargetRule(point.orElseThrow(), Integer.parseInt(steps), wanted, replace.equals("yes")))
                : Optional.empty();
    }

    private TargetChoice choose(Scope scope, @Nullable Integer year, String who, String by) {
        scope.requireAnalysis();
        scope.requireEntersResults();
        return choices.of(scope, year, who, by, false);
    }

    private View draw(
            TargetChoice choice,
            List<Item> items,
            Optional<TargetRule> rule,
            Optional<TargetPlan> plan,
            Map<String, String> errors) {
        List<Point> starts = new ArrayList<>();
        schemes.get(choice.scope(), choice.year().previous()).points().stream()
                .map(point -> new Point(point, choice.year().previous()))
                .forEach(starts::add);
        schemes.get(choice.scope(), choice.year()).points().stream()
                .filter(point ->
                        point.compareTo(choice.by()) < 0 || !choice.by().isPoint())
                .map(point -> new Point(point, choice.year()))
                .forEach(starts::add);
        return View.of(
                "tracking/targetsRule",
                "page",
                pages.page(choice.scope(), Section.JUDGEMENTS, "Targets by a rule"),
                "choice",
                choice,
                "items",
                items,
                "starts",
                starts.reversed(),
                "usual",
                starts.stream()
                        .filter(point -> point.year().compareTo(choice.year()) < 0)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                "rule",
                rule.orElse(null),
                "plan",
                plan.orElse(null),
                "errors",
                errors);
    }
}
