package org.waymark.parents.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.parents.Languages;
import org.waymark.parents.wording.LanguageTags;
import org.waymark.parents.wording.WordingGroup;
import org.waymark.parents.wording.WordingKeeper;
import org.waymark.parents.wording.WordingPlace;
import org.waymark.parents.wording.Wordings;
import org.waymark.school.Outcome;
import org.waymark.school.Problem;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The words of reports, in English and in other languages: for who keeps the school. */
@Controller
@RequestMapping("/schools/{laestab}/parents/wording")
class WordingController {

    private static final String FIELD = "text.";
    private static final String SEEN = "was.";
    private static final int CHANGES_SHOWN = 20;

    private final Wordings wordings;
    private final WordingKeeper keeper;
    private final Pages pages;

    WordingController(Wordings wordings, WordingKeeper keeper, Pages pages) {
        this.wordings = wordings;
        this.keeper = keeper;
        this.pages = pages;
    }

    /** What the address says. */
    private record Choice(String language, String group, String open) {}

    @GetMapping
    View words(
            Scope scope,
            @RequestParam(defaultValue = Languages.ENGLISH) String language,
            @RequestParam(defaultValue = "report") String group,
            @RequestParam(defaultValue = "") String open) {
        scope.requireKeepsSchool();
        return view(scope, new Choice(language, group, open), Map.of(), Map.of());
    }

