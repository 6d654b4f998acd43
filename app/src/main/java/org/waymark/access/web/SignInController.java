package org.waymark.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.access.Scopes;
import org.waymark.access.Sessions;
import org.waymark.access.SignIns;
import org.waymark.access.SignIns.Attempt;
import org.waymark.access.SignedIn;
import org.waymark.ui.View;

/** Signing in and out, and the way from the start to a school. */
@Controller
class SignInController {

    private final SignIns signIns;
    private final Sessions sessions;
    private final Scopes scopes;
    private final Pages pages;

    SignInController(SignIns signIns, Sessions sessions, Scopes scopes, Pages pages) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.scopes = scopes;
        this.pages = pages;
    }

    @GetMapping("/")
    Object start(SignedIn person) {
        List<Scope> open = scopes.listScopes(person);
        return open.size() == 1
                ? redirect("/schools/" + open.getFirst().laestab() + "/assessments")
                : redirect("/schools");
    }

    @GetMapping("/schools")
    View schools(SignedIn person) {
        return View.of("access/schools", "page", pages.page("Your schools"), "schools", scopes.listScopes(person));
    }

    @GetMapping("/schools/{laestab}")
    Object school(Scope scope) {
        return redirect("/schools/" + scope.laestab() + "/assessments");
    }

    @GetMapping("/sign-in")
    View signIn(@RequestParam(defaultValue = "") String then) {
        return form("", then, "");
    }

    @PostMapping("/sign-in")
    Object signIn(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIns.attempt(email, password, request.getRemoteAddr())) {
            case Attempt.Done done -> {
                SessionCookie.set(request, response, done.sessionSecret());
                yield redirect(local(then));
            }
            case Attempt.Failed failed ->
                form(email, then, failed.words()).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/sign-out")
    Object signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.find(request).ifPresent(sessions::end);
        SessionCookie.clear(request, response);
        return redirect("/sign-in");
    }

    private View form(String email, String then, String fault) {
        return View.of(
                "access/signIn", "page", pages.page("Sign in"), "email", email, "then", local(then), "fault", fault);
    }

    /** Only ways within this site: a link must not be able to lead a person who signs in elsewhere. */
    private static String local(String then) {
        // Braces would be taken for the variables of a template.
        boolean within = then.startsWith("/")
                && !then.startsWith("//")
                && then.chars().noneMatch(c -> c < ' ' || c == '\\' || c == '{' || c == '}');
        return within ? then : "/";
    }

    private static String redirect(String path) {
        return "redirect:" + path;
    }
}
