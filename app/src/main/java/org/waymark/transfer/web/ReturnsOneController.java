package org.waymark.transfer.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.Edition;
import org.waymark.national.Catalogues;
import org.waymark.results.Editions;
import org.waymark.transfer.returns.Composition;
import org.waymark.transfer.returns.MadeReturn;
import org.waymark.transfer.returns.Purpose;
import org.waymark.transfer.returns.RegisteredPupils;
import org.waymark.transfer.returns.ReturnFile;
import org.waymark.transfer.returns.ReturnState;
import org.waymark.transfer.returns.ReturnStates;
import org.waymark.transfer.returns.Returns;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The return of one assessment: what stands against it, whom it is for, the files that were made. */
@Controller
@RequestMapping("/schools/{laestab}/files/returns/{assessment}/{year}")
public class ReturnsOneController {

    private static final int LONGEST_NAME = 200;

    private final Returns returns;
    private final ReturnStates states;
    private final RegisteredPupils registered;
    private final Editions editions;
    private final Catalogues catalogues;
    private final Pages pages;

    ReturnsOneController(
            Returns returns,
            ReturnStates states,
            RegisteredPupils registered,
            Editions editions,
            Catalogues catalogues,
            Pages pages) {
        this.returns = returns;
        this.states = states;
        this.registered = registered;
        this.editions = editions;
        this.catalogues = catalogues;
        this.pages = pages;
    }

    /**
     * A purpose to choose, or not.
     *
     * @param obstacle why it cannot be chosen
     * @param holds what the file would hold, empty where it cannot be made
     */
    public record Choice(
            Purpose purpose, Optional<String> obstacle, Optional<Composition> holds, Optional<String> note) {}

    @GetMapping
    View show(Scope scope, @PathVariable String assessment, @PathVariable int year) {
        scope.requireKeepsSchool();
        return view(scope, edition(scope, assessment, year), null, Map.of());
    }

    @PostMapping
    Object make(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean anyway,
            RedirectAttributes flash) {
        scope.requireKeepsSchool();
        Edition edition = edition(scope, assessment, year);
        Purpose purpose = Purpose.find(to).orElse(null);
        if (purpose == null) {
            return refused(scope, edition, null, "to", "Choose whom the file is for.");
        }
        return switch (returns.make(scope, edition, purpose, anyway)) {
            case MadeReturn.Done done -> {
                flash.addFlashAttribute(Pages.MESSAGE, words(done.file()));
                yield redirect(scope, edition) + "#files";
            }
            case MadeReturn.Faulty faulty ->
                refused(
                        scope,
                        edition,
                        purpose,
                        "anyway",
                        "The file was not made: put the errors right first, or tick that you want it all the same.");
            case MadeReturn.Refused refusal -> refused(scope, edition, purpose, "to", refusal.why());
        };
    }

    @PostMapping("/registered")
    Object load(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        scope.requireKeepsSchool();
        Edition edition = edition(scope, assessment, year);
        if (file == null || file.isEmpty()) {
            return refused(scope, edition, null, "file", "Choose a file that is not empty.");
        }
        try (InputStream in = file.getInputStream()) {
            return switch (registered.load(scope, edition, name(file), in)) {
                case RegisteredPupils.Loaded.Kept kept -> {
                    flash.addFlashAttribute(
                            Pages.MESSAGE,
                            "The list is loaded: " + kept.list().pupils().size() + " registered pupils.");
                    yield redirect(scope, edition);
                }
                case RegisteredPupils.Loaded.Refused refusal -> refused(scope, edition, null, "file", refusal.why());
            };
        }
    }

    private Edition edition(Scope scope, String assessment, int year) {
        Edition edition = editions.get(scope, assessment, year);
        if (edition.assessment().isPoint()) {
            throw new NotFound(Returns.NO_JUDGEMENTS);
        }
        return edition;
    }

    @PostMapping("/registered/remove")
    String remove(Scope scope, @PathVariable String assessment, @PathVariable int year, RedirectAttributes flash) {
        scope.requireKeepsSchool();
        Edition edition = edition(scope, assessment, year);
        registered.remove(scope, edition);
        flash.addFlashAttribute(Pages.MESSAGE, "The list of registered pupils is gone.");
        return redirect(scope, edition);
    }

    static String words(ReturnFile file) {
        return file.name() + " is made: " + file.pupils() + (file.pupils() == 1 ? " pupil, " : " pupils, ")
                + file.results() + (file.results() == 1 ? " result" : " results")
                + ". Download it, send it on, then note here that it was sent.";
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        String usable = name == null || name.isBlank() ? "list" : name.strip();
        return usable.length() > LONGEST_NAME ? usable.substring(0, LONGEST_NAME) : usable;
    }

    private static String redirect(Scope scope, Edition edition) {
        return "redirect:/schools/" + scope.laestab() + "/files/returns/"
                + edition.assessment().code() + "/" + edition.year().endYear();
    }

    private View refused(Scope scope, Edition edition, @Nullable Purpose chosen, String field, String why) {
        return view(scope, edition, chosen, Map.of(field, why)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View view(Scope scope, Edition edition, @Nullable Purpose chosen, Map<String, String> errors) {
        ReturnState state = states.get(scope, edition);
        List<Choice> choices = Stream.of(Purpose.values())
                .map(purpose -> choice(scope, edition, purpose))
                .toList();
        Purpose usual = chosen != null ? chosen : state.due().orElse(Purpose.MIS);
        return View.of(
                "transfer/returnsOne",
                "page",
                pages.page(scope, Section.FILES, edition.assessment().title() + ": send on"),
                "edition",
                edition,
                "state",
                state,
                "groups",
                ReturnsGroup.of(scope, edition, state.findings()),
                "catalogue",
                catalogues.current(),
                "choices",
                choices,
                "chosen",
                usual,
                "registered",
                registered.find(scope, edition),
                "files",
                returns.list(scope, edition.year().endYear()).stream()
                        .filter(file -> file.assessment() == edition.assessment())
                        .toList(),
                "errors",
                new LinkedHashMap<>(errors));
    }

    private Choice choice(Scope scope, Edition edition, Purpose purpose) {
        Optional<String> obstacle = returns.findObstacle(edition, purpose);
        return new Choice(
                purpose,
                obstacle,
                obstacle.isPresent() ? Optional.empty() : Optional.of(returns.preview(scope, edition, purpose)),
                edition.findReturnRoute(purpose.code())
                        .map(route -> route.note())
                        .filter(note -> !note.isEmpty()));
    }
}
