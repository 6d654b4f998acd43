package org.waymark.tracking.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;
import org.waymark.school.Outcome;
import org.waymark.school.Problem;
import org.waymark.tracking.targets.Aim;
import org.waymark.tracking.targets.Aims;
import org.waymark.tracking.targets.Target;
import org.waymark.tracking.targets.TargetHow;
import org.waymark.tracking.targets.TargetInput;
import org.waymark.tracking.targets.TargetPlan;
import org.waymark.tracking.targets.TargetStandings;
import org.waymark.tracking.targets.TargetValues;
import org.waymark.tracking.targets.Targets;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The targets of a class set by hand, and what was done to them. */
@Controller
@RequestMapping("/schools/{laestab}/judgements/targets")
class TargetSetController {

    private static final int LAST_ACTS = 10;
    private static final String BASE = "base.";

    private final Targets targets;
    private final TargetStandings standings;
    private final Aims aims;
    private final TargetChoices choices;
    private final Pages pages;

    TargetSetController(Targets targets, TargetStandings standings, Aims aims, TargetChoices choices, Pages pages) {
        this.targets = targets;
        this.standings = standings;
        this.aims = aims;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping("/set")
    View show(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String by) {
        return draw(choose(scope, year, who, by), Map.of(), Map.of());
    }

    @PostMapping("/set")
    Object save(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String by,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        TargetChoice choice = choose(scope, year, who, by);
        TargetSetPage page = page(choice, Map.of(), Map.of());
        Map<String, String> typed = new HashMap<>();
        List<TargetInput> inputs = new ArrayList<>();
        for (OnRoll pupil : choice.pupils()) {
            for (Item item : page.columns()) {
                String place = TargetSetPage.place(pupil.pupilId(), item.id());
                String text = form.get(place);
                String base = form.getOrDefault(BASE + place, "");
                if (text != null && page.offers(pupil, item)) {
                    typed.put(place, text);
                    if (!text.strip().equals(base)) {
                        inputs.add(new TargetInput(pupil.pupilId(), item.id(), text, base));
                    }
                }
            }
        }
        TargetPlan plan = targets.set(
                scope,
                choice.year(),
                choice.by(),
                inputs,
                TargetHow.HAND,
                choice.whoLabel() + ", " + choice.byLabel() + ": set by hand");
        if (!plan.refused().isEmpty()) {
            Map<String, String> errors = new LinkedHashMap<>();
            plan.refused()
                    .forEach(row -> errors.put(
                            TargetSetPage.place(
                                    row.pupil().pupilId(), row.item().id()),
                            row.pupil().listName() + ", " + row.item().subject().label() + ": " + row.message()));
            return draw(choice, typed, errors).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        long changed = plan.changes();
        flash.addFlashAttribute(
                Pages.MESSAGE,
                changed == 0 ? "Nothing was changed." : changed == 1 ? "1 target saved." : changed + " targets saved.");
        return "redirect:" + choice.address("/set");
    }

    @PostMapping("/undo")
    String undo(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "0") long act,
            RedirectAttributes flash) {
        TargetChoice choice = choose(scope, year, who, by);
        flash.addFlashAttribute(
                Pages.MESSAGE,
                switch (targets.undo(scope, act)) {
                    case Outcome.Done<Integer>(Integer count, List<Problem> ignored) ->
                        count == 1
                                ? "Taken back: 1 target is as it was."
                                : "Taken back: " + count + " targets are as they were.";
                    case Outcome.Refused<Integer>(List<Problem> problems) ->
                        problems.getFirst().message();
                });
        return "redirect:" + choice.address("/set");
    }

    private TargetChoice choose(Scope scope, @Nullable Integer year, String who, String by) {
        scope.requireAnalysis();
        scope.requireEntersResults();
        return choices.of(scope, year, who, by, false);
    }

    private View draw(TargetChoice choice, Map<String, String> typed, Map<String, String> errors) {
        return View.of(
                "tracking/targetsSet",
                "page",
                pages.page(choice.scope(), Section.JUDGEMENTS, "Set targets"),
                "set",
                page(choice, typed, errors));
    }

    private TargetSetPage page(TargetChoice choice, Map<String, String> typed, Map<String, String> errors) {
        Scope scope = choice.scope();
        Map<Aim, Optional<Edition>> editions = new HashMap<>();
        Map<String, Item> columns = new LinkedHashMap<>();
        Set<String> offered = new HashSet<>();
        Set<Aim> wanted = new HashSet<>();
        for (OnRoll pupil : choice.pupils()) {
            Optional<Aim> aim = Aims.of(choice.by(), pupil);
            aim.ifPresent(wanted::add);
            aim.flatMap(one -> editions.computeIfAbsent(one, asked -> aims.findEdition(scope, asked)))
                    .ifPresent(edition -> TargetValues.items(
                                    edition, YearGroup.find(pupil.yearGroup()).orElseThrow())
                            .forEach(item -> {
                                columns.putIfAbsent(item.id(), item);
                                offered.add(TargetSetPage.place(pupil.pupilId(), item.id()));
                            }));
        }
        List<Long> ids = choice.pupils().stream().map(OnRoll::pupilId).toList();
        Map<String, String> standing = new HashMap<>();
        for (Target target : targets.listAll(scope, ids)) {
            if (wanted.contains(target.aim())) {
                standing.put(TargetSetPage.place(target.pupilId(), target.item()), target.value());
            }
        }
        return new TargetSetPage(
                choice,
                List.copyOf(columns.values()),
                standing,
                typed,
                now(choice),
                offered,
                targets.listActs(scope, LAST_ACTS),
                errors);
    }

    /** What each pupil has reached by now, to be seen while a target is chosen. */
    private Map<String, String> now(TargetChoice choice) {
        Set<Long> ids = choice.pupils().stream().map(OnRoll::pupilId).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        Set<YearGroup> groups = choice.pupils().stream()
                .flatMap(pupil -> YearGroup.find(pupil.yearGroup()).stream())
                .collect(Collectors.toSet());
        Map<String, String> now = new HashMap<>();
        standings
                .get(choice.scope(), choice.year(), choice.by(), groups, pupil -> ids.contains(pupil.pupilId()))
                .pupils()
                .forEach(pupil -> pupil.standings()
                        .forEach((item, standing) -> standing.reached()
                                .ifPresent(reached -> now.put(
                                        TargetSetPage.place(pupil.pupil().pupilId(), item),
                                        "now " + reached.value() + ", "
                                                + reached.assessment().title()))));
        return now;
    }
}