    /** Keeps what is typed; or shows how it would read; or takes the school's words of one place away. */
    @PostMapping
    Object save(
            Scope scope,
            @RequestParam(defaultValue = Languages.ENGLISH) String language,
            @RequestParam(defaultValue = "report") String group,
            @RequestParam(defaultValue = "") String open,
            @RequestParam(defaultValue = "") String reset,
            @RequestParam(defaultValue = "save") String act,
            @RequestParam Map<String, String> entered,
            RedirectAttributes flash) {
        scope.requireKeepsSchool();
        Choice choice = new Choice(language, group, open);
        Map<String, String> typed = fields(entered, FIELD);
        if (!reset.isEmpty()) {
            keeper.reset(scope, language, reset);
            typed.remove(reset);
            return view(scope, choice, typed, Map.of());
        }
        if (act.equals("preview")) {
            Map<String, String> errors = errors(keeper.check(scope, language, typed));
            View view = view(scope, choice, typed, errors);
            return errors.isEmpty() ? view : view.withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        // Only what was typed is kept: what stands beside it unchanged may be somebody else's by now.
        Map<String, String> seen = fields(entered, SEEN);
        Map<String, String> wanted = new LinkedHashMap<>(typed);
        wanted.entrySet()
                .removeIf(field -> WordingKeeper.tidy(field.getValue())
                        .equals(WordingKeeper.tidy(seen.getOrDefault(field.getKey(), "\0"))));
        seen.keySet().retainAll(wanted.keySet());
        return switch (keeper.save(scope, language, wanted, seen)) {
            case Outcome.Refused<Integer>(List<Problem> problems) ->
                view(scope, choice, typed, errors(problems)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<Integer>(Integer changed, List<Problem> none) -> {
                flash.addFlashAttribute(Pages.MESSAGE, changed(changed));
                yield "redirect:" + address(scope, language) + "&group="
                        + find(group).code() + (open.isEmpty() ? "" : "&open=1");
            }
        };
    }

    @PostMapping("/languages")
    Object add(Scope scope, @RequestParam(name = "add", defaultValue = "") String typed, RedirectAttributes flash) {
        return switch (keeper.addLanguage(scope, typed)) {
            case Outcome.Refused<String>(List<Problem> problems) ->
                view(
                                scope,
                                new Choice(Languages.ENGLISH, "report", ""),
                                Map.of(),
                                Map.of("add", problems.getFirst().message()),
                                typed)
                        .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<String>(String tag, List<Problem> none) -> {
                flash.addFlashAttribute(
                        Pages.MESSAGE,
                        Languages.name(tag)
                                + " is added. Until you supply its words, reports in it say the English ones.");
                yield "redirect:" + address(scope, tag);
            }
        };
    }

    @PostMapping("/languages/remove")
    String remove(Scope scope, @RequestParam(defaultValue = "") String language, RedirectAttributes flash) {
        keeper.removeLanguage(scope, language);
        flash.addFlashAttribute(
                Pages.MESSAGE,
                Languages.name(language) + " is taken away. Reports that were released keep their words.");
        return "redirect:" + address(scope, Languages.ENGLISH);
    }

    private static Map<String, String> fields(Map<String, String> entered, String prefix) {
        Map<String, String> fields = new LinkedHashMap<>();
        entered.forEach((name, text) -> {
            if (name.startsWith(prefix)) {
                fields.put(name.substring(prefix.length()), text);
            }
        });
        return fields;
    }

    static String changed(int changed) {
        return switch (changed) {
            case 0 -> "Nothing has changed.";
            case 1 -> "Saved: the words of 1 place have changed.";
            default -> "Saved: the words of " + changed + " places have changed.";
        };
    }

    static String address(Scope scope, String language) {
        return "/schools/" + scope.laestab() + "/parents/wording?language=" + language;
    }

    private static Map<String, String> errors(List<Problem> problems) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(problem -> errors.putIfAbsent(FIELD + problem.field(), problem.message()));
        return errors;
    }

    private static WordingGroup find(String group) {
        return WordingGroup.find(group).orElse(WordingGroup.REPORT);
    }

    private View view(Scope scope, Choice choice, Map<String, String> typed, Map<String, String> errors) {
        return view(scope, choice, typed, errors, "");
    }

    private View view(
            Scope scope, Choice choice, Map<String, String> typed, Map<String, String> errors, String language) {
        List<String> languages = wordings.listLanguages(scope);
        if (!languages.contains(choice.language())) {
            throw new NotFound("The school has no words in that language. Add it under Wording.");
        }
        List<WordingPlace> places = wordings.listPlaces(scope, choice.language());
        WordingPage words = page(scope, choice, languages, places, typed);
        return View.of(
                "parents/wording",
                "page",
                pages.page(scope, Section.PARENTS, "Wording of reports"),
                "words",
                words,
                "names",
                places.stream()
                        .collect(Collectors.toMap(
                                place -> place.key().id(), place -> place.key().what())),
                "choices",
                LanguageTags.listNames(),
                "adding",
                language,
                "errors",
                errors);
    }

    private WordingPage page(
            Scope scope, Choice choice, List<String> languages, List<WordingPlace> places, Map<String, String> typed) {
        String tag = choice.language();
        boolean english = tag.equals(Languages.ENGLISH);
        boolean onlyOpen = !english && !choice.open().isEmpty();
        WordingGroup group = find(choice.group());
        Map<WordingGroup, List<WordingPlace>> grouped = places.stream()
                .collect(Collectors.groupingBy(place -> place.key().group()));
        return new WordingPage(
                tag,
                name(tag),
                english,
                Languages.isRightToLeft(tag),
                languages.stream()
                        .map(other -> new WordingPage.Language(other, name(other)))
                        .toList(),
                group,
                Arrays.stream(WordingGroup.values())
                        .map(one -> {
                            List<WordingPlace> own = grouped.getOrDefault(one, List.of());
                            return new WordingPage.Group(one, worded(own), open(own));
                        })
                        .toList(),
                onlyOpen,
                grouped.getOrDefault(group, List.of()).stream()
                        .filter(place -> !onlyOpen
                                || isOpen(place)
                                || typed.containsKey(place.key().id()))
                        .map(place -> row(place, tag, typed.get(place.key().id())))
                        .toList(),
                worded(places),
                open(places),
                places.size(),
                wordings.listChanges(scope, tag, CHANGES_SHOWN));
    }

    /** Its full name; English is only called so. */
    private static String name(String tag) {
        return tag.equals(Languages.ENGLISH) ? Languages.name(tag) : LanguageTags.fullName(tag);
    }

    private static boolean isOpen(WordingPlace place) {
        return place.own() == null && !place.english().isEmpty();
    }

    private static int open(List<WordingPlace> places) {
        return (int) places.stream().filter(WordingController::isOpen).count();
    }

    private static int worded(List<WordingPlace> places) {
        return (int) places.stream().filter(place -> place.own() != null).count();
    }

    private static WordingPage.Row row(WordingPlace place, String language, @Nullable String typed) {
        String standing = WordingKeeper.field(place, language);
        String text = typed == null ? standing : WordingKeeper.tidy(typed);
        String shown = text.isEmpty() && !language.equals(Languages.ENGLISH) ? place.english() : text;
        String preview = place.key().findFault(shown).isEmpty() ? place.key().example(shown) : "";
        return new WordingPage.Row(place, standing, typed == null ? standing : typed, preview);
    }
}
