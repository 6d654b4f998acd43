package org.waymark.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Accounts;
import org.waymark.access.Pages;
import org.waymark.access.Passwords;
import org.waymark.access.Sessions;
import org.waymark.access.SignedIn;
import org.waymark.ui.View;

/** A person's own account. */
@Controller
@RequestMapping("/account")
class AccountController {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Pages pages;

    AccountController(Accounts accounts, Passwords passwords, Sessions sessions, Pages pages) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping
    View account(SignedIn person) {
        return view(person, Map.of(), "");
    }

    @PostMapping("/password")
    Object password(
            SignedIn person,
            @RequestParam String present,
            @RequestParam String next,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<String> fault = passwords.findFault(next, person.email());
        if (fault.isPresent()) {
            return view(person, Map.of("next", fault.get()), "").withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<String> session = accounts.changePassword(person, present, next);
        if (session.isEmpty()) {
            return view(person, Map.of("present", "This is not your present password."), "")
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        SessionCookie.set(request, response, session.get());
        flash.addFlashAttribute(Pages.MESSAGE, "Your password is changed, and every other device is signed out.");
        return "redirect:/account";
    }

    @PostMapping("/sign-out-everywhere")
    Object signOutEverywhere(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(person.id());
        SessionCookie.clear(request, response);
        return "redirect:/sign-in";
    }

    @PostMapping("/tokens")
    View addToken(SignedIn person, @RequestParam(defaultValue = "") String name) {
        return view(person, Map.of(), accounts.addToken(person, name));
    }

    @PostMapping("/tokens/{token}/revoke")
    Object revoke(SignedIn person, @PathVariable long token, RedirectAttributes flash) {
        accounts.revokeToken(person, token);
        flash.addFlashAttribute(Pages.MESSAGE, "The token no longer works.");
        return "redirect:/account";
    }

    private View view(SignedIn person, Map<String, String> errors, String newToken) {
        return View.of(
                "access/account",
                "page",
                pages.page("Your account"),
                "email",
                person.email(),
                "tokens",
                accounts.listTokens(person),
                "newToken",
                newToken,
                "errors",
                errors);
    }
}
