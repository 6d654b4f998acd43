package org.waymark.parents.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.NotAllowed;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.school.Contact;
import org.waymark.school.Contacts;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The families of a class at a glance: what would stand in the way of sending its reports. */
@Controller
@RequestMapping("/schools/{laestab}/parents/families")
class FamiliesController {

    private final ClassChoices choices;
    private final Contacts contacts;
    private final Pages pages;

    FamiliesController(ClassChoices choices, Contacts contacts, Pages pages) {
        this.choices = choices;
        this.contacts = contacts;
        this.pages = pages;
    }

    @GetMapping
    View show(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "class", required = false) @Nullable Long classId) {
        if (!scope.seesNames()) {
            throw new NotAllowed("Families are not shown to readers without names.");
        }
        ClassChoice choice = choices.of(scope, year, classId);
        Map<Long, List<Contact>> families = contacts.list(scope, choice.pupilIds());
        return View.of(
                "parents/families",
                "page",
                pages.page(scope, Section.PARENTS, "Families, " + choice.className()),
                "scope",
                scope,
                "choice",
                choice,
                "families",
                choice.pupils().stream()
                        .map(pupil -> Family.of(pupil, families.getOrDefault(pupil.pupilId(), List.of())))
                        .toList());
    }
}
