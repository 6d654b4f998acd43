package org.waymark.parents.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.waymark.parents.post.MailServers;
import org.waymark.parents.post.Plan;
import org.waymark.parents.post.PlanLine;
import org.waymark.parents.post.Sending;
import org.waymark.parents.post.Way;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** Who would get what, and sending exactly that. */
@Controller
@RequestMapping("/schools/{laestab}/parents/sending")
class SendingController {

    private static final String WAY = "way.";

    private final Sending sending;
    private final MailServers servers;
    private final SendingChoices choices;
    private final Pages pages;

    SendingController(Sending sending, MailServers servers, SendingChoices choices, Pages pages) {
        this.sending = sending;
        this.servers = servers;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping
    View show(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(name = "class", required = false) @Nullable Long classId,
            @RequestParam(defaultValue = "") String show) {
        return page(scope, choices.get(scope, year, group, classId), show, "");
    }

    @PostMapping
    Object send(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(name = "class", required = false) @Nullable Long classId,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String fingerprint,
            @RequestParam(defaultValue = "") String act,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        SendingChoice choice = choices.get(scope, year, group, classId);
        boolean changed = sending.choose(scope, choice.chosen(), ways(form));
        String back = "redirect:/schools/" + scope.laestab() + "/parents/sending";
        if (!"send".equals(act)) {
            flash.addFlashAttribute(Pages.MESSAGE, changed ? "Your choices are kept." : "Nothing was changed.");
            return back + choice.query() + (show.isEmpty() ? "" : "&show=" + filter(show));
        }
        if (changed) {
            return page(
                            scope,
                            choice,
                            "",
                            "Your choices are kept and nothing is sent yet: look at the plan as it is now, then send it.")
                    .withStatus(HttpStatus.CONFLICT);
        }
        Sending.Sent sent = sending.send(scope, choice.chosen(), fingerprint);
        if (!sent.done()) {
            return page(scope, choice, "", sent.words()).withStatus(HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute(Pages.MESSAGE, words(sent));
        return back + "/letters" + choice.query();
    }

    private static String words(Sending.Sent sent) {
        String emails = sent.emails() == 1 ? "1 letter is on its way" : sent.emails() + " letters are on their way";
        String papers = sent.papers() == 1 ? "1 is on the paper list" : sent.papers() + " are on the paper list";
        return emails + ", " + papers + ".";
    }

    private static Map<String, Way> ways(Map<String, String> form) {
        Map<String, Way> ways = new HashMap<>();
        form.forEach((name, value) -> {
            Optional<Way> way = name.startsWith(WAY) ? Way.find(value) : Optional.empty();
            way.ifPresent(found -> ways.put(name.substring(WAY.length()), found));
        });
        return ways;
    }

    private static String filter(String show) {
        return switch (show) {
            case "look", "email", "paper", "none", "already" -> show;
            default -> "";
        };
    }

    private View page(Scope scope, SendingChoice choice, String show, String error) {
        Plan plan = sending.plan(scope, choice.chosen());
        List<PlanLine> shown = plan.lines().stream()
                .filter(line -> switch (filter(show)) {
                    case "look" -> !line.looks().isEmpty() && !line.already();
                    case "email" -> line.way() == Way.EMAIL && !line.already();
                    case "paper" -> line.way() == Way.PAPER && !line.already();
                    case "none" -> line.way() == Way.NONE && !line.already();
                    case "already" -> line.already();
                    default -> true;
                })
                .toList();
        return View.of(
                "parents/sending",
                "page",
                pages.page(scope, Section.PARENTS, "Sending reports"),
                "choice",
                choice,
                "plan",
                plan,
                "shown",
                shown,
                "show",
                filter(show),
                "server",
                servers.find(scope),
                "held",
                servers.findHeld(scope),
                "error",
                error);
    }
}
