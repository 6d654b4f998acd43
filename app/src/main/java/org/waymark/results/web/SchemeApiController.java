package org.waymark.results.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Schemes;

/** What a school judges, over HTTP: so that a script knows which items a point has and which steps it may set. */
@RestController
class SchemeApiController {

    private static final int EARLIEST = 2001;
    private static final int LATEST = 2100;

    private final Schemes schemes;

    SchemeApiController(Schemes schemes) {
        this.schemes = schemes;
    }

    @GetMapping("/api/v1/schools/{laestab}/scheme")
    Scheme scheme(Scope scope, @RequestParam int year) {
        if (year < EARLIEST || year > LATEST) {
            throw new NotFound("There is no school year " + year + ".");
        }
        return schemes.get(scope, new AcademicYear(year));
    }
}
