package org.waymark.access.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.waymark.access.Invitations;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.People;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.access.SignIns;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The people of a school: who they are, what they may do, and inviting new ones. */
@Controller
@RequestMapping("/schools/{laestab}/people")
class PeopleController {

    private final People people;
    private final Invitations invitations;
    private final Pages pages;

    PeopleController(People people, Invitations invitations, Pages pages) {
        this.people = people;
        this.invitations = invitations;
        this.pages = pages;
    }

    @GetMapping
    View list(Scope scope) {
        return view(scope, Map.of(), Map.of(), "");
    }

    @PostMapping
    Object invite(
            Scope scope,
            @RequestParam Map<String, String> entered,
            @RequestParam(name = "classes", defaultValue = "") List<Long> classes) {
        Map<String, String> errors = new LinkedHashMap<>();
        String email = SignIns.normalise(entered.getOrDefault("email", ""));
        if (entered.getOrDefault("name", "").isBlank()) {
            errors.put("name", "Give the person's name.");
        }
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            errors.put("email", "Give the person's e-mail address.");
        }
        Role role = Role.find(entered.getOrDefault("role", "")).orElse(Role.READER);
        if (role == Role.TEACHER && classes.isEmpty()) {
            errors.put("classes", "Tick the classes of the teacher: a teacher sees only these.");
        }
        if (!errors.isEmpty()) {
            return view(scope, entered, errors, "").withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String path = invitations.invite(scope, email, entered.getOrDefault("name", ""), role, classes);
        String address =
                ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
        return view(scope, Map.of(), Map.of(), address);
    }

    @PostMapping("/{person}")
    Object change(
            Scope scope,
            @PathVariable long person,
            @RequestParam String role,
            @RequestParam(name = "classes", defaultValue = "") List<Long> classes,
            RedirectAttributes flash) {
        people.setRole(
                scope, person, Role.find(role).orElseThrow(() -> new NotFound("There is no such role.")), classes);
        flash.addFlashAttribute(Pages.MESSAGE, "The role is changed.");
        return back(scope);
    }

    @PostMapping("/{person}/remove")
    Object remove(Scope scope, @PathVariable long person, RedirectAttributes flash) {
        people.remove(scope, person);
        flash.addFlashAttribute(
                Pages.MESSAGE, "The person no longer has a place in this school. What they entered stays.");
        return back(scope);
    }

    private static String back(Scope scope) {
        return "redirect:/schools/" + scope.laestab() + "/people";
    }

    private View view(Scope scope, Map<String, String> entered, Map<String, String> errors, String invitation) {
        return View.of(
                "access/people",
                "page",
                pages.page(scope, Section.SCHOOL, "People"),
                "laestab",
                scope.laestab(),
                "members",
                people.listMembers(scope),
                "classes",
                people.listClassChoices(scope),
                "entered",
                entered,
                "errors",
                errors,
                "invitation",
                invitation);
    }
}
