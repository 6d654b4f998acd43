package org.waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.waymark.ui.Page;
import org.waymark.ui.Section;

/** Builds the shell of a page from who is asking and where. */
@Component
public class Pages {

    /** The flash attribute that carries a word about what was just done to the next page. */
    public static final String MESSAGE = "message";

    private final Scopes scopes;

    Pages(Scopes scopes) {
        this.scopes = scopes;
    }

    /** The shell of a page of a school. */
    public Page page(Scope scope, Section section, String title) {
        return page(title, section, sections(scope), new Page.SchoolLink(scope.laestab(), scope.schoolName()));
    }

    /** The shell of a page outside any school, for whoever has signed in or has not yet. */
    public Page page(String title) {
        return page(title, null, List.of(), null);
    }

    /** The person who has signed in, if anyone has. */
    public static Optional<SignedIn> findSignedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    private static List<Section> sections(Scope scope) {
        return Arrays.stream(Section.values())
                .filter(section -> section != Section.FIGURES || scope.analysis())
                .filter(section -> section != Section.PARENTS || scope.seesNames())
                .toList();
    }

    private Page page(
            String title, @Nullable Section section, List<Section> sections, Page.@Nullable SchoolLink school) {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Optional<SignedIn> person = findSignedIn();
        List<Page.SchoolLink> schools = person.map(scopes::listScopes).orElse(List.of()).stream()
                .map(scope -> new Page.SchoolLink(scope.laestab(), scope.schoolName()))
                .toList();
        return new Page(
                title,
                section,
                sections,
                school,
                schools,
                person.map(SignedIn::name).orElse(null),
                csrf(request),
                message(request));
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Page.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : new Page.Csrf("", "", "");
    }

    private static Optional<String> message(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(MESSAGE) instanceof String words ? Optional.of(words) : Optional.empty();
    }
}
