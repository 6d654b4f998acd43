package org.waymark.parents.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.parents.ReportYears;
import org.waymark.school.Contact;
import org.waymark.school.ContactLanguages;
import org.waymark.school.Contacts;
import org.waymark.school.Outcome;
import org.waymark.school.Problem;
import org.waymark.school.Pupil;
import org.waymark.school.Pupils;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** One pupil's family: whom the school turns to, in which order and language, and to whom nothing may go. */
@Controller
@RequestMapping("/schools/{laestab}/pupils/{id:\\d+}/family")
class FamilyController {

    private final Pupils pupils;
    private final Contacts contacts;
    private final ReportYears years;
    private final Pages pages;

    FamilyController(Pupils pupils, Contacts contacts, ReportYears years, Pages pages) {
        this.pupils = pupils;
        this.contacts = contacts;
        this.years = years;
        this.pages = pages;
    }

    @GetMapping
    View show(Scope scope, @PathVariable long id, @RequestParam(defaultValue = "-1") long edit) {
        Pupil pupil = get(scope, id);
        Contact chosen = family(scope, id).stream()
                .filter(contact -> contact.id() == edit)
                .findFirst()
                .orElse(null);
        return draw(scope, pupil, edit == 0 ? blank(id) : chosen, Map.of());
    }

    @PostMapping
    Object save(Scope scope, @PathVariable long id, @RequestParam Map<String, String> sent, RedirectAttributes flash) {
        scope.requireKeepsSchool();
        Pupil pupil = get(scope, id);
        Contact wanted = contact(id, sent);
        return switch (contacts.save(scope, wanted)) {
            case Outcome.Refused<Contact>(List<Problem> problems) -> {
                Map<String, String> errors = new LinkedHashMap<>();
                problems.stream()
                        .filter(problem -> !problem.warning())
                        .forEach(problem -> errors.putIfAbsent(
                                problem.field().isEmpty() ? "main" : problem.field(), problem.message()));
                yield draw(scope, pupil, wanted, errors).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Outcome.Done<Contact>(Contact kept, List<Problem> warnings) -> {
                String wants =
                        warnings.isEmpty() ? "" : " " + warnings.getFirst().message();
                flash.addFlashAttribute(Pages.MESSAGE, kept.name() + " is saved." + wants);
                yield back(scope, id);
            }
        };
    }

    @PostMapping("/{contact}/remove")
    String remove(Scope scope, @PathVariable long id, @PathVariable long contact, RedirectAttributes flash) {
        Contact gone = contacts.remove(scope, id, contact);
        flash.addFlashAttribute(Pages.MESSAGE, gone.name() + " is taken away. The history below keeps what was known.");
        return back(scope, id);
    }

    @PostMapping("/{contact}/up")
    String up(Scope scope, @PathVariable long id, @PathVariable long contact) {
        contacts.moveUp(scope, id, contact);
        return back(scope, id);
    }

    private Pupil get(Scope scope, long id) {
        return pupils.getPupil(scope, id, years.of(scope, null).endYear());
    }

    private List<Contact> family(Scope scope, long id) {
        return contacts.list(scope, List.of(id)).getOrDefault(id, List.of());
    }

    private static Contact blank(long pupilId) {
        return new Contact(0, pupilId, 0, "", "", "", "", true, "", "", "", "", "", false, false, "", "hand");
    }

    private static Contact contact(long pupilId, Map<String, String> sent) {
        String key = sent.getOrDefault("contact", "0");
        String language = text(sent, "language");
        return new Contact(
                key.matches("[0-9]{1,15}") ? Long.parseLong(key) : 0,
                pupilId,
                0,
                text(sent, "title"),
                text(sent, "surname"),
                text(sent, "forename"),
                text(sent, "relationship"),
                sent.containsKey("responsibility"),
                text(sent, "email"),
                text(sent, "phone"),
                text(sent, "address").replace("\r\n", "\n"),
                text(sent, "postcode"),
                ContactLanguages.find(language).orElse(language),
                sent.containsKey("largePrint"),
                sent.containsKey("doNotSend"),
                text(sent, "note"),
                "hand");
    }

    private static String text(Map<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.get(name), "").strip().replace("\0", "");
    }

    private static String back(Scope scope, long id) {
        return "redirect:/schools/" + scope.laestab() + "/pupils/" + id + "/family";
    }

    private View draw(Scope scope, Pupil pupil, @Nullable Contact edited, Map<String, String> errors) {
        return View.of(
                "parents/family",
                "page",
                pages.page(scope, Section.PUPILS, "Family of " + pupil.details().listName()),
                "scope",
                scope,
                "pupil",
                pupil,
                "family",
                family(scope, pupil.id()),
                "edited",
                scope.keepsSchool() ? edited : null,
                "history",
                scope.keepsSchool() ? contacts.listHistory(scope, pupil.id()) : List.of(),
                "errors",
                errors);
    }
}
