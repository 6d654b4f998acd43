package org.waymark.analysis.web;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.access.NotAllowed;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.analysis.dashboard.Asked;
import org.waymark.analysis.dashboard.Behind;
import org.waymark.analysis.dashboard.Compare;
import org.waymark.analysis.dashboard.MeasureDetail;
import org.waymark.analysis.dashboard.MeasureDetails;
import org.waymark.analysis.whatif.WhatIf;
import org.waymark.ui.Section;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Reports;

/** One measure: how its figure came about and who is behind it. */
@Controller
@RequestMapping("/schools/{laestab}/figures/measures/{measure}")
class MeasureController {

    private final MeasureDetails details;
    private final Pages pages;
    private final Reports reports;
    private final Clock clock;

    MeasureController(MeasureDetails details, Pages pages, Reports reports, Clock clock) {
        this.details = details;
        this.pages = pages;
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping
    View measure(
            Scope scope,
            @PathVariable String measure,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String compare,
            @RequestParam(defaultValue = "") String without,
            @RequestParam(defaultValue = "") String set,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String as) {
        Asked asked = new Asked(year, group, Compare.of(compare), WhatIf.of(scope, without, set));
        MeasureDetail detail = details.get(scope, measure, asked);
        Optional<PupilList> pupils = Behind.find(show).flatMap(behind -> PupilList.of(scope, detail, behind));
        MeasureReport made = new MeasureReport(scope, detail, clock.instant());
        Address address = new DashboardPlaces(scope, detail.choice())
                .measure(detail.measure(), detail.choice().group())
                .with("show", pupils.isEmpty() ? "" : show);
        Report whole = made.whole(pupils.map(PupilList::table));
        return reports.answer(
                as,
                whole,
                WhatIfWords.fileName(
                        detail.whatIf(),
                        measure.replace('.', '-') + "-" + detail.choice().year()),
                () -> org.waymark.ui.View.of(
                        "analysis/measure",
                        "page",
                        pages.page(scope, Section.FIGURES, detail.measure().title()),
                        "scope",
                        scope,
                        "detail",
                        detail,
                        "banner",
                        made.banner(),
                        "report",
                        made.below(),
                        "pupils",
                        pupils,
                        "address",
                        address,
                        "places",
                        new DashboardPlaces(scope, detail.choice())));
    }

    /** Ticked pupils become part of the address: left out, or with another result. Nothing is saved. */
    @GetMapping("/what-if")
    RedirectView whatIf(
            Scope scope,
            @PathVariable String measure,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String compare,
            @RequestParam(defaultValue = "") String without,
            @RequestParam(defaultValue = "") String set,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(name = "pupil", defaultValue = "") List<Long> ticked,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String value) {
        scope.requireAnalysis();
        if (!scope.seesNames()) {
            throw new NotAllowed("What if is for readers who see names.");
        }
        WhatIf before = WhatIf.of(scope, without, set);
        WhatIf after = switch (act) {
            case "leave-out" -> before.leaving(ticked);
            case "set" -> before.setting(ticked, item, value);
            default -> before;
        };
        Address figures = Address.of("/schools/" + scope.laestab() + "/figures");
        Address to = act.equals("group")
                ? figures.at(figures.path() + "/groups")
                        .with("year", year)
                        .with("pupils", new WhatIf(new LinkedHashSet<>(ticked), List.of()).withoutText())
                : figures.at(figures.path() + "/measures/" + measure)
                        .with("year", year)
                        .with("group", group)
                        .with("compare", compare)
                        .with("without", after.withoutText())
                        .with("set", after.setText())
                        .with("show", show);
        return new RedirectView(to.toString());
    }
}
