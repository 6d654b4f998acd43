package org.waymark.parents.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.parents.post.Letter;
import org.waymark.parents.post.LetterState;
import org.waymark.parents.post.Letters;
import org.waymark.parents.post.MailServers;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** What became of each letter, what may still be done with it, and the list of those handed out on paper. */
@Controller
@RequestMapping("/schools/{laestab}/parents/sending")
class LettersController {

    private final Letters letters;
    private final MailServers servers;
    private final Rolls rolls;
    private final SendingChoices choices;
    private final Pages pages;

    LettersController(Letters letters, MailServers servers, Rolls rolls, SendingChoices choices, Pages pages) {
        this.letters = letters;
        this.servers = servers;
        this.rolls = rolls;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping("/letters")
    View show(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(name = "class", required = false) @Nullable Long classId,
            @RequestParam(defaultValue = "") String state) {
        SendingChoice choice = choices.get(scope, year, group, classId);
        List<LetterLine> all = lines(scope, choice);
        Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
        all.forEach(line -> counts.merge(line.letter().state(), 1L, Long::sum));
        LetterState only = LetterState.find(state).orElse(null);
        return View.of(
                "parents/sendingLetters",
                "page",
                pages.page(scope, Section.PARENTS, "Letters to parents"),
                "choice",
                choice,
                "all",
                all.size(),
                "counts",
                counts,
                "only",
                only,
                "lines",
                all.stream()
                        .filter(line -> only == null || line.letter().state() == only)
                        .toList(),
                "held",
                servers.findHeld(scope));
    }

    @PostMapping("/letters/{letter}")
    Object act(
            Scope scope,
            @PathVariable long letter,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(name = "class", required = false) @Nullable Long classId,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "letters") String from,
            RedirectAttributes flash) {
        SendingChoice choice = choices.get(scope, year, group, classId);
        Letters.Act known = Arrays.stream(Letters.Act.values())
                .filter(one -> one.name().equals(act))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is nothing to do at this address."));
        flash.addFlashAttribute(Pages.MESSAGE, letters.act(scope, letter, known));
        String only =
                LetterState.find(state).map(found -> "&state=" + found.code()).orElse("");
        return "redirect:/schools/" + scope.laestab() + "/parents/sending/"
                + ("paper".equals(from) ? "paper" + choice.query() : "letters" + choice.query() + only);
    }

    @GetMapping("/paper")
    View paper(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(name = "class", required = false) @Nullable Long classId) {
        SendingChoice choice = choices.get(scope, year, group, classId);
        return View.of(
                "parents/sendingPaper",
                "page",
                pages.page(scope, Section.PARENTS, "Reports on paper"),
                "choice",
                choice,
                "classes",
                PaperClass.list(lines(scope, choice)));
    }

    /** Marks papers as given, such as all of a class. */
    @PostMapping("/paper")
    Object give(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(name = "class", required = false) @Nullable Long classId,
            @RequestParam(name = "letter", required = false) @Nullable Set<Long> ids,
            RedirectAttributes flash) {
        SendingChoice choice = choices.get(scope, year, group, classId);
        Collection<Long> given = ids == null ? Set.of() : ids;
        letters.give(scope, given);
        flash.addFlashAttribute(
                Pages.MESSAGE,
                given.size() == 1 ? "1 report is marked as given." : given.size() + " reports are marked as given.");
        return "redirect:/schools/" + scope.laestab() + "/parents/sending/paper" + choice.query();
    }

    private List<LetterLine> lines(Scope scope, SendingChoice choice) {
        List<OnRoll> pupils =
                rolls.listOnRoll(scope, choice.year().endYear(), choice.chosen().yearGroups(), choice.classId());
        List<Long> ids = pupils.stream().map(OnRoll::pupilId).toList();
        Map<Long, List<Letter>> found = letters.list(scope, choice.year().endYear(), ids).stream()
                .collect(Collectors.groupingBy(Letter::pupilId));
        return pupils.stream()
                .flatMap(pupil -> found.getOrDefault(pupil.pupilId(), List.of()).stream()
                        .map(letter -> new LetterLine(
                                letter, pupil.listName(), Objects.requireNonNullElse(pupil.className(), ""))))
                .toList();
    }
}
