package org.waymark.results.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.waymark.access.Scope;
import org.waymark.catalogue.Edition;
import org.waymark.results.ChangeKind;
import org.waymark.results.Editions;
import org.waymark.results.Entry;
import org.waymark.results.Histories;
import org.waymark.results.Histories.Undone;
import org.waymark.results.Input;
import org.waymark.results.LiveUpdates;
import org.waymark.results.PupilState;
import org.waymark.results.SaveRequest;
import org.waymark.results.SignOffs;
import org.waymark.results.SignedOff;
import org.waymark.results.web.GridJson.ChangesJson;
import org.waymark.results.web.GridJson.InputJson;
import org.waymark.results.web.GridJson.SaveJson;
import org.waymark.results.web.GridJson.SetJson;

/** What the grid asks and sends: saving, what others changed, undo, redo and reopening. */
@RestController
@RequestMapping("/schools/{laestab}/assessments/{assessment}/{year}")
class EntryController {

    private final Entry entry;
    private final Histories histories;
    private final SignOffs signOffs;
    private final LiveUpdates live;
    private final GridJsons jsons;
    private final Editions editions;

    EntryController(
            Entry entry, Histories histories, SignOffs signOffs, LiveUpdates live, GridJsons jsons, Editions editions) {
        this.entry = entry;
        this.histories = histories;
        this.signOffs = signOffs;
        this.live = live;
        this.jsons = jsons;
        this.editions = editions;
    }

    @PostMapping("/results")
    ResponseEntity<?> save(
            Scope scope, @PathVariable String assessment, @PathVariable int year, @RequestBody SaveJson body) {
        Edition edition = editions.get(scope, assessment, year);
        Optional<SaveRequest> request = request(edition, body);
        if (request.isEmpty()) {
            return ResponseEntity.badRequest()
                    .body(Map.of(
                            "message",
                            "The request needs inputs with a pupil, an item and a value each, a date "
                                    + "such as 2026-05-14 and, where given, a UUID as its requestId."));
        }
        return ResponseEntity.ok(jsons.saved(scope, edition, entry.save(scope, edition, request.get())));
    }

    @GetMapping("/changes")
    ChangesJson changes(
            Scope scope, @PathVariable String assessment, @PathVariable int year, @RequestParam long since) {
        Edition edition = editions.get(scope, assessment, year);
        Histories.Steps steps = histories.steps(scope, edition);
        // Even when the newest is known: a change set of a lower number may have been committed after it.
        List<PupilState> changed = histories.listChangedSince(scope, edition, since);
        List<SetJson> sets = changed.isEmpty()
                ? List.of()
                : histories.listSetsSince(scope, edition, since).stream()
                        .map(set -> new SetJson(
                                set.person(), set.at().toString(), set.kind().code()))
                        .toList();
        return new ChangesJson(
                steps.revision(),
                GridJsons.step(steps.undo()),
                GridJsons.step(steps.redo()),
                changed.stream().map(state -> GridJsons.pupil(edition, state)).toList(),
                GridJsons.findings(changed),
                sets);
    }

    @GetMapping("/events")
    SseEmitter events(Scope scope, @PathVariable String assessment, @PathVariable int year) {
        return live.subscribe(scope, editions.get(scope, assessment, year));
    }

    @PostMapping("/undo")
    ResponseEntity<?> undo(Scope scope, @PathVariable String assessment, @PathVariable int year) {
        Edition edition = editions.get(scope, assessment, year);
        return answer(scope, edition, histories.undo(scope, edition));
    }

    @PostMapping("/redo")
    ResponseEntity<?> redo(Scope scope, @PathVariable String assessment, @PathVariable int year) {
        Edition edition = editions.get(scope, assessment, year);
        return answer(scope, edition, histories.redo(scope, edition));
    }

    @PostMapping("/reopen")
    Map<String, Boolean> reopen(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @RequestParam(name = "class") long classId) {
        signOffs.reopen(scope, editions.get(scope, assessment, year), classId);
        return Map.of("reopened", true);
    }

    private ResponseEntity<?> answer(Scope scope, Edition edition, Undone undone) {
        return switch (undone) {
            case Undone.Done done -> ResponseEntity.ok(jsons.saved(scope, edition, done.answer()));
            case Undone.Refused refused ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("reasons", refused.reasons()));
        };
    }

    @ExceptionHandler(SignedOff.class)
    ResponseEntity<Map<String, Object>> signedOff(SignedOff fault) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(Map.of("signedOff", GridJsons.signedOff(fault.signOff())));
    }

    private Optional<SaveRequest> request(Edition edition, SaveJson body) {
        List<InputJson> inputs = body.inputs();
        if (inputs == null || inputs.size() > SaveRequest.MOST_INPUTS) {
            return Optional.empty();
        }
        try {
            String date = body.assessedOn();
            String requestId = body.requestId();
            ChangeKind kind =
                    Optional.ofNullable(body.kind()).flatMap(ChangeKind::find).orElse(ChangeKind.CELL);
            return Optional.of(new SaveRequest(
                    requestId == null ? null : UUID.fromString(requestId),
                    ofPeople(kind),
                    "Grid",
                    date == null ? editions.usualDate(edition) : LocalDate.parse(date),
                    inputs.stream().map(EntryController::input).toList()));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A browser says how a person entered; what only the program does it cannot claim. */
    private static ChangeKind ofPeople(ChangeKind kind) {
        return switch (kind) {
            case CELL, PASTE, FILL, CLEAR, REMEDY, FORM -> kind;
            case SCRIPT, FILE, UNDO, REDO, SIGN_OFF, REOPEN, DERIVE, COPY -> ChangeKind.CELL;
        };
    }

    private static Input input(InputJson json) {
        String item = json.item();
        if (item == null) {
            throw new IllegalArgumentException("An input without an item");
        }
        @Nullable Long base = json.base();
        // The grid has always looked first: no revision means that the cell was empty.
        return new Input(json.pupil(), item, Optional.ofNullable(json.value()).orElse(""), base == null ? 0L : base);
    }
}
