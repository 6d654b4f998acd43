package org.waymark.results.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.results.Editions;
import org.waymark.results.Histories;
import org.waymark.results.PupilState;
import org.waymark.results.SheetChoice;
import org.waymark.results.Sheets;
import org.waymark.results.SignOffs;
import org.waymark.results.SignedOff.SignOff;
import org.waymark.results.web.GridJson.CsrfJson;
import org.waymark.results.web.GridJson.EditionJson;
import org.waymark.results.web.GridJson.PersonJson;
import org.waymark.school.PupilGroup;
import org.waymark.school.Rolls;
import org.waymark.ui.Page;
import org.waymark.ui.View;
import tools.jackson.databind.json.JsonMapper;

/** The sheet of an edition: a view first, then the grid; and the same on paper. */
@Controller
@RequestMapping("/schools/{laestab}/assessments/{assessment}/{year}")
class SheetController {

    private final Sheets sheets;
    private final Rolls rolls;
    private final SignOffs signOffs;
    private final Histories histories;
    private final Editions editions;
    private final Pages pages;
    private final JsonMapper json;

    SheetController(
            Sheets sheets,
            Rolls rolls,
            SignOffs signOffs,
            Histories histories,
            Editions editions,
            Pages pages,
            JsonMapper json) {
        this.sheets = sheets;
        this.rolls = rolls;
        this.signOffs = signOffs;
        this.histories = histories;
        this.editions = editions;
        this.pages = pages;
        this.json = json;
    }

    @GetMapping
    View sheet(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @RequestParam Map<String, String> query) {
        Edition edition = editions.get(scope, assessment, year);
        SheetChoice choice = SheetChoice.of(edition, query);
        SheetPage sheet = sheetPage(scope, edition, choice);
        Page page =
                pages.page(scope, Places.section(edition), edition.assessment().title());
        if (choice.edit() && scope.entersResults()) {
            return View.of("results/edit", "page", page, "sheet", sheet, "model", model(scope, sheet, page));
        }
        return View.of("results/sheet", "page", page, "sheet", sheet);
    }

    /** The sheet for paper: filled in, or blank for entering by hand. */
    @GetMapping("/print")
    View print(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String blank,
            @RequestParam Map<String, String> query) {
        Edition edition = editions.get(scope, assessment, year);
        SheetPage sheet = sheetPage(scope, edition, SheetChoice.of(edition, query));
        return View.of(
                "results/print",
                "page",
                pages.page(scope, Places.section(edition), edition.assessment().title()),
                "sheet",
                sheet,
                "blank",
                "1".equals(blank),
                "today",
                editions.today());
    }

    private SheetPage sheetPage(Scope scope, Edition edition, SheetChoice choice) {
        List<PupilState> all = sheets.list(scope, edition, choice.yearGroup(), choice.classId());
        List<PupilState> shown =
                all.stream().filter(state -> choice.shows(edition, state)).toList();
        List<SignOff> standing = signOffs.list(scope, edition);
        return new SheetPage(
                scope,
                edition,
                choice,
                rolls.listClasses(scope, edition.year().endYear()),
                all,
                shown,
                standing,
                choice.date() != null ? choice.date() : editions.usualDate(edition));
    }

    private String model(Scope scope, SheetPage sheet, Page page) {
        Edition edition = sheet.edition();
        Histories.Steps steps = histories.steps(scope, edition);
        List<Item> items = sheet.items();
        // Blank only and with findings are the grid's own filters: a row must not vanish while it is being filled.
        List<PupilState> states = sheet.all().stream()
                .filter(state -> sheet.choice().group().contains(state.pupil()))
                .toList();
        GridJson.Model model = new GridJson.Model(
                urls(sheet),
                new CsrfJson(page.csrf().header(), page.csrf().token()),
                new PersonJson(scope.personId(), scope.personName()),
                new EditionJson(
                        edition.assessment().code(),
                        edition.year().endYear(),
                        edition.assessment().title(),
                        edition.year().label()),
                sheet.date().toString(),
                true,
                GridJsons.signedOff(sheet.signOffs(), states),
                steps.revision(),
                GridJsons.step(steps.undo()),
                GridJsons.step(steps.redo()),
                GridJsons.groups(items),
                items.stream().map(item -> GridJsons.item(edition, item)).toList(),
                states.stream().map(state -> GridJsons.pupil(edition, state)).toList(),
                GridJsons.findings(states));
        // Inside a script element nothing but a less-than sign can end it early.
        return json.writeValueAsString(model).replace("<", "\\u003c");
    }

    private static Map<String, String> urls(SheetPage sheet) {
        String base = sheet.path();
        @Nullable SignOff standing = sheet.signOff();
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("save", base + "/results");
        urls.put("changes", base + "/changes");
        urls.put("events", base + "/events");
        urls.put("history", base + "/cells/{pupil}/{item}");
        urls.put("undo", base + "/undo");
        urls.put("redo", base + "/redo");
        urls.put("reopen", base + "/reopen" + (standing == null ? "" : "?class=" + standing.classId()));
        urls.put("signIn", "/sign-in");
        return urls;
    }

    /** The groups of pupils by which a sheet may be narrowed. */
    static Map<String, String> groupLabels() {
        return List.of(PupilGroup.values()).stream()
                .collect(Collectors.toMap(PupilGroup::code, PupilGroup::label, (a, b) -> a, LinkedHashMap::new));
    }
}
