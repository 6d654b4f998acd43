package org.waymark.results.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.Scope;
import org.waymark.access.Scopes;
import org.waymark.access.SignedIn;
import org.waymark.catalogue.Edition;
import org.waymark.results.Editions;
import org.waymark.results.Scripts;
import org.waymark.results.SignedOff;

/** The verbs of the command line over HTTP, for scripts with a token. Described in {@code openapi.json}. */
@RestController
@RequestMapping("/api/v1")
class ApiController {

    private final Scripts scripts;
    private final Scopes scopes;
    private final Editions editions;

    ApiController(Scripts scripts, Scopes scopes, Editions editions) {
        this.scripts = scripts;
        this.scopes = scopes;
        this.editions = editions;
    }

    record SchoolJson(String laestab, String name, String role) {}

    record SchoolsJson(List<SchoolJson> schools) {}

    record SetJson(@Nullable String assessedOn, @Nullable Map<String, String> results) {}

    @GetMapping("/schools")
    SchoolsJson schools(SignedIn person) {
        return new SchoolsJson(scopes.listScopes(person).stream()
                .map(scope -> new SchoolJson(
                        scope.laestab(), scope.schoolName(), scope.role().code()))
                .toList());
    }

    @GetMapping("/schools/{laestab}/assessments/{assessment}/{year}/results")
    Scripts.ResultsAnswer results(Scope scope, @PathVariable String assessment, @PathVariable int year) {
        return scripts.results(scope, editions.get(scope, assessment, year));
    }

    @PutMapping("/schools/{laestab}/assessments/{assessment}/{year}/pupils/{upn}/results")
    ResponseEntity<?> set(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @PathVariable String upn,
            @RequestBody SetJson body) {
        Edition edition = editions.get(scope, assessment, year);
        Map<String, String> values = body.results();
        if (values == null || values.isEmpty() || values.containsValue(null)) {
            return ResponseEntity.badRequest()
                    .body(Map.of(
                            "message", "Give results: an object of item and value, such as {\"reading.raw\":\"34\"}."));
        }
        LocalDate date;
        try {
            String given = body.assessedOn();
            date = given == null ? editions.usualDate(edition) : LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            return ResponseEntity.badRequest().body(Map.of("message", "Give assessedOn as a date such as 2026-05-14."));
        }
        Scripts.SetAnswer answer = scripts.set(scope, edition, upn, new LinkedHashMap<>(values), date, "API");
        return ResponseEntity.status(answer.savedAll() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .body(answer);
    }

    @ExceptionHandler(SignedOff.class)
    ResponseEntity<Map<String, Object>> signedOff(SignedOff fault) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("message", String.valueOf(fault.getMessage())));
    }
}
