package org.waymark.tracking.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.analysis.Group;
import org.waymark.analysis.Groups;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;
import org.waymark.tracking.targets.TargetSheet;
import org.waymark.tracking.targets.TargetStandings;
import org.waymark.tracking.targets.TargetState;
import org.waymark.ui.Section;
import org.waymark.ui.Times;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Reports;

/** Who is on, ahead of and below their targets. */
@Controller
class TargetController {

    private final TargetStandings standings;
    private final TargetChoices choices;
    private final Groups groups;
    private final Reports reports;
    private final Pages pages;
    private final Clock clock;

    TargetController(
            TargetStandings standings,
            TargetChoices choices,
            Groups groups,
            Reports reports,
            Pages pages,
            Clock clock) {
        this.standings = standings;
        this.choices = choices;
        this.groups = groups;
        this.reports = reports;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/schools/{laestab}/judgements/targets")
    View show(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String as) {
        scope.requireAnalysis();
        TargetChoice choice = choices.of(scope, year, who, by, true);
        List<Group> known = new ArrayList<>(groups.of(scope).listAll(List.of()));
        known.addAll(Group.listClasses(choice.pupils().stream()));
        // Two groups less one tell of a few: readers without names see the whole year group or nothing.
        Optional<Group> only = scope.seesNames()
                ? known.stream()
                        .filter(one -> one != Group.ALL && one.code().equals(group))
                        .findFirst()
                : Optional.empty();
        Set<Long> meant = choice.pupils().stream()
                .filter(pupil -> only.isEmpty() || only.get().contains(pupil))
                .map(OnRoll::pupilId)
                .collect(Collectors.toSet());
        Set<YearGroup> yearGroups = choice.pupils().stream()
                .flatMap(pupil -> YearGroup.find(pupil.yearGroup()).stream())
                .collect(Collectors.toSet());
        TargetSheet sheet = meant.isEmpty()
                ? new TargetSheet(List.of(), List.of(), List.of())
                : standings.get(
                        scope, choice.year(), choice.by(), yearGroups, pupil -> meant.contains(pupil.pupilId()));
        TargetPage page = new TargetPage(
                choice,
                sheet,
                known,
                only,
                Arrays.stream(TargetState.values())
                        .filter(state -> state.code().equals(show))
                        .findFirst(),
                Times.moment(clock.instant()));
        Report report = TargetReport.of(page);
        return reports.answer(
                as,
                report,
                "targets-" + choice.by().code() + "-" + choice.year(),
                () -> org.waymark.ui.View.of(
                        "tracking/targets",
                        "page",
                        pages.page(scope, Section.JUDGEMENTS, "Targets"),
                        "targets",
                        page,
                        "report",
                        report));
    }
}
