package org.waymark.tracking.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.Band;
import org.waymark.tracking.progress.Progress;
import org.waymark.tracking.progress.ProgressRule;
import org.waymark.tracking.progress.ProgressRules;
import org.waymark.ui.Section;

/** What the school calls expected progress. */
@Controller
class ProgressRuleController {

    private static final String ADDRESS = "/schools/{laestab}/judgements/progress/rule";

    private final ProgressRules rules;
    private final Pages pages;

    ProgressRuleController(ProgressRules rules, Pages pages) {
        this.rules = rules;
        this.pages = pages;
    }

    /** The two views of progress. */
    static List<OverviewPick.Link> links(Scope scope, boolean rule) {
        String path = "/schools/" + scope.laestab() + "/judgements/progress";
        return List.of(
                new OverviewPick.Link(path, "Progress", !rule),
                new OverviewPick.Link(path + "/rule", "The rule", rule));
    }

    @GetMapping(ADDRESS)
    View show(Scope scope) {
        scope.requireAnalysis();
        return org.waymark.ui.View.of(
                "tracking/progressRule",
                "page",
                pages.page(scope, Section.JUDGEMENTS, "What counts as expected progress"),
                "scope",
                scope,
                "rule",
                rules.get(scope),
                "words",
                ProgressWords.rule(rules.get(scope)),
                "saved",
                rules.listSaved(scope),
                "links",
                links(scope, true));
    }

    /** What is not said keeps what stands, so that a script may send one cell. */
    @PostMapping(ADDRESS)
    View save(Scope scope, @RequestParam Map<String, String> fields, RedirectAttributes next) {
        scope.requireKeepsSchool();
        ProgressRule before = rules.get(scope);
        ProgressRule rule = fields.containsKey("usual") ? ProgressRule.usual() : read(before, fields);
        if (!rule.equals(before)) {
            rules.save(scope, rule);
        }
        next.addFlashAttribute(Pages.MESSAGE, "The rule is saved. Reports of progress are told by it from now on.");
        return new RedirectView("/schools/" + scope.laestab() + "/judgements/progress/rule");
    }

    private static ProgressRule read(ProgressRule before, Map<String, String> fields) {
        Map<Band, Map<Band, Progress>> cells = new EnumMap<>(Band.class);
        for (Band from : Band.values()) {
            Map<Band, Progress> row = new EnumMap<>(Band.class);
            for (Band to : Band.values()) {
                String said = fields.getOrDefault(field(from, to), "");
                row.put(
                        to,
                        Progress.find(said)
                                .filter(progress -> progress != Progress.NONE)
                                .orElseGet(() -> before.of(from, to)));
            }
            cells.put(from, row);
        }
        return new ProgressRule("yes".equals(fields.get("by_steps")), cells);
    }

    /** The name of a cell's field. */
    static String field(Band from, Band to) {
        return from.code() + "." + to.code();
    }
}
