package org.waymark.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.access.Scopes;

/**
 * Stops everybody before every address of figures of a school that has switched them off. In one place, before any
 * controller: a new page of figures cannot forget it.
 */
@Component
class FiguresGuard implements HandlerInterceptor {

    /** What it stands before, pages and data. */
    static final String[] GUARDED = {"/schools/{laestab}/figures/**", "/api/v1/schools/{laestab}/figures/**"};

    private final Scopes scopes;

    FiguresGuard(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                && parts.get("laestab") instanceof String laestab) {
            Pages.findSignedIn().ifPresent(person -> {
                Scope scope = scopes.getScope(person, laestab);
                scope.requireAnalysis();
                ScopeArgument.keep(request, scope);
            });
        }
        return true;
    }
}
