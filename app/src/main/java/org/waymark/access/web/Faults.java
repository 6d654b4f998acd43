package org.waymark.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.ui.View;

/** What a person may not see or do, as a page for people and as JSON for programs. */
@ControllerAdvice
class Faults {

    private final Pages pages;

    Faults(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(NotFound.class)
    Object notFound(NotFound fault, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "Not found", fault.words());
    }

    /** An address whose parts cannot be the key of anything leads nowhere, like any other that does. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Object noSuchAddress(MethodArgumentTypeMismatchException fault, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "Not found", "There is nothing at this address.");
    }

    @ExceptionHandler(NotAllowed.class)
    Object notAllowed(NotAllowed fault, HttpServletRequest request) {
        return answer(request, HttpStatus.FORBIDDEN, "Not allowed", fault.words());
    }

    private Object answer(HttpServletRequest request, HttpStatus status, String title, String words) {
        String accept = request.getHeader("Accept");
        boolean data = request.getRequestURI().startsWith("/api/")
                || (accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE));
        return data
                ? ResponseEntity.status(status)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("message", words))
                : View.of("ui/fault", "page", pages.page(title), "words", words).withStatus(status);
    }
}
