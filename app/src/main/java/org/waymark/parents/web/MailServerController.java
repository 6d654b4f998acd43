package org.waymark.parents.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.access.SignedIn;
import org.waymark.parents.post.MailServerForm;
import org.waymark.parents.post.MailServers;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The school's mail server: administrators change and try it, assessment leads see it. */
@Controller
@RequestMapping("/schools/{laestab}/parents/sending/settings")
class MailServerController {

    private final MailServers servers;
    private final Pages pages;

    MailServerController(MailServers servers, Pages pages) {
        this.servers = servers;
        this.pages = pages;
    }

    @GetMapping
    View show(Scope scope) {
        return page(scope, servers.form(scope), Map.of(), null);
    }

    @PostMapping
    Object save(
            Scope scope,
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "") String port,
            @RequestParam(defaultValue = "") String encryption,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String fromAddress,
            @RequestParam(defaultValue = "") String fromName,
            @RequestParam(defaultValue = "") String replyTo,
            @RequestParam(defaultValue = "") String publicAddress,
            @RequestParam(defaultValue = "") String linkDays,
            @RequestParam(defaultValue = "") String perMinute,
            RedirectAttributes flash) {
        MailServerForm form = new MailServerForm(
                host,
                port,
                encryption,
                user,
                password,
                fromAddress,
                fromName,
                replyTo,
                publicAddress,
                linkDays,
                perMinute);
        Map<String, String> errors = servers.save(scope, form);
        if (!errors.isEmpty()) {
            return page(scope, form, errors, null).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute(Pages.MESSAGE, "The settings are saved. Send yourself a test message now.");
        return "redirect:/schools/" + scope.laestab() + "/parents/sending/settings";
    }

    @PostMapping("/test")
    Object test(Scope scope, SignedIn person) {
        MailServers.Tried tried = servers.test(scope, person);
        return page(scope, servers.form(scope), Map.of(), tried)
                .withStatus(tried.done() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View page(Scope scope, MailServerForm form, Map<String, String> errors, MailServers.@Nullable Tried tried) {
        return View.of(
                "parents/sendingSettings",
                "page",
                pages.page(scope, Section.PARENTS, "Mail server"),
                "changes",
                scope.keepsPeople(),
                "email",
                Pages.findSignedIn().map(SignedIn::email).orElse(""),
                "server",
                servers.find(scope),
                "held",
                servers.findHeld(scope),
                "form",
                form,
                "errors",
                errors,
                "tried",
                tried);
    }
}
