package org.waymark.parents.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.waymark.parents.post.Links;

/** The cookie of a parent who reads one report: for its pages alone, out of reach of scripts and of other sites. */
final class VisitCookie {

    static final String NAME = "waymark_report";

    private VisitCookie() {}

    static void set(HttpServletRequest request, HttpServletResponse response, String secret) {
        write(request, response, secret, Links.VISIT);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, "", Duration.ZERO);
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String value, Duration lasts) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path("/reports")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(lasts)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
