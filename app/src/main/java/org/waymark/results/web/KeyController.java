package org.waymark.results.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Scale;
import org.waymark.national.Catalogues;
import org.waymark.results.Editions;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The key for people: every edition's items, codes and sources, the rules, and how to enter each assessment. */
@Controller
@RequestMapping("/schools/{laestab}/help")
class KeyController {

    private final Catalogues catalogues;
    private final Editions editions;
    private final Pages pages;

    KeyController(Catalogues catalogues, Editions editions, Pages pages) {
        this.catalogues = catalogues;
        this.editions = editions;
        this.pages = pages;
    }

    @GetMapping
    View index(Scope scope) {
        return View.of(
                "results/help",
                "page",
                pages.page(scope, Section.HELP, "Codes and help"),
                "editions",
                Assessment.statutory().stream()
                        .map(catalogues.current()::listEditions)
                        .toList());
    }

    @GetMapping("/rules")
    View rules(Scope scope) {
        return View.of(
                "results/rules",
                "page",
                pages.page(scope, Section.HELP, "The rules"),
                "rules",
                catalogues.current().listRules());
    }

    @GetMapping("/{assessment}")
    View steps(Scope scope, @PathVariable String assessment) {
        Edition newest = Assessment.find(assessment)
                .flatMap(found ->
                        catalogues.current().listEditions(found).stream().findFirst())
                .orElseGet(() -> editions.get(
                        scope, assessment, AcademicYear.of(editions.today()).endYear()));
        return View.of(
                "results/steps",
                "page",
                pages.page(
                        scope,
                        Section.HELP,
                        "How to enter: " + newest.assessment().title()),
                "edition",
                newest);
    }

    @GetMapping("/{assessment}/{year}")
    View key(Scope scope, @PathVariable String assessment, @PathVariable int year) {
        Edition edition = editions.get(scope, assessment, year);
        List<Scale> scales = edition.items().stream()
                .map(item -> item.scale())
                .distinct()
                .filter(scale -> !scale.codes().isEmpty())
                .toList();
        return View.of(
                "results/key",
                "page",
                pages.page(scope, Section.HELP, edition.title()),
                "edition",
                edition,
                "scales",
                scales);
    }
}
