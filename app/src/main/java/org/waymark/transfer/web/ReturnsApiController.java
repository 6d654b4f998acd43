package org.waymark.transfer.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.Scope;
import org.waymark.results.Editions;
import org.waymark.results.Scripts;
import org.waymark.transfer.returns.MadeReturn;
import org.waymark.transfer.returns.Purpose;
import org.waymark.transfer.returns.ReturnAnswers;
import org.waymark.transfer.returns.ReturnChecks;
import org.waymark.transfer.returns.ReturnFile;
import org.waymark.transfer.returns.Returns;

/** The {@code check} and {@code export} commands over HTTP. */
@RestController
@RequestMapping("/api/v1/schools/{laestab}")
class ReturnsApiController {

    private final ReturnChecks checks;
    private final Returns returns;
    private final Editions editions;

    ReturnsApiController(ReturnChecks checks, Returns returns, Editions editions) {
        this.checks = checks;
        this.returns = returns;
        this.editions = editions;
    }

    @GetMapping("/assessments/{assessment}/{year}/findings")
    Scripts.CheckAnswer findings(Scope scope, @PathVariable String assessment, @PathVariable int year) {
        return checks.check(scope, editions.get(scope, assessment, year));
    }

    @PostMapping("/assessments/{assessment}/{year}/returns")
    ResponseEntity<?> make(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean anyway) {
        scope.requireKeepsSchool();
        Optional<Purpose> purpose = Purpose.find(to);
        if (purpose.isEmpty()) {
            return ResponseEntity.badRequest().body(Map.of("message", "Say whom it is for: to=la, to=dfe or to=mis."));
        }
        MadeReturn made = returns.make(scope, editions.get(scope, assessment, year), purpose.get(), anyway);
        return switch (made) {
            case MadeReturn.Done done ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(ReturnAnswers.made(
                                done,
                                "/api/v1/schools/" + scope.laestab() + "/returns/"
                                        + done.file().id()));
            case MadeReturn.Faulty faulty ->
                ResponseEntity.unprocessableContent()
                        .body(ReturnAnswers.refused(
                                "There are errors. Put them right, or add anyway=true.",
                                ReturnAnswers.findings(faulty.findings())));
            case MadeReturn.Refused refused ->
                ResponseEntity.unprocessableContent().body(ReturnAnswers.refused(refused.why(), ReturnAnswers.NOTHING));
        };
    }

    @GetMapping("/returns/{file}")
    ResponseEntity<byte[]> file(Scope scope, @PathVariable("file") long id) {
        ReturnFile file = returns.get(scope, id);
        return download(file, returns.getBytes(scope, id));
    }

    /** A file as a download that nothing between keeps a copy of. */
    static ResponseEntity<byte[]> download(ReturnFile file, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                // The name is made of letters, digits and underscores only.
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
