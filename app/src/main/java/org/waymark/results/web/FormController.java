package org.waymark.results.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.Cell;
import org.waymark.results.CellOutcome;
import org.waymark.results.ChangeKind;
import org.waymark.results.Editions;
import org.waymark.results.Entry;
import org.waymark.results.Input;
import org.waymark.results.PupilState;
import org.waymark.results.SaveAnswer;
import org.waymark.results.SaveRequest;
import org.waymark.results.Sheets;
import org.waymark.results.SignedOff;
import org.waymark.ui.View;

/** One pupil's results as a form: for a telephone, for a screen reader, and without any script. */
@Controller
@RequestMapping("/schools/{laestab}/assessments/{assessment}/{year}/pupils/{pupil}")
class FormController {

    private final Sheets sheets;
    private final Entry entry;
    private final Editions editions;
    private final Pages pages;

    FormController(Sheets sheets, Entry entry, Editions editions, Pages pages) {
        this.sheets = sheets;
        this.entry = entry;
        this.editions = editions;
        this.pages = pages;
    }

    @GetMapping
    View form(Scope scope, @PathVariable String assessment, @PathVariable int year, @PathVariable long pupil) {
        Edition edition = editions.get(scope, assessment, year);
        return view(
                scope,
                edition,
                get(scope, edition, pupil),
                editions.usualDate(edition).toString(),
                Map.of(),
                Map.of());
    }

    @PostMapping
    Object save(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @PathVariable long pupil,
            @RequestParam Map<String, String> entered,
            RedirectAttributes flash) {
        scope.requireEntersResults();
        Edition edition = editions.get(scope, assessment, year);
        PupilState before = get(scope, edition, pupil);
        Optional<LocalDate> date = date(entered.getOrDefault("assessedOn", ""));
        Map<String, String> errors = new LinkedHashMap<>();
        if (date.isEmpty()) {
            errors.put("assessedOn", "Give the date of the assessment, such as 14/05/2026.");
            return view(scope, edition, before, entered.getOrDefault("assessedOn", ""), entered, errors)
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        SaveAnswer answer;
        try {
            answer = entry.save(
                    scope,
                    edition,
                    new SaveRequest(
                            null, ChangeKind.FORM, "Form", date.get(), inputs(edition, before, pupil, entered)));
        } catch (SignedOff fault) {
            errors.put(
                    "assessedOn", fault.getMessage() == null ? "This class has been signed off." : fault.getMessage());
            return view(scope, edition, before, date.get().toString(), entered, errors)
                    .withStatus(HttpStatus.CONFLICT);
        }
        for (CellOutcome outcome : answer.cells()) {
            switch (outcome.status()) {
                case REFUSED, CONFLICT ->
                    errors.put(
                            outcome.askedItem(),
                            edition.findItem(outcome.askedItem())
                                            .map(Item::longLabel)
                                            .orElse("") + ": "
                                    + Optional.ofNullable(outcome.message()).orElse("not saved"));
                case SAVED, SAME -> {}
            }
        }
        if (errors.isEmpty()) {
            flash.addFlashAttribute(
                    Pages.MESSAGE,
                    answer.changeSet() == null
                            ? "Nothing was changed."
                            : before.pupil().listName() + ": saved.");
            return "redirect:/schools/" + scope.laestab() + "/assessments/" + assessment + "/" + year + "/pupils/"
                    + pupil;
        }
        return view(scope, edition, get(scope, edition, pupil), date.get().toString(), entered, errors)
                .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Input> inputs(Edition edition, PupilState before, long pupil, Map<String, String> entered) {
        List<Input> inputs = new ArrayList<>();
        for (Item item : edition.items()) {
            String text = entered.get(item.id());
            String seen = entered.getOrDefault(item.id() + ".base", "0");
            if (text != null && seen.matches("[0-9]{1,18}")) {
                Cell cell = before.cells().get(item.id());
                String value = cell == null || cell.value() == null ? "" : cell.value();
                boolean untouched = text.strip().equals(entered.getOrDefault(item.id() + ".was", value));
                if (!untouched || entered.containsKey(item.id() + ".confirm")) {
                    inputs.add(new Input(pupil, item.id(), text, Long.valueOf(seen)));
                }
            }
        }
        return inputs;
    }

    private PupilState get(Scope scope, Edition edition, long pupil) {
        return sheets.listPupils(scope, edition, List.of(pupil)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such pupil on roll in that year whom you see."));
    }

    private View view(
            Scope scope,
            Edition edition,
            PupilState state,
            String date,
            Map<String, String> entered,
            Map<String, String> errors) {
        List<PupilState> classmates =
                sheets.list(scope, edition, null, state.pupil().classId());
        int place = classmates.stream()
                .map(other -> other.pupil().pupilId())
                .toList()
                .indexOf(state.pupil().pupilId());
        YearGroup group = YearGroup.find(state.pupil().yearGroup()).orElseThrow();
        return View.of(
                "results/form",
                "page",
                pages.page(scope, Places.section(edition), state.pupil().listName()),
                "scope",
                scope,
                "edition",
                edition,
                "items",
                edition.itemsFor(group),
                "state",
                state,
                "date",
                date,
                "entered",
                entered,
                "errors",
                errors,
                "previous",
                neighbour(classmates, place - 1),
                "next",
                neighbour(classmates, place + 1));
    }

    private static @Nullable PupilState neighbour(List<PupilState> pupils, int place) {
        return place >= 0 && place < pupils.size() ? pupils.get(place) : null;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
