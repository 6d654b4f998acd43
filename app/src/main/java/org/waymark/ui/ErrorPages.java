package org.waymark.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Faults of the program as a page that says what to do; the details go to the log only. */
@Component
class ErrorPages implements ErrorViewResolver {

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String words = switch (status) {
            case NOT_FOUND -> "There is nothing at this address that you can open.";
            case FORBIDDEN ->
                "This is not open to you, or the page was open for too long. Go back, load the page again and try once more.";
            case CONTENT_TOO_LARGE -> "The file is larger than Waymark accepts.";
            default ->
                "Something went wrong in Waymark. Nothing you had saved is lost. Try again; if it happens twice, tell whoever looks after Waymark at your school.";
        };
        return new ModelAndView(fault(status, words));
    }

    static View fault(HttpStatus status, String words) {
        Page page = new Page(
                title(status), null, List.of(), null, List.of(), null, new Page.Csrf("", "", ""), Optional.empty());
        return View.of("ui/fault", "page", page, "words", words).withStatus(status);
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Not found";
            case FORBIDDEN -> "Not allowed";
            default -> "Something went wrong";
        };
    }
}
