package org.waymark.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.Invitations;
import org.waymark.access.Invitations.FirstSchool;
import org.waymark.access.Invitations.Invitation;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Passwords;
import org.waymark.access.SignIns;
import org.waymark.ui.View;

/** Taking up an invitation: the first start, and every later person. */
@Controller
class SetUpController {

    private final Invitations invitations;
    private final Passwords passwords;
    private final Pages pages;

    SetUpController(Invitations invitations, Passwords passwords, Pages pages) {
        this.invitations = invitations;
        this.passwords = passwords;
        this.pages = pages;
    }

    @GetMapping("/set-up/{secret}")
    View setUp(@PathVariable String secret) {
        Invitation invitation = getInvitation(secret);
        String email = invitation.email();
        String name = invitation.name();
        return form(
                invitation,
                secret,
                Map.of("email", email == null ? "" : email, "name", name == null ? "" : name),
                Map.of());
    }

    @PostMapping("/set-up/{secret}")
    Object accept(
            @PathVariable String secret,
            @RequestParam Map<String, String> entered,
            HttpServletRequest request,
            HttpServletResponse response) {
        Invitation invitation = getInvitation(secret);
        String email = SignIns.normalise(entered.getOrDefault("email", ""));
        String password = entered.getOrDefault("password", "");
        Map<String, String> errors = check(invitation, entered, email, password);
        if (errors.isEmpty()) {
            Optional<String> session = invitations.accept(
                    secret,
                    email,
                    entered.getOrDefault("name", ""),
                    password,
                    first(invitation, entered),
                    request.getRemoteAddr());
            if (session.isPresent()) {
                SessionCookie.set(request, response, session.get());
                return "redirect:/";
            }
            errors.put("password", "This e-mail address is known already: give its present password.");
        }
        return form(invitation, secret, entered, errors).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Map<String, String> check(
            Invitation invitation, Map<String, String> entered, String email, String password) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (invitation.schoolId() == null) {
            if (!entered.getOrDefault("laestab", "").replaceAll("[\\s/]", "").matches("[0-9]{7}")) {
                errors.put("laestab", "Give the LAESTAB: seven digits, the authority's three and the school's four.");
            }
            if (!entered.getOrDefault("urn", "").strip().matches("([0-9]{6})?")) {
                errors.put("urn", "A URN has six digits. Leave it empty if you do not know it.");
            }
            if (entered.getOrDefault("school", "").isBlank()) {
                errors.put("school", "Give the school's name.");
            }
        }
        if (entered.getOrDefault("name", "").isBlank()) {
            errors.put("name", "Give your name, as colleagues know it.");
        }
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            errors.put("email", "Give your e-mail address, such as name@school.example.");
        }
        passwords.findFault(password, email).ifPresent(fault -> errors.put("password", fault));
        return errors;
    }

    private static @Nullable FirstSchool first(Invitation invitation, Map<String, String> entered) {
        if (invitation.schoolId() != null) {
            return null;
        }
        String urn = entered.getOrDefault("urn", "").strip();
        return new FirstSchool(
                entered.getOrDefault("laestab", "").replaceAll("[\\s/]", ""),
                urn.isEmpty() ? null : urn,
                entered.getOrDefault("school", "").strip());
    }

    private Invitation getInvitation(String secret) {
        return invitations
                .find(secret)
                .orElseThrow(
                        () -> new NotFound("This invitation has ended or was used. Ask for a new one; at the first "
                                + "start, start Waymark again and it prints a new address."));
    }

    private View form(Invitation invitation, String secret, Map<String, String> entered, Map<String, String> errors) {
        return View.of(
                "access/setUp",
                "page",
                pages.page(invitation.schoolId() == null ? "Set up Waymark" : "Join " + invitation.schoolName()),
                "secret",
                secret,
                "firstStart",
                invitation.schoolId() == null,
                "entered",
                entered,
                "errors",
                errors);
    }
}
